import { ID, TYPE, isOurs } from './identify';
import { type Json, type JsonObject, isLeaf, isObject, words } from './json';

/** One list of an answer, or one thing that holds no list: a row for each entry, a column for each value that hangs on it. */
export interface Table {
	/** Where it stands in the answer, such as `organisation.findings`. */
	readonly path: string;
	readonly title: string;
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	/** How many entries there are in all, where it was asked. */
	readonly total?: number;
}

export interface Column {
	/** The path from the row, such as `inspection.started.value`; what a file of the table has for its heading. */
	readonly path: string;
	readonly title: string;
	/** The list within the row whose entries the values belong to; empty where there is none. */
	readonly list: string;
}

export interface Row {
	/** Which thing it is, where it is one. */
	readonly id?: string;
	readonly type?: string;
	/** By column: a value, or one for each entry of a list within the row. */
	readonly cells: ReadonlyMap<string, Cell>;
}

export type Leaf = null | boolean | number | string;

export type Cell = Leaf | readonly Leaf[];

/** A cursor is of use to programs only, and what identifies things was not asked for. */
function isHidden(name: string): boolean {
	return name === 'cursor' || isOurs(name);
}

/** The names that connections put between a thing and what it leads to. */
const PLUMBING = new Set(['nodes', 'edges', 'node']);

export function tablesOf(data: Json): Table[] {
	const tables: Table[] = [];
	if (isObject(data)) {
		gather(data, [], tables);
	}
	return tables.filter((it) => it.columns.length > 0 || it.rows.length === 0);
}

function gather(object: JsonObject, path: string[], tables: Table[]): void {
	const own: JsonObject = {};
	const inner: Table[] = [];
	for (const [key, value] of Object.entries(object)) {
		if (isHidden(key)) {
			continue;
		}
		const here = [...path, key];
		if (isConnection(value)) {
			const rows = Array.isArray(value.edges) ? value.edges : value.nodes;
			if (Array.isArray(rows)) {
				inner.push(tableOf(here, rows, value.totalCount));
			}
			if (Array.isArray(value.facets)) {
				inner.push(tableOf([...here, 'facets'], value.facets));
			}
			if (!Array.isArray(rows) && !Array.isArray(value.facets)) {
				own[key] = value;
			}
		}
		else if (Array.isArray(value) && value.some(isObject)) {
			inner.push(tableOf(here, value));
		}
		else if (isObject(value) && holdsList(value)) {
			gather(value, here, inner);
		}
		else if (!Array.isArray(value) || value.length > 0) {
			own[key] = value;
		}
	}
	if (Object.keys(own).length > 0 && (path.length > 0 || Object.values(own).some((it) => it !== null))) {
		tables.push(tableOf(path, [{ ...identity(object), ...own }]));
	}
	tables.push(...inner);
}

function identity(object: JsonObject): JsonObject {
	return { ...(ID in object ? { [ID]: object[ID]! } : {}), ...(TYPE in object ? { [TYPE]: object[TYPE]! } : {}) };
}

export function isConnection(value: Json | undefined): value is JsonObject {
	return isObject(value) && (Array.isArray(value.edges) || Array.isArray(value.nodes) || String(value[TYPE]).endsWith('Connection'));
}

function holdsList(value: Json): boolean {
	if (Array.isArray(value)) {
		return value.some(isObject);
	}
	return isObject(value) && Object.entries(value).some(([key, it]) => !isHidden(key) && (isConnection(it) || holdsList(it)));
}

function tableOf(path: string[], entries: readonly Json[], total?: Json): Table {
	const columns = new Map<string, Column>();
	// A null among the entries has its place in the list, as an id that is not known has in the answer.
	const rows = entries.map((entry) => (isObject(entry) ? rowOf(entry, columns) : { cells: new Map() }));
	const shown = [...columns.values()].filter((it) => !isEmptyStem(it.path, columns));
	return {
		path: path.join('.'),
		title: path.filter((it) => !PLUMBING.has(it)).map(words).join(' › ') || 'answer',
		columns: shown,
		rows,
		total: typeof total === 'number' ? total : undefined,
	};
}

