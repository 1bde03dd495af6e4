package uk.oversight.feed.cqc;

import java.util.List;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.Fact;
import uk.oversight.feed.Feed;
import uk.oversight.feed.Format;
import uk.oversight.feed.Live;
import uk.oversight.organisation.BodyReference;
import uk.oversight.organisation.Organisation;

/** What the Care Quality Commission publishes of places of care and of councils. */
@Component
class CqcFeed implements Feed {

	@Override
	public String name() {
		return "cqc";
	}

	@Override
	public String about() {
		return "places of care, their providers and ratings, and CQC's assessments of councils; load councils and trusts first";
	}

	@Override
	public List<Format> formats() {
		return List.of(new ActiveLocations(), new CareDirectory(), new CouncilAssessments(), new ApiLocations(),
				new ApiProviders());
	}

	@Override
	public List<Live> live() {
		return List.of(new CqcLive(CqcLive.Kind.PROVIDER, CqcLive.BASE),
				new CqcLive(CqcLive.Kind.LOCATION, CqcLive.BASE));
	}

	@Override
	public List<Fact> preamble() {
		return List.of(new BodyReference("inspectorate:cqc", Organisation.Type.INSPECTORATE, "Care Quality Commission",
				List.of()));
	}

}
