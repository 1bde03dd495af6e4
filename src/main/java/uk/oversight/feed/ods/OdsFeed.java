package uk.oversight.feed.ods;

import java.util.List;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.Fact;
import uk.oversight.feed.Feed;
import uk.oversight.feed.Format;
import uk.oversight.feed.Live;
import uk.oversight.organisation.BodyReference;
import uk.oversight.organisation.Organisation;

/** NHS trusts and integrated care boards. */
@Component
class OdsFeed implements Feed {

	@Override
	public String name() {
		return "trusts";
	}

	@Override
	public String about() {
		return "NHS trusts and integrated care boards, with their former names and successors (NHS England's Organisation Data Service); load the boards before the trusts that belong to them";
	}

	@Override
	public List<Format> formats() {
		return List.of(new Boards(), new Etr(), new Ord());
	}

	@Override
	public List<Live> live() {
		return List.of(new OrdLive("RO261"), new OrdLive("RO197"));
	}

	@Override
	public List<Fact> preamble() {
		return List.of(new BodyReference("agency:nhs-england", Organisation.Type.AGENCY, "NHS England", List.of()));
	}

}
