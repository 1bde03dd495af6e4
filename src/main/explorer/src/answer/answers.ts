import { useSyncExternalStore } from 'react';
import { useGraphiQL } from '@graphiql/react';
import type { Json } from './json';

/** What came back for a question, and what was asked. */
export interface Answer {
	readonly question: string;
	readonly operationName?: string;
	readonly variables: Record<string, Json>;
	/** The data, with what identifies each object in it; null where there is none. */
	readonly data: Json;
	readonly errors: readonly { message: string; extensions?: { code?: string } }[];
	readonly millis: number;
	readonly cost?: Cost;
}

export interface Cost {
	readonly spent: number;
	readonly limit?: number;
}

/** Kept by the text that the editor shows, so that each tab finds its own again. */
const answers = new Map<string, Answer>();

const MOST = 50;

export function keep(text: string, answer: Answer): void {
	answers.delete(text);
	answers.set(text, answer);
	const oldest = answers.keys().next().value;
	if (answers.size > MOST && oldest !== undefined) {
		answers.delete(oldest);
	}
}

/** The answer that the tab in front shows; none while there is none. */
export function useAnswer(): Answer | undefined {
	const text = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
	return text ? answers.get(text) : undefined;
}

/** The plain words with which a question begins, or else its name. */
export function titleOf(question: string, operationName?: string): string {
	const comment = /^\s*#\s*(?!why:|kind:)(\S.*)/.exec(question)?.[1];
	return comment?.trim() ?? operationName ?? 'A question of your own';
}

/** A value that several parts of the page watch. */
export class Watched<T> {
	private readonly watchers = new Set<() => void>();

	constructor(private current: T) {}

	get = (): T => this.current;

	set = (value: T): void => {
		this.current = value;
		this.watchers.forEach((it) => it());
	};

	private readonly watch = (watcher: () => void): (() => void) => {
		this.watchers.add(watcher);
		return () => this.watchers.delete(watcher);
	};

	use(): T {
		return useSyncExternalStore(this.watch, this.get);
	}
}

/** Since when a question has been running; null while none is. */
export const running = new Watched<number | null>(null);
