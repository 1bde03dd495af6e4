import cytoscape, { type Core, type ElementDefinition, type LayoutOptions, type StylesheetJson } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { type Things, labelOf } from '../answer/things';
import { rosettes } from './rosettes';
import { lookOf, points } from './shapes';

cytoscape.use(fcose);
// Ties of things that have no place yet cannot be drawn for a moment, and that is no matter for the console.
cytoscape.warnings(false);

/** From this many things on, all is drawn and placed more simply: a picture of thousands is for its shape, and must keep up with the hand. */
const MANY = 400;

export function draw(container: HTMLElement, count: number): Core {
	const many = count > MANY;
	return cytoscape({
		container,
		style: style(container),
		minZoom: 0.02,
		maxZoom: 4,
		boxSelectionEnabled: false,
		hideEdgesOnViewport: many,
		textureOnViewport: many,
		pixelRatio: many ? 1 : Math.min(window.devicePixelRatio, 2),
	});
}

/** Brings the drawing in line with these things, and finds a place for what is new. */
export function fill(core: Core, { things, ties }: Things, names: ReadonlyMap<string, string>, isHidden: (type: string) => boolean): void {
	const many = things.size > MANY;
	const shown = new Set([...things.values()].filter((it) => !isHidden(it.type)).map((it) => it.id));
	const wanted: ElementDefinition[] = [];
	for (const id of shown) {
		const thing = things.get(id)!;
		const { colour, shape } = lookOf(thing.type);
		const isRound = shape === 'circle';
		wanted.push({
			group: 'nodes',
			data: { id, type: thing.type, label: shortened(labelOf(thing, names)), colour, shape: isRound ? 'ellipse' : 'polygon', points: points(shape) },
			classes: `${thing.isAdded ? 'added ' : ''}${many ? 'many' : ''}`,
		});
	}
	for (const tie of ties.values()) {
		if (shown.has(tie.from) && shown.has(tie.to)) {
			wanted.push({ group: 'edges', data: { id: tie.key, source: tie.from, target: tie.to, label: tie.name }, classes: `${(tie.certainty ?? 'record').toLowerCase()}${many ? ' many' : ''}` });
		}
	}
	core.batch(() => {
		const ids = new Set(wanted.map((it) => it.data.id!));
		core.elements().filter((it) => !ids.has(it.id())).remove();
		const fresh = wanted.filter((it) => {
			const known = core.getElementById(it.data.id!);
			known.data(it.data);
			return known.empty();
		});
		core.add(fresh);
	});
}

/** Finds a place for everything; what stands already moves as little as it can. */
export function arrange(core: Core, isFresh: boolean): void {
	if (core.nodes().length > MANY) {
		rosettes(core);
	}
	else {
		core.layout({
			name: 'fcose',
			quality: 'default',
			randomize: isFresh,
			animate: false,
			nodeSeparation: 75,
			idealEdgeLength: 64,
			nodeRepulsion: 4500,
			packComponents: true,
			nodeDimensionsIncludeLabels: true,
		} as LayoutOptions).run();
	}
	core.fit(undefined, 36);
	if (core.zoom() > 1.4) {
		core.zoom(1.4);
		core.center();
	}
}

function shortened(label: string): string {
	return label.length > 60 ? `${label.slice(0, 58).trimEnd()} …` : label;
}

/** The colours of the page, light or dark. */
export function style(container: HTMLElement): StylesheetJson {
	const page = getComputedStyle(container);
	const ink = page.getPropertyValue('--ink').trim();
	const paper = page.getPropertyValue('--paper').trim();
	const faint = page.getPropertyValue('--faint').trim();
	const accent = page.getPropertyValue('--accent').trim();
	return [
		{
			selector: 'node',
			style: {
				'width': 26,
				'height': 26,
				'shape': 'data(shape)' as 'polygon',
				'shape-polygon-points': 'data(points)',
				'background-color': 'data(colour)',
				'border-width': 1.2,
				'border-color': ink,
				'label': 'data(label)',
				'font-family': 'system-ui, sans-serif',
				'font-size': 12,
				'color': ink,
				'text-wrap': 'wrap',
				'text-max-width': '116px',
				'text-valign': 'bottom',
				'text-margin-y': 4,
				'text-background-color': paper,
				'text-background-opacity': 0.8,
				'text-background-padding': '1px',
				'min-zoomed-font-size': 7,
			},
		},
		{ selector: 'node.many', style: { 'min-zoomed-font-size': 11, 'border-width': 0.6, 'text-background-opacity': 0 } },
		{ selector: 'edge.many', style: { 'curve-style': 'haystack', 'label': '', 'target-arrow-shape': 'none' } },
		{ selector: 'node.added', style: { 'border-style': 'dashed', 'border-width': 2 } },
		{ selector: 'node:selected', style: { 'border-width': 4, 'border-color': accent, 'font-weight': 'bold' } },
		{
			selector: 'edge',
			style: {
				'width': 1.6,
				'line-color': ink,
				'target-arrow-color': ink,
				'target-arrow-shape': 'triangle',
				'arrow-scale': 0.8,
				'curve-style': 'bezier',
				'label': 'data(label)',
				'font-family': 'system-ui, sans-serif',
				'font-size': 10,
				'color': ink,
				'text-rotation': 'autorotate',
				'text-background-color': paper,
				'text-background-opacity': 0.85,
				'text-background-padding': '1px',
				'min-zoomed-font-size': 8,
			},
		},
		{ selector: 'edge.implied', style: { 'line-style': 'dashed', 'line-dash-pattern': [9, 4] } },
		{ selector: 'edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 4], 'target-arrow-fill': 'hollow' } },
		{ selector: 'edge.record', style: { 'width': 1, 'line-color': faint, 'target-arrow-color': faint } },
		{ selector: 'edge:selected', style: { 'width': 3.5, 'line-color': accent, 'target-arrow-color': accent } },
	];
}

/** The graph as other programs read it. */
export function graphMl({ things, ties }: Things, names: ReadonlyMap<string, string>): string {
	const data = (key: string, value: string | undefined) => (value === undefined ? '' : `<data key="${key}">${escaped(value)}</data>`);
	const nodes = [...things.values()].map((it) => `    <node id="${escaped(it.id)}">${data('label', labelOf(it, names))}${data('type', it.type)}</node>`);
	const edges = [...ties.values()].map((it) =>
		`    <edge source="${escaped(it.from)}" target="${escaped(it.to)}">${data('name', it.name)}${data('kind', it.kind)}${data('certainty', it.certainty)}</edge>`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="type" for="node" attr.name="type" attr.type="string"/>
  <key id="name" for="edge" attr.name="name" attr.type="string"/>
  <key id="kind" for="edge" attr.name="kind" attr.type="string"/>
  <key id="certainty" for="edge" attr.name="certainty" attr.type="string"/>
  <graph edgedefault="directed">
${[...nodes, ...edges].join('\n')}
  </graph>
</graphml>
`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
