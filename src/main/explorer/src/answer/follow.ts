import { type GraphQLObjectType, getNamedType, isObjectType, parse, print, visit } from 'graphql';
import type { Answer } from './answers';
import { known } from './ask';
import type { Thing, Tie } from './things';

/** The questions by which the page follows what a reader points at. Each is shown, and can be opened as the reader's own. */
export interface Following {
	readonly query: string;
	readonly variables: Record<string, string>;
}

const CITATION = 'locator statedBy certainty origin document { id title url publishedOn { value } }';

/** Where a thing was read. */
export function evidenceOf(id: string): Following {
	const query = `query Evidence($id: ID!) { node(id: $id) { id ... on Cited { evidence { ${CITATION} } } } }`;
	return { query: `# Where was this read?\n${print(parse(query))}`, variables: { id } };
}

/** Where a tie was read; none where the answer does not tell which field leads along it, or nothing is kept of such ties. */
export function evidenceOfTie(tie: Tie, from: Thing, answer: Answer): Following | undefined {
	const type = known()?.getType(from.type);
	const field = tie.field && isObjectType(type) ? type.getFields()[fieldNamed(tie.field, answer)] : undefined;
	if (!field || !getNamedType(field.type).name.endsWith('LinkConnection')) {
		return undefined;
	}
	const query = `query EvidenceOfTie($from: ID!, $to: ID!) { node(id: $from) { id ... on ${from.type} { ${field.name}(filter: {id: {eq: $to}}) { edges {
		kind title surface because score from { value } to { value } certainty evidence { ${CITATION} } node { id } } } } } }`;
	return { query: `# Where was this tie read, and why is it believed?\n${print(parse(query))}`, variables: { from: tie.from, to: tie.to } };
}

/** An answer may have a field under another name. */
function fieldNamed(name: string, answer: Answer): string {
	let found = name;
	visit(parse(answer.question), {
		Field(node) {
			if (node.alias?.value === name) {
				found = node.name.value;
			}
		},
	});
	return found;
}

/** Fields that lead to what a thing says of itself, and not to its neighbours. */
const NO_NEIGHBOURS = new Set(['sources', 'sourceStatements', 'timeline', 'facts', 'passages']);

/** How many neighbours of each kind are asked for. */
const MOST = 10;

/** What a thing is tied to: a few of each kind. */
export function neighboursOf(thing: Thing): Following | undefined {
	const type = known()?.getType(thing.type);
	if (!isObjectType(type)) {
		return undefined;
	}
	const ways = waysOf(type);
	if (ways.length === 0) {
		return undefined;
	}
	const query = `query Neighbours($id: ID!) { node(id: $id) { id ... on ${type.name} { ${ways.join(' ')} } } }`;
	return { query: `# What is this tied to?\n${print(parse(query))}`, variables: { id: thing.id } };
}

function waysOf(type: GraphQLObjectType): string[] {
	const ways: string[] = [];
	for (const field of Object.values(type.getFields())) {
		const leads = getNamedType(field.type);
		if (NO_NEIGHBOURS.has(field.name) || !('getFields' in leads)) {
			continue;
		}
		if (leads.name.endsWith('Connection')) {
			const isLink = leads.name.endsWith('LinkConnection');
			ways.push(`${field.name}(first: ${MOST}) { edges { ${isLink ? 'kind certainty ' : ''}node { id } } }`);
		}
		else if ('id' in leads.getFields() && field.args.length === 0) {
			ways.push(`${field.name} { id }`);
		}
	}
	return ways;
}
