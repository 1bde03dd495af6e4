package uk.oversight.feed;

import java.util.UUID;
import java.util.function.Supplier;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

/** What a publisher's stub answers to one request, one reply after another. */
public final class Replies {

	private Replies() {
	}

	/** The last of them is given again and again. */
	public static void inTurn(WireMockServer publisher, Supplier<MappingBuilder> request,
			ResponseDefinitionBuilder... replies) {
		String name = UUID.randomUUID().toString();
		for (int i = 0; i < replies.length; i++) {
			publisher.stubFor(request.get()
				.inScenario(name)
				.whenScenarioStateIs(state(i))
				.willSetStateTo(state(Math.min(i + 1, replies.length - 1)))
				.willReturn(replies[i]));
		}
	}

	private static String state(int reply) {
		return (reply == 0) ? Scenario.STARTED : String.valueOf(reply);
	}

}
