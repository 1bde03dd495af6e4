import { useGraphiQL } from '@graphiql/react';
import type { Core, NodeSingular } from 'cytoscape';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type Answer, titleOf } from '../answer/answers';
import { askIdentified } from '../answer/ask';
import { neighboursOf } from '../answer/follow';
import type { Json } from '../answer/json';
import { useThings } from '../answer/names';
import { selection } from '../answer/selection';
import { type Thing, type Things, labelOf, typeInWords } from '../answer/things';
import { download, fileName } from '../link';
import { Frame } from './Frame';
import { Swatch } from './shapes';
import { ThingPanel } from './ThingPanel';

type Drawing = typeof import('./drawing');

export function GraphView() {
	return <Frame view="Graph">{(answer) => <Picture key={answer.question + answer.millis} answer={answer} />}</Frame>;
}

function Picture({ answer }: { answer: Answer }) {
	const [added, setAdded] = useState<readonly Json[]>([]);
	const [problem, setProblem] = useState('');
	const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
	const [withSources, setWithSources] = useState(false);
	const all = useThings(answer, added);
	const { names } = all;
	const things = useMemo(() => (withSources ? all.things : withoutSources(all.things)), [all.things, withSources]);
	const chosen = selection.use();
	const drawing = useDrawing();
	const canvas = useRef<HTMLDivElement>(null);
	const core = useCore(drawing, canvas, things, names, hidden);
	const title = titleOf(answer.question, answer.operationName);

	const expand = (thing: Thing) => {
		const following = neighboursOf(thing);
		if (following) {
			setProblem('');
			askIdentified(following.query, following.variables).then((data) => setAdded((before) => [...before, data]), (error: Error) => setProblem(error.message));
		}
	};

	if (all.things.things.size === 0) {
		return <p className="nothing">Nothing in this answer is a thing of the graph: it holds counts or plain values. Ask for <code>nodes</code> to see some.</p>;
	}
	const expanding = chosen?.kind === 'thing' ? (all.things.things.get(chosen.id) ?? null) : null;
	return (
		<div className="with-panel">
			<div className="graph">
				<div className="view-actions over">
					<button type="button" className="quiet" onClick={() => core && download(fileName(title, 'png'), png(core), 'image/png')}>
						PNG
					</button>
					<button type="button" className="quiet" onClick={() => drawing && download(fileName(title, 'graphml'), drawing.graphMl(things, names), 'application/xml')}>
						GraphML
					</button>
					<button type="button" className="quiet" onClick={() => core?.fit(undefined, 36)}>
						Fit
					</button>
				</div>
				<div
					ref={canvas}
					className="canvas"
					tabIndex={0}
					role="application"
					aria-label={`Graph of ${things.things.size} things and ${things.ties.size} ties. Arrow keys go from thing to thing, plus and minus zoom.`}
					data-nodes={things.things.size}
					data-ties={things.ties.size}
					onKeyDown={(event) => core && steer(event, core, things)}
				/>
				{problem && <p className="note problem" role="alert">{problem}</p>}
				<Legend things={things} sources={count(all.things) - count(withoutSources(all.things))} withSources={withSources} onSources={setWithSources} hidden={hidden} onHide={setHidden} />
				<p className="visually-hidden" aria-live="polite">{expanding && labelOf(expanding, names)}</p>
			</div>
			{chosen && <ThingPanel answer={answer} chosen={chosen} added={added} onExpand={expand} expansion={expanding ? neighboursOf(expanding) : undefined} />}
		</div>
	);
}

function count(things: Things): number {
	return things.things.size;
}

/** What is there only as the source of something else would hide what the answer is about. */
function withoutSources({ things, ties }: Things): Things {
	const kept = new Map([...things].filter(([, it]) => !it.isSource));
	if (kept.size === 0) {
		return { things, ties };
	}
	return { things: kept, ties: new Map([...ties].filter(([, it]) => kept.has(it.from) && kept.has(it.to) && !it.isSource)) };
}

/** The drawing library is large, so it comes when it is first needed. */
function useDrawing(): Drawing | undefined {
	const [drawing, setDrawing] = useState<Drawing>();
	useEffect(() => {
		void import('./drawing').then(setDrawing);
	}, []);
	return drawing;
}

