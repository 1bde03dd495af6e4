import { Fragment, useMemo, useState } from 'react';
import { type Answer, titleOf } from '../answer/answers';
import { type Cell, type Column, type Leaf, type Row, type Table, csvOf, jsonOf, linesOf, tablesOf } from '../answer/table';
import { download, fileName } from '../link';
import { useSaid } from '../open';
import { Frame } from './Frame';
import { selection } from '../answer/selection';
import { ThingPanel } from './ThingPanel';

export function TableView() {
	return <Frame view="Table">{(answer) => <Tables answer={answer} />}</Frame>;
}

function Tables({ answer }: { answer: Answer }) {
	const tables = useMemo(() => tablesOf(answer.data), [answer]);
	const chosen = selection.use();
	if (tables.length === 0) {
		return <p className="nothing">The answer is empty: nothing in the graph fits the question.</p>;
	}
	return (
		<div className="with-panel">
			<div className="tables">
				{tables.map((table) => (
					<OneTable key={table.path} table={table} answer={answer} />
				))}
			</div>
			{chosen && <ThingPanel answer={answer} chosen={chosen} />}
		</div>
	);
}

interface Order {
	readonly column: string;
	readonly direction: 1 | -1;
}

/** More rows than anybody reads at once; the file has all of them. */
const SHOWN = 500;

function OneTable({ table, answer }: { table: Table; answer: Answer }) {
	const [order, setOrder] = useState<Order | null>(null);
	const [said, say] = useSaid();
	const [shown, show] = useState(SHOWN);
	const rows = useMemo(() => sorted(table, order), [table, order]);
	const widths = useMemo(() => widthsOf(table), [table]);
	const name = `${titleOf(answer.question, answer.operationName)} ${table.path}`;
	const isWhole = table.total === undefined || table.total === table.rows.length;
	return (
		<section className="table" data-path={table.path} aria-label={table.title}>
			<header>
				<h2>{table.title}</h2>
				<p>
					{table.rows.length.toLocaleString('en-GB')} {table.rows.length === 1 ? 'row' : 'rows'}
					{!isWhole && ` of ${table.total!.toLocaleString('en-GB')}`}
				</p>
				<div className="view-actions">
					<span role="status">{said}</span>
					<button type="button" className="quiet" onClick={() => void navigator.clipboard.writeText(tabbed(table, rows)).then(() => say('Copied'), () => say('The browser does not allow it'))}>
						Copy
					</button>
					<button type="button" className="quiet" onClick={() => download(fileName(name, 'csv'), `\ufeff${csvOf({ ...table, rows })}`, 'text/csv;charset=utf-8')}>
						CSV
					</button>
					<button type="button" className="quiet" onClick={() => download(fileName(name, 'json'), JSON.stringify(jsonOf(answer.data, table), null, 2), 'application/json')}>
						JSON
					</button>
				</div>
			</header>
			{table.rows.length === 0 ? (
				<p className="none">None.</p>
			) : (
				<div className="scroll" role="region" aria-label={`Rows of ${table.title}`} tabIndex={0}>
					<table>
						<thead>
							<tr>
								{table.columns.map((column) => (
									<Heading key={column.path} column={column} order={order} onOrder={setOrder} />
								))}
							</tr>
						</thead>
						<tbody>
							{rows.slice(0, shown).map((row, place) => (
								<Lines key={place} row={row} columns={table.columns} widths={widths} />
							))}
						</tbody>
					</table>
					{rows.length > shown && (
						<button type="button" className="more" onClick={() => show(shown + SHOWN)}>
							Show more: {(rows.length - shown).toLocaleString('en-GB')} are left
						</button>
					)}
				</div>
			)}
		</section>
	);
}

function Heading({ column, order, onOrder }: { column: Column; order: Order | null; onOrder: (order: Order | null) => void }) {
	const direction = order?.column === column.path ? order.direction : 0;
	const next: Order | null = direction === 1 ? { column: column.path, direction: -1 } : direction === -1 ? null : { column: column.path, direction: 1 };
	return (
		<th scope="col" aria-sort={direction === 1 ? 'ascending' : direction === -1 ? 'descending' : 'none'} title={column.path}>
			<button type="button" onClick={() => onOrder(next)}>
				{column.title}
				<span className="order" aria-hidden="true">{direction === 1 ? '▲' : direction === -1 ? '▼' : '↕'}</span>
			</button>
		</th>
	);
}

