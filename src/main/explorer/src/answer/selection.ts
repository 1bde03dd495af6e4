import { Watched } from './answers';

/** What the reader has chosen in a view, and wants to know more of. */
export type Chosen =
	| { readonly kind: 'thing'; readonly id: string; readonly type: string }
	| { readonly kind: 'tie'; readonly key: string };

export const selection = new Watched<Chosen | null>(null);
