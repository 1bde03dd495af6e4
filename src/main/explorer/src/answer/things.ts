import { CERTAINTY, DIRECTION, EDGES, FROM, ID, KIND, TO, TYPE } from './identify';
import { type Json, type JsonObject, capitalised, isLeaf, isObject, words } from './json';
import { isConnection } from './table';

/** Something in the graph, with all that the answer tells of it. */
export interface Thing {
	readonly id: string;
	readonly type: string;
	readonly fields: Map<string, Json>;
	/** Where it was read, as far as that was asked. */
	readonly citations: Citation[];
	/** Whether it is there only as the source of others. */
	isSource: boolean;
	/** Whether it came by following ties, and is not in the answer. */
	isAdded: boolean;
}

/** A tie between two things, as the answer leads from one to the other. */
export interface Tie {
	readonly key: string;
	readonly from: string;
	readonly to: string;
	/** The field that leads there, or the kind of tie where a path tells it. */
	readonly name: string;
	/** The field's name as the answer has it, by which the tie can be asked for again; none where no field leads there. */
	readonly field?: string;
	readonly kind?: string;
	readonly certainty?: string;
	readonly fields: Map<string, Json>;
	readonly citations: Citation[];
	readonly isSource: boolean;
	readonly isAdded: boolean;
}

/** That something is said in a certain place. */
export interface Citation {
	readonly document?: { readonly id?: string; readonly title?: string; readonly url?: string; readonly published?: string };
	readonly locator?: string;
	readonly statedBy?: string;
	readonly certainty?: string;
	readonly origin?: string;
}

export interface Things {
	readonly things: ReadonlyMap<string, Thing>;
	readonly ties: ReadonlyMap<string, Tie>;
}

/** The fields that tell where something was read: what they lead to is a source, and no part of the matter. */
const SOURCES = new Set(['evidence', 'sources', 'document', 'passage']);

export function thingsOf(...answers: readonly Json[]): Things {
	const reading = new Reading();
	answers.forEach((it, place) => reading.read(it, { isAdded: place > 0, isSource: false }));
	return { things: reading.things, ties: reading.ties };
}

interface Where {
	readonly owner?: Thing;
	readonly name?: string;
	/** The edge of a connection by which the next thing is reached. */
	readonly edge?: JsonObject;
	readonly citations?: Citation[];
	readonly isSource: boolean;
	readonly isAdded: boolean;
}

class Reading {
	readonly things = new Map<string, Thing>();

	readonly ties = new Map<string, Tie>();

	read(value: Json | undefined, where: Where): void {
		if (Array.isArray(value)) {
			value.forEach((it) => this.read(it, where));
		}
		else if (isConnection(value)) {
			this.connection(value, where);
		}
		else if (isObject(value)) {
			this.object(value, where);
		}
	}

	private connection(connection: JsonObject, where: Where): void {
		const edges = Array.isArray(connection.edges) ? connection.edges : [];
		edges.filter(isObject).forEach((edge) => this.read(edge.node, { ...where, edge }));
		const beside = Array.isArray(connection[EDGES]) ? connection[EDGES] : edges;
		const nodes = Array.isArray(connection.nodes) ? connection.nodes : [];
		nodes.forEach((node, place) => {
			const edge = beside[place];
			this.read(node, { ...where, edge: isObject(edge) ? edge : undefined });
		});
	}

	private object(object: JsonObject, where: Where): void {
		const type = object[TYPE];
		if (type === 'Citation') {
			where.citations?.push(citation(object));
			this.children(object, { ...where, isSource: true });
		}
		else if (type === 'Hop') {
			this.hop(object, where);
		}
		else if (type === 'Event') {
			this.event(object, where);
		}
		else if (typeof object[ID] === 'string' && typeof type === 'string') {
			this.thing(object[ID], type, object, where);
		}
		else {
			this.children(object, where);
		}
	}

	private children(object: JsonObject, where: Where): void {
		for (const [name, value] of Object.entries(object)) {
			if (!name.startsWith('_') && !isLeaf(value)) {
				this.read(value, { ...where, name, edge: undefined, isSource: where.isSource || SOURCES.has(name) });
			}
		}
	}

	private thing(id: string, type: string, object: JsonObject, where: Where): Thing {
		const thing = this.named(id, type, where);
		for (const [name, value] of Object.entries(object)) {
			if (!name.startsWith('_') && name !== 'id' && isFieldValue(value)) {
				thing.fields.set(name, value);
			}
		}
		if (where.owner && where.owner !== thing) {
			this.tie(where.owner, thing, where);
		}
		this.children(object, {
			owner: thing,
			citations: thing.citations,
			isSource: where.isSource,
			isAdded: where.isAdded,
		});
		return thing;
	}

	private named(id: string, type: string, where: Where): Thing {
		const known = this.things.get(id);
		if (known) {
			known.isSource &&= where.isSource;
			return known;
		}
		const thing = { id, type, fields: new Map(), citations: [], isSource: where.isSource, isAdded: where.isAdded };
		this.things.set(id, thing);
		return thing;
	}