/** One row; each list within it has a line for each of its entries. */
function Lines({ row, columns, widths }: { row: Row; columns: readonly Column[]; widths: Widths }) {
	const lines = linesOf(row);
	const chosen = selection.use();
	const isChosen = chosen?.kind === 'thing' && chosen.id === row.id;
	const styleOf = (column: Column) => (widths.get(column.path) ?? undefined);
	return (
		<Fragment>
			{Array.from({ length: lines }, (_, line) => (
				<tr key={line} className={line === 0 ? 'first' : 'further'} data-row={line === 0 ? (row.id ?? '') : undefined} data-chosen={isChosen || undefined}>
					{columns.map((column, place) => {
						const cell = row.cells.get(column.path) ?? null;
						if (column.list === '') {
							return line === 0 ? <td key={column.path} rowSpan={lines} className={styleOf(column)}>{place === 0 && row.id ? <Choose row={row} cell={cell} /> : <Value cell={cell} />}</td> : null;
						}
						const isThere = Array.isArray(cell) ? line < cell.length : line === 0;
						return <td key={column.path} className={styleOf(column)}>{isThere && <Value cell={Array.isArray(cell) ? (cell[line] ?? null) : cell} />}</td>;
					})}
				</tr>
			))}
		</Fragment>
	);
}

type Widths = ReadonlyMap<string, 'long' | 'short'>;

/** Sentences need room; what is shorter than a few words stays on one line. */
function widthsOf(table: Table): Widths {
	return new Map(table.columns.map(({ path }) => {
		const lengths = table.rows.flatMap((row) => row.cells.get(path) ?? null).map((it) => String(it ?? '').length);
		const longest = Math.max(0, ...lengths.slice(0, SHOWN));
		return [path, longest > 48 ? 'long' : longest <= 22 ? 'short' : undefined] as const;
	}).filter((it): it is [string, 'long' | 'short'] => it[1] !== undefined));
}

function Choose({ row, cell }: { row: Row; cell: Cell }) {
	return (
		<button type="button" className="choose" onClick={() => selection.set({ kind: 'thing', id: row.id!, type: row.type ?? '' })}>
			{cell === null ? row.id : String(cell)}
		</button>
	);
}

function Value({ cell }: { cell: Cell }) {
	if (cell === null || cell === undefined) {
		return <span className="null" aria-label="not stated">–</span>;
	}
	if (typeof cell === 'string' && /^https?:\/\/\S+$/.test(cell)) {
		return <a href={cell} target="_blank" rel="noreferrer">{cell}</a>;
	}
	if (typeof cell === 'boolean') {
		return cell ? 'yes' : 'no';
	}
	return typeof cell === 'number' ? <span className="number">{cell}</span> : String(cell);
}

function sorted(table: Table, order: Order | null): readonly Row[] {
	if (!order) {
		return table.rows;
	}
	const key = (row: Row): Leaf => {
		const cell = row.cells.get(order.column) ?? null;
		return Array.isArray(cell) ? (cell[0] ?? null) : (cell as Leaf);
	};
	return [...table.rows].sort((one, other) => compare(key(one), key(other), order.direction));
}

const TEXT = new Intl.Collator('en-GB', { numeric: true });

/** What is not stated comes last, whichever way the rest runs. */
function compare(one: Leaf, other: Leaf, direction: 1 | -1): number {
	if (one === null || other === null) {
		return Number(one === null) - Number(other === null);
	}
	const difference = typeof one === 'number' && typeof other === 'number' ? one - other : TEXT.compare(String(one), String(other));
	return difference * direction;
}

/** For the clipboard: what spreadsheets take as cells. */
function tabbed(table: Table, rows: readonly Row[]): string {
	const line = (cells: readonly Leaf[]) => cells.map((it) => String(it ?? '').replace(/[\t\r\n]+/g, ' ').replace(/^[=+\-@](?=\D)/, "'$&")).join('\t');
	return [line(table.columns.map((it) => it.title)), ...rows.map((row) => line(table.columns.map((column) => {
		const cell = row.cells.get(column.path) ?? null;
		return Array.isArray(cell) ? cell.filter((it) => it !== null).join('; ') : (cell as Leaf);
	})))].join('\n');
}
