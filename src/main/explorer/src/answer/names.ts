import { useEffect, useMemo } from 'react';
import { type Answer, Watched } from './answers';
import { ask } from './ask';
import type { Json } from './json';
import { labelOf, thingsOf, type Things } from './things';

/*
 * A question may ask for ids alone. So that no view has to show bare ids, the names of those things are asked for once, beside it.
 */

const NAMES = `query Names($ids: [ID!]!) { nodes(ids: $ids) {
	id
	... on Organisation { name }
	... on Service { name }
	... on Programme { name }
	... on Place { name }
	... on BodyClass { name }
	... on Topic { name }
	... on Indicator { name }
	... on Person { personName: name posts(first: 1) { edges { title } } }
	... on Inspection { inspectionName: name kind inspected: started { value } published { value } }
	... on Judgement { aspect grade: value }
	... on Finding { summary }
	... on Document { title }
	... on Question { heading tabledOn { value } }
	... on Answer { answeredOn { value } }
	... on Observation { label printed }
	... on Conflict { what }
	... on Milestone { happened: what }
	... on Statement { property stated: value }
	... on Name { text }
	... on Passage { locator }
} }`;

interface Named {
	readonly [field: string]: Json;
}

const names = new Watched<ReadonlyMap<string, string>>(new Map());

const asked = new Set<string>();

/** As many as the service takes at once. */
const PAGE = 100;

/** What else is called so that it can be shown, of all that one or several answers hold. */
export function useThings(answer: Answer, added: readonly Json[] = NOTHING): { things: Things; names: ReadonlyMap<string, string> } {
	const things = useMemo(() => thingsOf(answer.data, ...added), [answer, added]);
	const known = names.use();
	useEffect(() => {
		const unnamed = [...things.things.values()].filter((it) => labelOf(it, known) === it.id && !asked.has(it.id)).map((it) => it.id);
		for (let i = 0; i < unnamed.length; i += PAGE) {
			void name(unnamed.slice(i, i + PAGE));
		}
	}, [things, known]);
	return { things, names: known };
}

const NOTHING: readonly Json[] = [];

async function name(ids: string[]): Promise<void> {
	ids.forEach((it) => asked.add(it));
	try {
		const { nodes } = await ask<{ nodes: (Named | null)[] }>(NAMES, { ids });
		const more = new Map(names.get());
		nodes.forEach((it) => {
			const called = it && nameOf(it);
			if (it && called) {
				more.set(String(it.id), called);
			}
		});
		names.set(more);
	}
	catch {
		// Ids are shown in the place of names; they read well enough.
	}
}

function nameOf(node: Named): string | undefined {
	const text = (name: string) => (typeof node[name] === 'string' ? (node[name] as string) : undefined);
	const date = (name: string) => (node[name] as { value?: string } | null | undefined)?.value;
	if (text('aspect')) {
		return `${text('aspect')}: ${text('grade')}`;
	}
	if (text('label')) {
		return `${text('label')}: ${text('printed')}`;
	}
	if (text('property')) {
		return `${text('property')}: ${text('stated')}`;
	}
	const plain = ['name', 'personName', 'inspectionName', 'summary', 'title', 'heading', 'what', 'happened', 'text', 'locator'].map(text).find(Boolean);
	if (plain) {
		return plain;
	}
	if (text('kind')) {
		return `${text('kind')!.toLowerCase().replaceAll('_', ' ')} ${date('inspected') ?? date('published') ?? ''}`.trim();
	}
	const when = date('answeredOn') ?? date('tabledOn');
	return when && `${String(node.id).split(':')[0]} of ${when}`;
}
