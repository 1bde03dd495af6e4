import type { Json } from './answer/json';

/** What a link to a question carries. It stands behind the `#`, which browsers send to no server. */
export interface Link {
	readonly query: string;
	readonly variables?: string;
	readonly view?: string;
}

export function linkOf(address: Location): Link | undefined {
	const after = new URLSearchParams(address.hash.slice(1));
	const parameters = after.has('query') ? after : new URLSearchParams(address.search);
	const query = parameters.get('query');
	return query ? { query, variables: parameters.get('variables') ?? undefined, view: parameters.get('view') ?? undefined } : undefined;
}

export function addressOf({ query, variables, view }: Link): string {
	const parameters = new URLSearchParams({ query });
	if (variables && variables.trim() !== '' && variables.trim() !== '{}') {
		parameters.set('variables', variables);
	}
	if (view) {
		parameters.set('view', view);
	}
	const address = new URL(window.location.href);
	address.search = '';
	address.hash = parameters.toString();
	return address.href;
}

export function asText(variables: Record<string, Json>): string {
	return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
}

/** Gives the reader a file. */
export function download(name: string, content: string | Blob, type: string): void {
	const file = content instanceof Blob ? content : new Blob([content], { type });
	const anchor = document.createElement('a');
	anchor.href = URL.createObjectURL(file);
	anchor.download = name;
	anchor.click();
	setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

/** A file name made of a title: `Who runs health care?` becomes `who-runs-health-care`. */
export function fileName(title: string, ending: string): string {
	const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
	return `${name || 'answer'}.${ending}`;
}
