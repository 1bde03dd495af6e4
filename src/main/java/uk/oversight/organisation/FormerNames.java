package uk.oversight.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Renaming;

/**
 * What a register called a body before it gave it another name is kept as a name of it.
 */
@Component
class FormerNames implements Renaming {

	@Override
	public Fact former(String id, String name, @Nullable PartialDate lastStated, List<Citation> evidence) {
		return (account) -> enter(account, new Name(id, name, Name.Kind.FORMER, null, null, evidence), lastStated);
	}

	private static void enter(Account account, Name name, @Nullable PartialDate lastStated) {
		name.enter(account);
		account.node(name.id()).with("lastStatedOn", lastStated);
	}

}
