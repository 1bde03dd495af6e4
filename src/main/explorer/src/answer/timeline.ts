import { GRADE, ID, KIND, RANK, TYPE } from './identify';
import { type Json, type JsonObject, isObject, words } from './json';
import { labelOf, type Thing, type Things } from './things';

export type Precision = 'DAY' | 'MONTH' | 'YEAR';

/** Something with a date, as exact as its source. */
export interface TimelineEvent {
	readonly key: string;
	/** As the source gives it: `2025-11-10`, `2025-11` or `2025`. */
	readonly date: string;
	readonly precision: Precision;
	/** What the date is of it: began, published, judged. */
	readonly kind: string;
	readonly what: string;
	readonly about?: string;
	/** The thing it is, where it is one. */
	readonly id?: string;
	readonly type?: string;
	readonly rating?: { readonly value: string; readonly rank: number | null };
}

/** Everything in the answer that has a date, the earliest first. */
export function eventsOf(data: Json, things: Things, names: ReadonlyMap<string, string>): TimelineEvent[] {
	const found = new Map<string, TimelineEvent>();
	const gathering = new Gathering(things, names, found);
	gathering.visit(data, []);
	return [...found.values()].sort((one, other) => compare(one.date, other.date) || one.kind.localeCompare(other.kind) || one.what.localeCompare(other.what));
}

/** By their beginnings; a month comes before its days. */
function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

class Gathering {
	constructor(
		private readonly things: Things,
		private readonly names: ReadonlyMap<string, string>,
		private readonly found: Map<string, TimelineEvent>,
	) {}

	visit(value: Json, owners: readonly JsonObject[]): void {
		if (Array.isArray(value)) {
			value.forEach((it) => this.visit(it, owners));
			return;
		}
		if (!isObject(value)) {
			return;
		}
		if (value[TYPE] === 'Event') {
			this.event(value);
		}
		else {
			this.dates(value, owners);
		}
		if (value[TYPE] === 'Judgement') {
			this.judgement(value, owners);
		}
		Object.entries(value).forEach(([name, it]) => {
			if (!name.startsWith('_') && !isDate(it)) {
				this.visit(it, [value, ...owners]);
			}
		});
	}

	private event(event: JsonObject): void {
		const on = event.on;
		if (!isDate(on)) {
			return;
		}
		const node = isObject(event.node) ? event.node : undefined;
		const about = isObject(event.about) ? event.about : undefined;
		this.add(on, words(String(event.kind ?? 'happened')), String(event.what ?? this.label(node) ?? ''), node ?? {}, this.label(about));
	}

	private dates(object: JsonObject, owners: readonly JsonObject[]): void {
		for (const [name, value] of Object.entries(object)) {
			if (name.startsWith('_')) {
				continue;
			}
			const date = isDate(value) ? value : isDay(value) ? { value, precision: 'DAY' } : undefined;
			if (date) {
				const thing = this.thingOf(object, owners);
				const what = this.label(thing) ?? (typeof object[TYPE] === 'string' ? words(object[TYPE]) : name);
				this.add(date, words(name).replace(/ on$/, ''), what, thing ?? {}, this.aboutOf(object, thing, owners));
			}
		}
	}

	/** The thing that the date is of: the object itself, what its edge leads to, or what it hangs on. */
	private thingOf(object: JsonObject, owners: readonly JsonObject[]): JsonObject | undefined {
		if (ID in object) {
			return object;
		}
		if (isObject(object.node) && ID in object.node) {
			return object.node;
		}
		return owners.find((it) => ID in it);
	}

	/** Whom it concerns: the next thing outwards, or what the object itself says it is about. */
	private aboutOf(object: JsonObject, thing: JsonObject | undefined, owners: readonly JsonObject[]): string | undefined {
		const named = [object.about, object.subject, firstOf(object.subjects)].find(isObject);
		const owner = owners.find((it) => ID in it && it[ID] !== thing?.[ID]);
		const kind = typeof object[KIND] === 'string' ? words(object[KIND]) : undefined;
		const label = this.label(named ?? owner);
		return kind && label ? `${label} (${kind})` : label;
	}

	/** A grade has the date of the inspection that gave it. */
	private judgement(judgement: JsonObject, owners: readonly JsonObject[]): void {
		const within = owners.find((it) => it[TYPE] === 'Inspection');
		const inspection = isObject(judgement.inspection) ? judgement.inspection : within;
		const date = [inspection?.started, inspection?.published, inspection?.ended].find(isDate);
		if (date) {
			const subject = isObject(judgement.subject) ? judgement.subject : owners.find((it) => ID in it && it !== inspection);
			this.add(date, 'judged', this.label(judgement) ?? 'judgement', judgement, this.label(subject));
		}
	}

	private label(object: JsonObject | undefined): string | undefined {
		const thing: Thing | undefined = object && this.things.things.get(String(object[ID]));
		if (thing) {
			return labelOf(thing, this.names);
		}
		const name = object && (object.name ?? object.title);
		return typeof name === 'string' ? name : undefined;
	}

	private add(date: JsonObject, kind: string, what: string, object: JsonObject, about?: string): void {
		const id = typeof object[ID] === 'string' ? object[ID] : undefined;
		const value = String(date.value);
		const key = [value, kind, id ?? what, id ? '' : about].join(' ');
		if (this.found.has(key)) {
			return;
		}
		this.found.set(key, {
			key,
			date: value,
			precision: precisionOf(value),
			kind,
			what,
			about,
			id,
			type: typeof object[TYPE] === 'string' ? object[TYPE] : undefined,
			rating: typeof object[GRADE] === 'string' ? { value: object[GRADE], rank: typeof object[RANK] === 'number' ? object[RANK] : null } : undefined,
		});
	}
}

/** The first thing of a list. */
function firstOf(list: Json | undefined): Json | undefined {
	const entries = isObject(list) ? (list.nodes ?? list.edges) : undefined;
	const first = Array.isArray(entries) ? entries[0] : undefined;
	return isObject(first) && isObject(first.node) ? first.node : first;
}

function isDate(value: Json | undefined): value is JsonObject {
	return isObject(value) && value[TYPE] === 'PartialDate' && typeof value.value === 'string';
}

function isDay(value: Json): value is string {
	return typeof value === 'string' && /^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$/.test(value);
}

export function precisionOf(date: string): Precision {
	return date.length === 4 ? 'YEAR' : date.length === 7 ? 'MONTH' : 'DAY';
}

/** The first and the last moment that a date may mean, in milliseconds. */
export function spanOf(date: string): [number, number] {
	const [year, month, day] = date.slice(0, 10).split('-').map(Number);
	const from = Date.UTC(year!, (month ?? 1) - 1, day ?? 1);
	const to = day ? from + 86_400_000 : month ? Date.UTC(year!, month, 1) : Date.UTC(year! + 1, 0, 1);
	return [from, to];
}

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The date in words, no more exact than it is. */
export function dateInWords(date: string): string {
	const [from] = spanOf(date);
	const precision = precisionOf(date);
	return precision === 'DAY' ? DATE.format(from) : precision === 'MONTH' ? MONTH.format(from) : date;
}
