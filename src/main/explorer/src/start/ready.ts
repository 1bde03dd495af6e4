import { type GraphQLInterfaceType, isInterfaceType, isObjectType } from 'graphql';
import { ask, known } from '../answer/ask';
import { type JsonObject, isObject } from '../answer/json';
import connection from './connection.graphql?raw';

/** A body, service or person that a reader has picked. */
export interface Subject {
	readonly id: string;
	readonly type: string;
	readonly name: string;
}

/** A question that is ready for things of some types; only the thing is missing. */
export interface ReadyQuestion {
	readonly title: string;
	readonly query: string;
	/** The types, or an interface of theirs. */
	readonly types: readonly string[];
	/** The field that tells how much there is to answer. */
	readonly counts?: string;
}

const FILES: Record<string, string> = import.meta.glob('../questions/*.graphql', { query: '?raw', import: 'default', eager: true });

const QUESTIONS: readonly ReadyQuestion[] = Object.keys(FILES).sort().map((it) => questionOf(FILES[it]!));

function questionOf(file: string): ReadyQuestion {
	const [title, ...rest] = file.split('\n');
	const label = (name: string) => rest.find((it) => it.startsWith(`# ${name}: `))?.slice(name.length + 4).trim();
	return {
		title: title!.replace(/^#\s*/, ''),
		query: rest.filter((it) => !/^# (for|counts): /.test(it)).join('\n'),
		types: label('for')!.split(' '),
		counts: label('counts'),
	};
}

/** The questions that are ready for a thing, with its name in them. */
export function questionsFor(subject: Subject): readonly ReadyQuestion[] {
	return QUESTIONS.filter((it) => it.types.some((type) => isA(subject.type, type))).map((it) => named(it, { name: subject.name }));
}

function named(question: ReadyQuestion, names: Record<string, string>): ReadyQuestion {
	const title = question.title.replace(/\{(\w+)\}/g, (_, it: string) => names[it] ?? it);
	return { ...question, title, query: `# ${title}\n${question.query}` };
}

export function connectionOf(from: Subject, to: Subject): ReadyQuestion {
	return named(questionOf(connection.replace('\n', '\n# for: Cited\n')), { from: from.name, to: to.name });
}

const BODIES = new Set(['Trust', 'Prison', 'Council', 'Inspectorate', 'Department', 'IntegratedCareBoard', 'Agency', 'CareProvider', 'Partnership', 'OtherOrganisation']);

function isA(type: string, wanted: string): boolean {
	const found = known()?.getType(type);
	const isImplemented = (isObjectType(found) || isInterfaceType(found)) && found.getInterfaces().some((it: GraphQLInterfaceType) => it.name === wanted);
	return type === wanted || isImplemented || (wanted === 'Organisation' && BODIES.has(type));
}

/** How much there is to each question, by the field that counts it. */
export async function countsFor(subject: Subject, signal: AbortSignal): Promise<ReadonlyMap<string, number>> {
	const fields = [...new Set(questionsFor(subject).flatMap((it) => it.counts ?? []))];
	if (fields.length === 0) {
		return new Map();
	}
	const query = `query HowMuch($id: ID!) { node(id: $id) { id ... on ${subject.type} { ${fields.map((it) => `${it} { totalCount }`).join(' ')} } } }`;
	const { node } = await ask<{ node: JsonObject | null }>(query, { id: subject.id }, signal);
	return new Map(fields.map((it) => {
		const counted = node?.[it];
		return [it, isObject(counted) && typeof counted.totalCount === 'number' ? counted.totalCount : 0];
	}));
}