/** A column of nulls, where other rows have an object with columns of its own. */
function isEmptyStem(path: string, columns: ReadonlyMap<string, Column>): boolean {
	return [...columns.keys()].some((it) => it.startsWith(`${path}.`));
}

function rowOf(entry: JsonObject, columns: Map<string, Column>): Row {
	const cells = new Map<string, Cell>();
	collect(entry, [], [], cells, columns);
	const thing = isObject(entry.node) && ID in entry.node ? entry.node : entry;
	return { id: text(thing[ID]), type: text(thing[TYPE]), cells };
}

function text(value: Json | undefined): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function collect(value: Json, path: string[], list: string[], cells: Map<string, Cell>, columns: Map<string, Column>): void {
	if (isLeaf(value) || (Array.isArray(value) && value.every(isLeaf))) {
		const key = path.join('.');
		if (!columns.has(key)) {
			columns.set(key, { path: key, title: titleOf(path), list: list.join('.') });
		}
		cells.set(key, Array.isArray(value) ? joined(value) : value);
		return;
	}
	if (isObject(value)) {
		for (const [key, it] of Object.entries(value)) {
			if (!isHidden(key)) {
				collect(it, [...path, key], list, cells, columns);
			}
		}
		return;
	}
	const entries = value as Json[];
	// Of a list within the row each entry keeps its line; what lists within it hold, shares one.
	const lines = entries.map((entry) => {
		const line = new Map<string, Cell>();
		collect(entry, path, list.length > 0 ? list : path, line, columns);
		return line;
	});
	for (const key of new Set(lines.flatMap((line) => [...line.keys()]))) {
		cells.set(key, list.length > 0 ? joined(lines.flatMap((line) => line.get(key) ?? null)) : lines.map((line) => flat(line.get(key))));
	}
}

function flat(cell: Cell | undefined): Leaf {
	return Array.isArray(cell) ? joined(cell) : ((cell as Leaf | undefined) ?? null);
}

function joined(values: readonly Json[]): Leaf {
	const kept = values.filter((it) => it !== null);
	return kept.length === 0 ? null : kept.length === 1 ? (kept[0] as Leaf) : kept.join('; ');
}

function titleOf(path: string[]): string {
	const named = path.filter((it) => !PLUMBING.has(it));
	const last = named.at(-1);
	// The value of a date or of money goes by the name of the date or the money.
	const short = last === 'value' && named.length > 1 ? named.slice(0, -1) : named;
	return short.map(words).join(' › ') || words(path.at(-1) ?? 'value');
}

/** How many lines a row needs, when each list within it has one line for each entry. */
export function linesOf(row: Row): number {
	return Math.max(1, ...[...row.cells.values()].map((it) => (Array.isArray(it) ? it.length : 1)));
}

/** A file of the table: RFC 4180, each list within a row in one cell, nothing that a spreadsheet would take for a formula. */
export function csvOf(table: Table): string {
	const lines = [table.columns.map((it) => it.path), ...table.rows.map((row) => table.columns.map((it) => {
		const cell = row.cells.get(it.path) ?? null;
		return Array.isArray(cell) ? joined(cell) : (cell as Leaf);
	}))];
	return lines.map((line) => line.map(csvCell).join(',') + '\r\n').join('');
}

function csvCell(value: Leaf): string {
	const plain = value === null ? '' : String(value);
	const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${plain}` : plain;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function withoutOurs(value: Json): Json {
	if (Array.isArray(value)) {
		return value.map(withoutOurs);
	}
	return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !isOurs(name)).map(([name, it]) => [name, withoutOurs(it)])) : value;
}

/** The rows as they came, for a program. */
export function jsonOf(data: Json, table: Table): Json {
	let found: Json = data;
	for (const key of table.path.split('.').filter((it) => it !== '')) {
		found = isObject(found) ? (found[key] ?? null) : null;
	}
	const rows = isConnection(found) ? (found.edges ?? found.nodes ?? found) : found;
	return withoutOurs(rows);
}
