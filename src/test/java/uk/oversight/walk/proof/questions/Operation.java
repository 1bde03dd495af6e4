package uk.oversight.walk.proof.questions;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A question as it is sent. */
public record Operation(String document, Map<String, @Nullable Object> variables) {

	@Override
	public String toString() {
		return "%s%nvariables: %s".formatted(this.document, this.variables);
	}

}
