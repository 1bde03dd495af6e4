package uk.oversight.walk.proof.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import org.jspecify.annotations.Nullable;

/**
 * Makes an operation smaller for as long as it is still wanted: takes away, one at a
 * time, what it selects, its arguments, its directives and parts of its values.
 */
// The library's own visitors name the type so.
@SuppressWarnings("rawtypes")
public record Shrinking(Validity validity, Predicate<Operation> wanted) {

	public Operation of(Operation operation) {
		Operation smallest = operation;
		int place = 0;
		while (true) {
			Document document = Parser.parse(smallest.document());
			Document without = without(document, place);
			if (without == null) {
				return smallest;
			}
			Operation smaller = tidied(without, smallest.variables());
			if (this.validity.allows(smaller.document()) && this.wanted.test(smaller)) {
				smallest = smaller;
			}
			else {
				place++;
			}
		}
	}

	/**
	 * Takes away the part at this place, of all that can be taken away; null where there
	 * is none.
	 */
	private static @Nullable Document without(Document document, int place) {
		int[] seen = { -1 };
		boolean[] taken = { false };
		Document without = (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
			@Override
			protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
				if (!isPart(node, context.getParentNode())) {
					return TraversalControl.CONTINUE;
				}
				if (++seen[0] == place) {
					taken[0] = true;
					return TreeTransformerUtil.deleteNode(context);
				}
				return TraversalControl.CONTINUE;
			}
		});
		return taken[0] ? without : null;
	}

	private static boolean isPart(Node<?> node, @Nullable Node<?> parent) {
		return node instanceof Field || node instanceof InlineFragment || node instanceof FragmentSpread
				|| node instanceof Argument || node instanceof Directive || node instanceof ObjectField
				|| (node instanceof Value<?> && parent instanceof ArrayValue);
	}

	/** Drops the fragments and variables that nothing names any more. */
	private static Operation tidied(Document document, Map<String, @Nullable Object> variables) {
		Document tidy = document;
		for (int i = 0; i < 4; i++) {
			Set<String> named = names(tidy);
			tidy = (Document) new AstTransformer().transform(tidy, new NodeVisitorStub() {
				@Override
				public TraversalControl visitVariableDefinition(VariableDefinition node,
						TraverserContext<Node> context) {
					return named.contains("$" + node.getName()) ? TraversalControl.CONTINUE
							: TreeTransformerUtil.deleteNode(context);
				}

				@Override
				public TraversalControl visitFragmentDefinition(FragmentDefinition node,
						TraverserContext<Node> context) {
					return named.contains("..." + node.getName()) ? TraversalControl.CONTINUE
							: TreeTransformerUtil.deleteNode(context);
				}
			});
		}
		Map<String, @Nullable Object> left = new LinkedHashMap<>(variables);
		left.keySet().removeIf((it) -> !names(document).contains("$" + it));
		return new Operation(AstPrinter.printAst(tidy), left);
	}

	private static Set<String> names(Document document) {
		Set<String> names = new HashSet<>();
		List<Node> nodes = new ArrayList<>(List.of(document));
		while (!nodes.isEmpty()) {
			Node<?> node = nodes.removeLast();
			if (node instanceof VariableReference variable) {
				names.add("$" + variable.getName());
			}
			else if (node instanceof FragmentSpread spread) {
				names.add("..." + spread.getName());
			}
			nodes.addAll(node.getChildren());
		}
		return names;
	}

}
