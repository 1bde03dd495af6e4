package uk.oversight.feed.prisons;

import java.util.List;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.Fact;
import uk.oversight.feed.Feed;
import uk.oversight.feed.Format;
import uk.oversight.organisation.BodyReference;
import uk.oversight.organisation.Organisation;

/** Prisons and young offender institutions. */
@Component
class PrisonsFeed implements Feed {

	@Override
	public String name() {
		return "prisons";
	}

	@Override
	public String about() {
		return "prisons, with whom they hold and who runs them, as of the register's date (the prison service's register)";
	}

	@Override
	public List<Format> formats() {
		return List.of(new PrisonTable(), new PrisonApi());
	}

	@Override
	public List<Fact> preamble() {
		return List.of(new BodyReference("agency:hmpps", Organisation.Type.AGENCY, "HM Prison and Probation Service",
				List.of()));
	}

}
