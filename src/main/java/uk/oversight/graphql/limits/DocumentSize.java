package uk.oversight.graphql.limits;

import java.util.HashMap;
import java.util.Map;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document that was parsed and is not validated yet: validation takes its time
 * with a large one. Fragments are counted wherever they are spread, and each is looked
 * into once, so that a few lines which unfold into millions are measured as fast as any.
 */
final class DocumentSize {

	/** More than any limit; beyond it, nothing is counted. */
	private static final long ENDLESS = 1_000_000_000_000L;

	private static final Size NOTHING = new Size(0, 0, 0);

	private final LimitsProperties limits;

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Size> measured = new HashMap<>();

	private int directives;

	private DocumentSize(Document document, LimitsProperties limits) {
		this.limits = limits;
		document.getDefinitionsOfType(FragmentDefinition.class).forEach((it) -> this.fragments.put(it.getName(), it));
	}

	/** How large a selection is, with all that is spread in it. */
	record Size(int depth, long fields, long aliases) {

		private Size plus(Size other) {
			return new Size(Math.max(this.depth, other.depth), Math.min(ENDLESS, this.fields + other.fields),
					Math.min(ENDLESS, this.aliases + other.aliases));
		}

		private Size below(Field field) {
			return new Size(this.depth + 1, this.fields + 1, this.aliases + ((field.getAlias() != null) ? 1 : 0));
		}

	}

	/**
	 * Returns how large each operation is.
	 * @throws LimitExceededException when one is larger than it may be
	 */
	static Map<OperationDefinition, Size> check(Document document, LimitsProperties limits) {
		DocumentSize measuring = new DocumentSize(document, limits);
		Map<OperationDefinition, Size> sizes = new HashMap<>();
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			measuring.directives += operation.getDirectives().size();
			Size size = measuring.size(operation.getSelectionSet());
			Limit.DEPTH.check(size.depth(), limits.depth());
			Limit.ALIASES.check(size.aliases(), limits.aliases());
			Limit.FIELDS.check(size.fields(), limits.fields());
			sizes.put(operation, size);
		}
		measuring.fragments.keySet().forEach(measuring::sizeOfFragment);
		Limit.DIRECTIVES.check(measuring.directives, limits.directives());
		return sizes;
	}

	private Size size(@Nullable SelectionSet selections) {
		Size size = NOTHING;
		if (selections != null) {
			for (Selection<?> selection : selections.getSelections()) {
				size = size.plus(switch (selection) {
					case Field field -> size(field);
					case InlineFragment fragment -> {
						this.directives += fragment.getDirectives().size();
						yield size(fragment.getSelectionSet());
					}
					case FragmentSpread spread -> {
						this.directives += spread.getDirectives().size();
						yield sizeOfFragment(spread.getName());
					}
					default -> NOTHING;
				});
			}
		}
		return size;
	}

	private Size size(Field field) {
		this.directives += field.getDirectives().size();
		for (Argument argument : field.getArguments()) {
			checkValue(argument.getValue(), 1);
		}
		return size(field.getSelectionSet()).below(field);
	}

	/** A fragment that leads back to itself adds nothing there; validation refuses it. */
	private Size sizeOfFragment(String name) {
		Size known = this.measured.putIfAbsent(name, NOTHING);
		FragmentDefinition fragment = this.fragments.get(name);
		if (known != null || fragment == null) {
			return (known != null) ? known : NOTHING;
		}
		this.directives += fragment.getDirectives().size();
		Size size = size(fragment.getSelectionSet());
		this.measured.put(name, size);
		return size;
	}

	private void checkValue(@Nullable Value<?> value, int depth) {
		Limit.DEPTH.check(depth, this.limits.depth());
		switch (value) {
			case ArrayValue list -> {
				Limit.LIST_ITEMS.check(list.getValues().size(), this.limits.listItems());
				list.getValues().forEach((it) -> checkValue(it, depth + 1));
			}
			case ObjectValue object -> {
				for (ObjectField field : object.getObjectFields()) {
					checkValue(field.getValue(), depth + 1);
				}
			}
			case StringValue text ->
				Limit.TEXT_LENGTH.check(String.valueOf(text.getValue()).length(), this.limits.textLength());
			case null, default -> {
			}
		}
	}

}
