package uk.oversight.feed.councils;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.feed.Table;

/** A row of the register, by the names of its columns. */
record Authority(String localAuthorityCode, String officialName, @Nullable String niceName, @Nullable String gssCode,
		@Nullable String startDate, @Nullable String endDate, List<String> replacedBy, @Nullable String nation,
		@Nullable String region, @Nullable String localAuthorityTypeName, @Nullable String combinedAuthority,
		List<String> altNames, List<String> formerGssCodes) {

	static final List<String> COLUMNS = List.of("local-authority-code", "official-name", "nice-name", "gss-code",
			"start-date", "end-date", "replaced-by", "nation", "region", "local-authority-type-name",
			"combined-authority", "alt-names", "former-gss-codes");

	static Authority of(Table.Line line) {
		return new Authority(line.required("local-authority-code"), line.required("official-name"),
				line.value("nice-name"), line.value("gss-code"), line.value("start-date"), line.value("end-date"),
				line.values("replaced-by", ","), line.value("nation"), line.value("region"),
				line.value("local-authority-type-name"), line.value("combined-authority"),
				// A comma with a space after it is part of a name.
				line.values("alt-names", ",(?! )"), line.values("former-gss-codes", ","));
	}

}
