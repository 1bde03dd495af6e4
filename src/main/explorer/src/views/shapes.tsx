/** How a type of thing is drawn: colours that colour-blind people tell apart, and a shape for those who see none. */
export interface Look {
	readonly colour: string;
	readonly shape: Shape;
}

/** Corners of each shape, in a square from -1 to 1. */
const CORNERS = {
	circle: regular(24),
	square: [[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]],
	diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
	triangle: [[0, -1], [1, 0.85], [-1, 0.85]],
	drop: [[0, 1], [-1, -0.85], [1, -0.85]],
	pentagon: regular(5),
	hexagon: regular(6),
	octagon: regular(8, Math.PI / 8),
	star: star(5),
	plus: [[-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1], [-0.35, 1], [-0.35, 0.35], [-1, 0.35], [-1, -0.35], [-0.35, -0.35]],
	page: [[-0.75, -1], [0.25, -1], [0.75, -0.5], [0.75, 1], [-0.75, 1]],
	bar: [[-1, -0.6], [1, -0.6], [1, 0.6], [-1, 0.6]],
	tag: [[-1, -0.7], [0.4, -0.7], [1, 0], [0.4, 0.7], [-1, 0.7]],
	back: [[1, -0.7], [-0.4, -0.7], [-1, 0], [-0.4, 0.7], [1, 0.7]],
	bolt: [[-1, -1], [0, -0.35], [1, -1], [0.35, 0], [1, 1], [0, 0.35], [-1, 1], [-0.35, 0]],
} satisfies Record<string, readonly (readonly [number, number] | readonly number[])[]>;

export type Shape = keyof typeof CORNERS;

function regular(corners: number, turn = 0): number[][] {
	return Array.from({ length: corners }, (_, it) => {
		const angle = (2 * Math.PI * it) / corners - Math.PI / 2 + turn;
		return [Math.cos(angle), Math.sin(angle)];
	});
}

function star(points: number): number[][] {
	return Array.from({ length: points * 2 }, (_, it) => {
		const angle = (Math.PI * it) / points - Math.PI / 2;
		const reach = it % 2 === 0 ? 1 : 0.48;
		return [reach * Math.cos(angle), reach * Math.sin(angle)];
	});
}

const BLUE = '#0072b2';
const SKY = '#56b4e9';
const ORANGE = '#e69f00';
const RED = '#d55e00';
const GREEN = '#009e73';
const ROSE = '#cc79a7';
const YELLOW = '#e8d52a';
const GREY = '#8a929a';

const LOOKS: Record<string, Look> = {
	Trust: { colour: BLUE, shape: 'circle' },
	Prison: { colour: BLUE, shape: 'square' },
	Council: { colour: BLUE, shape: 'hexagon' },
	IntegratedCareBoard: { colour: BLUE, shape: 'octagon' },
	Agency: { colour: BLUE, shape: 'tag' },
	CareProvider: { colour: BLUE, shape: 'plus' },
	Partnership: { colour: BLUE, shape: 'bar' },
	OtherOrganisation: { colour: BLUE, shape: 'pentagon' },
	Department: { colour: BLUE, shape: 'drop' },
	Inspectorate: { colour: ORANGE, shape: 'diamond' },
	Inspection: { colour: ORANGE, shape: 'square' },
	Judgement: { colour: YELLOW, shape: 'star' },
	Finding: { colour: RED, shape: 'triangle' },
	Conflict: { colour: RED, shape: 'bolt' },
	Service: { colour: SKY, shape: 'circle' },
	Place: { colour: SKY, shape: 'drop' },
	BodyClass: { colour: SKY, shape: 'octagon' },
	Topic: { colour: SKY, shape: 'diamond' },
	Person: { colour: ROSE, shape: 'circle' },
	Question: { colour: ROSE, shape: 'tag' },
	Answer: { colour: ROSE, shape: 'back' },
	Programme: { colour: GREEN, shape: 'hexagon' },
	Observation: { colour: GREEN, shape: 'bar' },
	Indicator: { colour: GREEN, shape: 'triangle' },
	Milestone: { colour: GREEN, shape: 'diamond' },
	Document: { colour: GREY, shape: 'page' },
	Passage: { colour: GREY, shape: 'bar' },
	Statement: { colour: GREY, shape: 'diamond' },
	Name: { colour: GREY, shape: 'tag' },
	Identifier: { colour: GREY, shape: 'plus' },
};

const OTHER: Look = { colour: GREY, shape: 'circle' };

export function lookOf(type: string): Look {
	return LOOKS[type] ?? OTHER;
}

/** The corners as the drawing library wants them. */
export function points(shape: Shape): string {
	return CORNERS[shape].map((it) => it.map((n) => n!.toFixed(3)).join(' ')).join(' ');
}

export function Swatch({ type }: { type: string }) {
	const { colour, shape } = lookOf(type);
	return (
		<svg className="swatch" viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
			<polygon points={CORNERS[shape].map((it) => it.join(',')).join(' ')} fill={colour} stroke="currentColor" strokeWidth="0.12" />
		</svg>
	);
}
