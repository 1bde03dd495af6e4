import { ToolbarButton, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import { Watched } from './answer/answers';
import type { Json } from './answer/json';
import { Icon } from './icons';
import { addressOf, asText, type Link } from './link';

/** A question that the page is to put into the editor and run. */
interface Opening {
	readonly query: string;
	readonly variables: string;
	readonly view: string;
	/** Whether it is in the editor already, from the page's address. */
	readonly isThere?: boolean;
}

const opening = new Watched<Opening | null>(null);

/** Opens a question, runs it, and shows its answer in a view that suits it. */
export function open(query: string, variables: Record<string, Json> = {}, view?: string): void {
	opening.set({ query, variables: asText(variables), view: view ?? viewFor(query) });
}

/** Paths are best seen as a graph and dates as a line of time; all else reads well as a table. */
export function viewFor(query: string): string {
	if (/^\s*(\w+\s*:\s*)?paths\s*\(/m.test(query)) {
		return 'Graph';
	}
	return /^\s*(\w+\s*:\s*)?timeline\s*\(/m.test(query) ? 'Timeline' : 'Table';
}

/** What was last put into the editor by the page, not by the reader. */
let lastOpened = '';

/** Waits for the editor, which loads after the page, and then does what is asked of it. */
export function Runner({ link }: { link?: Link }) {
	const wanted = opening.use();
	const { addTab, run, setVisiblePlugin, stop } = useGraphiQLActions();
	const queryEditor = useGraphiQL((state) => state.queryEditor);
	const variableEditor = useGraphiQL((state) => state.variableEditor);
	const responseEditor = useGraphiQL((state) => state.responseEditor);
	const schema = useGraphiQL((state) => state.schema);
	const isReady = queryEditor && variableEditor && responseEditor && schema;
	const hasFollowed = useRef(false);

	useEffect(() => {
		if (link && !hasFollowed.current) {
			hasFollowed.current = true;
			opening.set({ query: link.query, variables: link.variables ?? '', view: link.view ?? viewFor(link.query), isThere: true });
		}
	}, [link]);

	useEffect(() => {
		if (!wanted || !isReady) {
			return;
		}
		opening.set(null);
		stop();
		const current = queryEditor.getValue();
		if (!wanted.isThere && current.trim() !== '' && current !== lastOpened && !isComment(current)) {
			addTab();
		}
		queryEditor.setValue(wanted.query);
		variableEditor.setValue(wanted.variables);
		lastOpened = wanted.query;
		setVisiblePlugin(wanted.view);
		run();
	}, [wanted, isReady, queryEditor, variableEditor, addTab, run, setVisiblePlugin, stop]);

	return null;
}

function isComment(text: string): boolean {
	return text.split('\n').every((line) => line.trim() === '' || line.trimStart().startsWith('#'));
}

/** What the reader is told for a moment, such as that something was copied. */
export function useSaid(): [string, (text: string) => void] {
	const [said, say] = useState('');
	useEffect(() => {
		const silence = said ? setTimeout(() => say(''), 2500) : undefined;
		return () => clearTimeout(silence);
	}, [said]);
	return [said, say];
}

/** A link to the question in the editor, and to the view in front. */
export function useLink(): () => Promise<void> {
	const queryEditor = useGraphiQL((state) => state.queryEditor);
	const variableEditor = useGraphiQL((state) => state.variableEditor);
	const view = useGraphiQL((state) => state.visiblePlugin?.title);
	return async () => {
		const address = addressOf({ query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue(), view });
		history.replaceState(null, '', address);
		await navigator.clipboard.writeText(address);
	};
}

export function CopyLink() {
	const copy = useLink();
	const [said, say] = useSaid();
	return (
		<ToolbarButton label={said || 'Copy a link to this question'} onClick={() => void copy().then(() => say('Link copied'), () => say('The link is in the address bar'))}>
			<Icon name="Link" />
		</ToolbarButton>
	);
}
