import {
	type DocumentNode,
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLNamedType,
	type GraphQLSchema,
	Kind,
	type SelectionNode,
	type SelectionSetNode,
	TypeInfo,
	isAbstractType,
	isInterfaceType,
	isObjectType,
	visit,
	visitWithTypeInfo,
} from 'graphql';
import { type Json, type JsonObject, isObject } from './json';

/*
 * A table, a graph and a line of time must know which thing an object is, whatever the question selected. So a question is sent with
 * the type and id of each object, the kind and certainty of each tie, and the grade of each judgement. The JSON is shown without them.
 */

/** The names under which the views find them. */
export const ID = '_id';
export const TYPE = '_type';
export const KIND = '_kind';
export const CERTAINTY = '_certainty';
export const DIRECTION = '_direction';
export const FROM = '_from';
export const TO = '_to';
export const EDGES = '_edges';
export const GRADE = '_grade';
export const RANK = '_rank';

/** Those that are asked for under these names; type and id keep their own, since the service limits how much may be renamed. */
const RENAMED = new Set([KIND, CERTAINTY, DIRECTION, FROM, TO, EDGES, GRADE, RANK]);

const OURS = new Set([ID, TYPE, ...RENAMED]);

/** Whether a name of the answer is ours, and not the question's. */
export function isOurs(name: string): boolean {
	return OURS.has(name);
}

export function identified(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
	const types = new TypeInfo(schema);
	const query = schema.getQueryType();
	return visit(document, visitWithTypeInfo(types, {
		SelectionSet: {
			leave(node) {
				const type = types.getParentType();
				if (!type || type === query || type.name.startsWith('__')) {
					return undefined;
				}
				return { ...node, selections: [...node.selections, ...additions(type, node)] };
			},
		},
	}));
}

function additions(type: GraphQLNamedType, selected: SelectionSetNode): SelectionNode[] {
	const added: SelectionNode[] = [field('__typename')];
	if (!isObjectType(type) && !isInterfaceType(type)) {
		return added;
	}
	if (type.getFields().id && !isTaken('id', selected)) {
		added.push(field('id'));
	}
	if (type.getInterfaces().some((it) => it.name === 'Link')) {
		added.push(field('kind', KIND), field('certainty', CERTAINTY));
	}
	// A grade is coloured by its rank, also where only its words were asked for.
	if (type.name === 'Judgement') {
		added.push(...grade());
	}
	if (type.name === 'Node' || type.name === 'Cited') {
		added.push({
			kind: Kind.INLINE_FRAGMENT,
			typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Judgement' } },
			selectionSet: { kind: Kind.SELECTION_SET, selections: grade() },
		});
	}
	if (type.name === 'Hop') {
		added.push(field('kind', KIND), field('certainty', CERTAINTY), field('direction', DIRECTION));
		added.push(field('from', FROM, identity()), field('to', TO, identity()));
	}
	if (type.name.endsWith('LinkConnection') && selects(selected, 'nodes') && !selects(selected, 'edges')) {
		added.push(field('edges', EDGES, {
			kind: Kind.SELECTION_SET,
			selections: [field('kind', KIND), field('certainty', CERTAINTY), field('node', 'node', identity())],
		}));
	}
	return added;
}

function selects(selected: SelectionSetNode, name: string): boolean {
	return selected.selections.some((it) => it.kind === Kind.FIELD && it.name.value === name);
}

/** Whether the question calls another field by this name. */
function isTaken(name: string, selected: SelectionSetNode): boolean {
	return selected.selections.some((it) => it.kind === Kind.FIELD && it.alias?.value === name && it.name.value !== name);
}

function identity(): SelectionSetNode {
	return { kind: Kind.SELECTION_SET, selections: [field('__typename'), field('id')] };
}

function grade(): FieldNode[] {
	return [field('value', GRADE), field('rank', RANK)];
}

function field(name: string, alias = name, selectionSet?: SelectionSetNode): FieldNode {
	const node = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } } as const;
	return alias === name ? { ...node, selectionSet } : { ...node, alias: { kind: Kind.NAME, value: alias }, selectionSet };
}

/** An answer told apart: as it was asked for, and with what identifies each object in it. */
export interface Told {
	readonly asked: Json;
	readonly identified: Json;
}

/** Tells an answer apart, by the question as it was written. */
export function tell(data: JsonObject, document: DocumentNode, operationName: string | undefined, schema: GraphQLSchema | undefined): Told {
	const operations = document.definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION);
	const operation = operations.find((it) => it.name?.value === operationName) ?? operations[0];
	const fragments = new Map(document.definitions.filter((it) => it.kind === Kind.FRAGMENT_DEFINITION).map((it) => [it.name.value, it]));
	return operation ? new Telling(fragments, schema).object(data, [operation.selectionSet]) : { asked: data, identified: data };
}

class Telling {
	constructor(
		private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
		private readonly schema: GraphQLSchema | undefined,
	) {}

	object(object: JsonObject, selected: readonly SelectionSetNode[]): Told {
		const type = typeof object.__typename === 'string' ? object.__typename : undefined;
		const wanted = new Map<string, SelectionSetNode[]>();
		selected.forEach((it) => this.collect(it, type, wanted));
		const asked: JsonObject = {};
		const known: JsonObject = {};
		for (const [name, value] of Object.entries(object)) {
			const within = wanted.get(name);
			if (within) {
				const told = this.value(value, within);
				asked[name] = told.asked;
				known[name] = told.identified;
			}
			else if (RENAMED.has(name)) {
				known[name] = this.value(value, []).identified;
			}
		}
		if (type !== undefined) {
			known[TYPE] = type;
		}
		if (typeof object.id === 'string' && (!wanted.has('id') || wanted.get('id')!.length === 0)) {
			known[ID] = object.id;
		}
		// What hangs on an edge of ours was asked for by nobody, and is wanted by the views.
		if (wanted.size === 0 && isObject(object.node)) {
			known.node = this.value(object.node, []).identified;
		}
		return { asked, identified: known };
	}

	private value(value: Json, selected: readonly SelectionSetNode[]): Told {
		if (Array.isArray(value)) {
			const told = value.map((it) => this.value(it, selected));
			return { asked: told.map((it) => it.asked), identified: told.map((it) => it.identified) };
		}
		return isObject(value) ? this.object(value, selected) : { asked: value, identified: value };
	}

	/** What the question asks of an object of this type: by name, what it asks of what is found there. */
	private collect(selected: SelectionSetNode, type: string | undefined, into: Map<string, SelectionSetNode[]>): void {
		for (const it of selected.selections) {
			if (it.kind === Kind.FIELD) {
				const name = it.alias?.value ?? it.name.value;
				into.set(name, [...(into.get(name) ?? []), ...(it.selectionSet ? [it.selectionSet] : [])]);
				continue;
			}
			const fragment = it.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(it.name.value) : it;
			if (fragment && this.fits(type, fragment.typeCondition?.name.value)) {
				this.collect(fragment.selectionSet, type, into);
			}
		}
	}

	private fits(type: string | undefined, condition: string | undefined): boolean {
		if (type === undefined || condition === undefined || type === condition) {
			return true;
		}
		const wide = this.schema?.getType(condition);
		const narrow = this.schema?.getType(type);
		return isAbstractType(wide) && isObjectType(narrow) && this.schema!.isSubType(wide, narrow);
	}
}
