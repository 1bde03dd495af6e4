package uk.oversight.walk.proof;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the whole service with the corpus, whose graph it may change, and of which it
 * may ask for as much as it likes: no other tests share it but those that say the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "oversight.data-dir=target/graphs/changed-${random.uuid}", "oversight.limits.depth=100",
				"oversight.limits.nodes=1000000000000", "oversight.limits.aliases=1000",
				"oversight.limits.requests-a-minute=0", "oversight.limits.running-time=2m" })
@interface OwnGraphTest {

}
