package uk.oversight.walk.proof.questions;

import java.util.Locale;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;

/** Whether an operation is one that the schema allows. */
public record Validity(GraphQLSchema schema) {

	public boolean allows(String document) {
		try {
			return allows(Parser.parse(document));
		}
		catch (InvalidSyntaxException ex) {
			return false;
		}
	}

	boolean allows(Document document) {
		return new Validator().validateDocument(this.schema, document, Locale.ROOT).isEmpty();
	}

}