	private tie(from: Thing, to: Thing, where: Where): void {
		const name = words(where.name ?? 'leads to');
		const key = `${from.id} ${name} ${to.id}`;
		if (this.ties.has(key)) {
			return;
		}
		const edge = where.edge ?? {};
		const citations: Citation[] = [];
		this.read(edge.evidence, { citations, isSource: true, isAdded: where.isAdded });
		this.ties.set(key, {
			key,
			from: from.id,
			to: to.id,
			name,
			field: where.name,
			kind: text(edge[KIND]),
			certainty: text(edge[CERTAINTY]),
			fields: new Map(Object.entries(edge).filter(([it, value]) => !it.startsWith('_') && it !== 'cursor' && it !== 'node' && isFieldValue(value))),
			citations,
			isSource: where.isSource,
			isAdded: where.isAdded,
		});
	}

	/** A step of a path runs along the tie or against it. */
	private hop(hop: JsonObject, where: Where): void {
		const ends = [hop[FROM], hop[TO]].map((it) => (isObject(it) ? this.named(String(it[ID]), String(it[TYPE]), where) : undefined));
		this.children(hop, { ...where, owner: undefined });
		const [first, second] = ends;
		if (!first || !second) {
			return;
		}
		const [from, to] = hop[DIRECTION] === 'AGAINST' ? [second, first] : [first, second];
		const name = words(text(hop[KIND]) ?? 'leads to');
		const key = `${from.id} ${name} ${to.id}`;
		const citations: Citation[] = [];
		this.read(hop.evidence, { citations, isSource: true, isAdded: where.isAdded });
		if (!this.ties.has(key)) {
			this.ties.set(key, {
				key,
				from: from.id,
				to: to.id,
				name,
				kind: text(hop[KIND]),
				certainty: text(hop[CERTAINTY]),
				fields: new Map(Object.entries(hop).filter(([it, value]) => !it.startsWith('_') && isFieldValue(value))),
				citations,
				isSource: false,
				isAdded: where.isAdded,
			});
		}
	}

	private event(event: JsonObject, where: Where): void {
		this.children(event, { ...where, owner: where.owner });
		const node = isObject(event.node) ? this.things.get(String(event.node[ID])) : undefined;
		const about = isObject(event.about) ? this.things.get(String(event.about[ID])) : undefined;
		if (node && about && node !== about) {
			this.tie(node, about, { ...where, name: 'about' });
		}
	}
}

function citation(object: JsonObject): Citation {
	const document = isObject(object.document) ? object.document : undefined;
	const published = document?.publishedOn;
	return {
		document: document && {
			id: text(document[ID] ?? document.id),
			title: text(document.title),
			url: text(document.url),
			published: isObject(published) ? text(published.value) : undefined,
		},
		locator: text(object.locator),
		statedBy: text(object.statedBy),
		certainty: text(object.certainty),
		origin: text(object.origin),
	};
}

function text(value: Json | undefined): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** A leaf, a list of leaves, or a small object of leaves that has no id: a date, a sum of money. */
function isFieldValue(value: Json): boolean {
	if (Array.isArray(value)) {
		return value.length > 0 && value.every(isLeaf);
	}
	return isLeaf(value) || (isObject(value) && !(ID in value) && !isConnection(value) && value[TYPE] !== 'Citation' && (Object.values(value) as Json[]).every(isLeaf));
}

/** The fields by which things of a type are best called, the best first. */
const NAMES: Record<string, readonly string[]> = {
	Judgement: ['aspect', 'value'],
	Observation: ['label', 'printed'],
	Identifier: ['scheme', 'value'],
	Statement: ['property', 'value'],
};

const NAME_FIELDS = ['name', 'title', 'summary', 'heading', 'what', 'label', 'property', 'text', 'locator'];

/** What a thing is called; its id where the answer has nothing better. */
export function labelOf(thing: Thing, names: ReadonlyMap<string, string>): string {
	const own = NAMES[thing.type]?.map((it) => thing.fields.get(it)).filter((it) => isLeaf(it) && it !== null) ?? [];
	if (own.length > 0) {
		return own.join(': ');
	}
	for (const name of NAME_FIELDS) {
		const value = thing.fields.get(name);
		if (typeof value === 'string' && value !== '') {
			return value;
		}
	}
	return names.get(thing.id) ?? thing.id;
}

export function typeInWords(type: string): string {
	return capitalised(words(type));
}

/** A field's value in one line. */
export function inOneLine(value: Json): string {
	if (Array.isArray(value)) {
		return value.map(inOneLine).join('; ');
	}
	if (isObject(value)) {
		const parts = Object.entries(value).filter(([key, it]) => !key.startsWith('_') && it !== null && key !== 'precision');
		return parts.map(([, it]) => inOneLine(it)).join(' ');
	}
	return value === null ? '–' : value === true ? 'yes' : value === false ? 'no' : String(value);
}
