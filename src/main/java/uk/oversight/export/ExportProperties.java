package uk.oversight.export;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How large a file may become.
 *
 * @param mostRows how many rows a file may have; a longer list is refused before anything
 * of it is sent
 */
@ConfigurationProperties("oversight.export")
record ExportProperties(@DefaultValue("100000") int mostRows) {

	ExportProperties {
		Assert.isTrue(mostRows > 0, () -> "oversight.export.most-rows is %d: it must be 1 or more".formatted(mostRows));
	}

}
