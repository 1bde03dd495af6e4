import type { Core, NodeSingular } from 'cytoscape';

/** The angle between neighbours of a sunflower, which fills a disc evenly. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

const SPACE = 46;

interface Rosette {
	readonly node: NodeSingular;
	readonly children: Rosette[];
	radius: number;
}

/** Puts each thing in the middle of what hangs on it, the best connected first: one pass over thousands of things. */
export function rosettes(core: Core): void {
	const placed = new Set<string>();
	const roots: Rosette[] = [];
	const byTies = core.nodes().toArray().map((node) => ({ node, ties: node.degree(false) })).sort((one, other) => other.ties - one.ties);
	for (const { node } of byTies) {
		if (!placed.has(node.id())) {
			placed.add(node.id());
			roots.push(grown(node, placed));
		}
	}
	core.batch(() => settle(roots, 0, 0, 0));
}

/** Everything that hangs on a node and has no place yet, breadth first, so that nothing stands further off than it must. */
function grown(root: NodeSingular, placed: Set<string>): Rosette {
	const rosette: Rosette = { node: root, children: [], radius: SPACE / 2 };
	const all = [rosette];
	for (const parent of all) {
		for (const neighbour of parent.node.neighborhood().nodes().toArray()) {
			if (!placed.has(neighbour.id())) {
				placed.add(neighbour.id());
				const child: Rosette = { node: neighbour, children: [], radius: SPACE / 2 };
				parent.children.push(child);
				all.push(child);
			}
		}
	}
	all.reverse().forEach((it) => {
		const area = it.children.reduce((sum, child) => sum + child.radius * child.radius, 0);
		it.radius = Math.max(SPACE / 2, 1.25 * Math.sqrt(area) + SPACE / 2);
	});
	return rosette;
}

/** Lays rosettes around a point in a spiral, the largest innermost, each as far out as those before it need. */
function settle(rosettes: Rosette[], x: number, y: number, free: number): void {
	let area = free * free;
	[...rosettes].sort((one, other) => other.radius - one.radius).forEach((it, place) => {
		const out = area === 0 ? 0 : Math.sqrt(area) + it.radius * 0.6;
		const angle = place * GOLDEN;
		const at = { x: x + out * Math.cos(angle), y: y + out * Math.sin(angle) };
		area += it.radius * it.radius * 1.25;
		it.node.position(at);
		settle(it.children, at.x, at.y, SPACE / 2);
	});
}