function useCore(drawing: Drawing | undefined, canvas: RefObject<HTMLDivElement | null>, things: Things, names: ReadonlyMap<string, string>, hidden: ReadonlySet<string>): Core | undefined {
	const [core, setCore] = useState<Core>();
	const theme = useGraphiQL((state) => state.theme);
	const chosen = selection.use();

	useEffect(() => {
		if (!drawing || !canvas.current) {
			return undefined;
		}
		const made = drawing.draw(canvas.current, things.things.size);
		made.on('tap', 'node', (event) => selection.set({ kind: 'thing', id: event.target.id(), type: event.target.data('type') ?? '' }));
		made.on('tap', 'edge', (event) => selection.set({ kind: 'tie', key: event.target.id() }));
		made.on('tap', (event) => event.target === made && selection.set(null));
		const resized = new ResizeObserver(() => made.resize());
		resized.observe(canvas.current);
		setCore(made);
		return () => {
			resized.disconnect();
			made.destroy();
			setCore(undefined);
		};
		// How much there is to draw is asked once, when the drawing begins.
	}, [drawing, canvas]);

	useEffect(() => {
		if (!core || !drawing) {
			return;
		}
		const start = performance.now();
		const before = core.nodes().length;
		drawing.fill(core, things, names, (type) => hidden.has(type));
		if (core.nodes().length !== before) {
			drawing.arrange(core, before === 0);
		}
		core.container()!.dataset.drawn = String(core.nodes().length);
		core.container()!.dataset.drawnTies = String(core.edges().length);
		core.container()!.dataset.millis = String(Math.round(performance.now() - start));
	}, [core, drawing, things, names, hidden]);

	useEffect(() => {
		if (core && drawing) {
			core.style(drawing.style(core.container()!));
		}
	}, [core, drawing, theme]);

	useEffect(() => {
		core?.elements().unselect();
		if (chosen) {
			core?.getElementById(chosen.kind === 'thing' ? chosen.id : chosen.key).select();
		}
	}, [core, chosen, things]);

	return core;
}

function png(core: Core): Blob {
	const paper = getComputedStyle(core.container()!).getPropertyValue('--paper').trim();
	return core.png({ output: 'blob', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: paper }) as unknown as Blob;
}

/** Arrow keys go to the nearest thing in their direction. */
function steer(event: KeyboardEvent, core: Core, { things }: Things): void {
	const direction = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
	if (event.key === '+' || event.key === '=' || event.key === '-') {
		core.zoom({ level: core.zoom() * (event.key === '-' ? 0.8 : 1.25), renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
	}
	else if (event.key === 'Escape') {
		selection.set(null);
	}
	else if (direction) {
		const [x, y] = direction as [number, number];
		const from = core.nodes(':selected').first();
		const next = from.empty() ? core.nodes().first() : nearest(from, core, x, y);
		if (next) {
			selection.set({ kind: 'thing', id: next.id(), type: things.get(next.id())?.type ?? '' });
			core.animate({ center: { eles: next }, duration: 120 });
		}
	}
	else {
		return;
	}
	event.preventDefault();
}

function nearest(from: NodeSingular, core: Core, x: number, y: number): NodeSingular | undefined {
	const { x: fromX, y: fromY } = from.position();
	let best: NodeSingular | undefined;
	let least = Infinity;
	core.nodes().forEach((it) => {
		const along = (it.position().x - fromX) * x + (it.position().y - fromY) * y;
		const aside = Math.abs((it.position().x - fromX) * y) + Math.abs((it.position().y - fromY) * x);
		if (along > 1 && along + 2 * aside < least) {
			least = along + 2 * aside;
			best = it;
		}
	});
	return best;
}

interface LegendProps {
	readonly things: Things;
	readonly sources: number;
	readonly withSources: boolean;
	readonly onSources: (withSources: boolean) => void;
	readonly hidden: ReadonlySet<string>;
	readonly onHide: (hidden: ReadonlySet<string>) => void;
}

/** What the shapes and lines mean; a type can be taken out of the picture here. */
function Legend({ things, sources, withSources, onSources, hidden, onHide }: LegendProps) {
	const counts = new Map<string, number>();
	things.things.forEach((it) => counts.set(it.type, (counts.get(it.type) ?? 0) + 1));
	const lines = new Set([...things.ties.values()].map((it) => it.certainty ?? 'RECORD'));
	const toggle = (type: string) => {
		const next = new Set(hidden);
		if (!next.delete(type)) {
			next.add(type);
		}
		onHide(next);
	};
	return (
		<div className="legend" role="group" aria-label="Legend">
			{[...counts].sort(([one], [other]) => one.localeCompare(other)).map(([type, many]) => (
				<button key={type} type="button" aria-pressed={!hidden.has(type)} title="Show or hide" onClick={() => toggle(type)}>
					<Swatch type={type} /> {typeInWords(type)} <small>{many}</small>
				</button>
			))}
			{LINES.filter(([certainty]) => lines.has(certainty)).map(([certainty, label, dashes, className]) => (
				<span key={certainty} className="line">
					<svg viewBox="0 0 34 8" aria-hidden="true" className={className}>
						<path d="M1 4h26" strokeDasharray={dashes} fill="none" />
						<path d="m27 1 6 3-6 3z" className={certainty === 'INFERRED' ? 'hollow' : 'full'} />
					</svg>
					{label}
				</span>
			))}
			{sources > 0 && (
				<label className="line">
					<input type="checkbox" checked={withSources} onChange={(event) => onSources(event.target.checked)} /> with {sources} {sources === 1 ? 'source' : 'sources'}
				</label>
			)}
		</div>
	);
}

const LINES: readonly (readonly [string, string, string | undefined, string])[] = [
	['STATED', 'stated by a source', undefined, 'strong'],
	['IMPLIED', 'implied by a source', '6 3', 'strong'],
	['INFERRED', 'inferred by a rule', '1.5 3', 'strong'],
	['RECORD', 'part of a record', undefined, 'weak'],
];
