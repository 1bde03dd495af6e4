import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { ask } from '../answer/ask';
import { typeInWords } from '../answer/things';
import { Icon } from '../icons';
import { Swatch } from '../views/shapes';
import type { Subject } from './ready';

const SEARCH = `query Search($text: String!) {
	search(text: $text, types: [ORGANISATION, SERVICE, PERSON, PROGRAMME, BODY_CLASS], first: 8) {
		edges { node {
			id
			type: __typename
			... on Organisation { name }
			... on Service { name }
			... on Programme { name }
			... on BodyClass { name }
			... on Person { personName: name posts(first: 1) { edges { title node { name } } } }
		} }
	}
}`;

interface Found {
	readonly search: { readonly edges: readonly { readonly node: FoundNode }[] };
}

interface FoundNode {
	readonly id: string;
	readonly type: string;
	readonly name?: string;
	readonly personName?: string | null;
	readonly posts?: { readonly edges: readonly { readonly title: string | null; readonly node: { readonly name: string } }[] };
}

interface PickerProps {
	readonly label: string;
	readonly placeholder: string;
	readonly isFirst?: boolean;
	readonly onPick: (subject: Subject) => void;
}

/** Finds a thing by the beginning of its name; a letter may be wrong. */
export function Picker({ label, placeholder, isFirst, onPick }: PickerProps) {
	const id = useId();
	const [text, setText] = useState('');
	const [found, setFound] = useState<readonly Subject[] | null>(null);
	const [problem, setProblem] = useState('');
	const [active, setActive] = useState(0);

	useEffect(() => {
		if (!/[\p{L}\p{N}]/u.test(text)) {
			setFound(null);
			return undefined;
		}
		const stop = new AbortController();
		const pause = setTimeout(() => {
			ask<Found>(SEARCH, { text }, stop.signal).then(
				({ search }) => {
					setFound(search.edges.map(({ node }) => ({ id: node.id, type: node.type, name: nameOf(node) })));
					setActive(0);
					setProblem('');
				},
				(error: Error) => !stop.signal.aborted && setProblem(error.message),
			);
		}, 120);
		return () => {
			clearTimeout(pause);
			stop.abort();
		};
	}, [text]);

	const pick = (subject: Subject | undefined) => {
		if (subject) {
			setText('');
			setFound(null);
			onPick(subject);
		}
	};
	const steer = (event: KeyboardEvent) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step && found?.length) {
			setActive((active + step + found.length) % found.length);
			event.preventDefault();
		}
		else if (event.key === 'Enter') {
			pick(found?.[active]);
		}
		else if (event.key === 'Escape') {
			setFound(null);
		}
	};
	return (
		<div className="picker">
			<label htmlFor={id}>{label}</label>
			<div className="picker-box">
				<Icon name="Search" />
				<input
					id={id}
					type="search"
					role="combobox"
					autoComplete="off"
					spellCheck={false}
					autoFocus={isFirst}
					placeholder={placeholder}
					value={text}
					aria-expanded={found !== null}
					aria-controls={`${id}-list`}
					aria-activedescendant={found?.length ? `${id}-${active}` : undefined}
					onChange={(event) => setText(event.target.value)}
					onKeyDown={steer}
				/>
			</div>
			{found && (
				<ul id={`${id}-list`} role="listbox" aria-label={label} className="found">
					{found.map((it, place) => (
						<li key={it.id} id={`${id}-${place}`} role="option" aria-selected={place === active} onMouseEnter={() => setActive(place)} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(it)}>
							<Swatch type={it.type} />
							<span>{it.name}</span>
							<small>{typeInWords(it.type)}</small>
						</li>
					))}
					{found.length === 0 && <li className="none" role="option" aria-selected={false} aria-disabled>Nothing goes by a name like “{text}”.</li>}
				</ul>
			)}
			{problem && <p className="note problem" role="alert">{problem}</p>}
		</div>
	);
}

function nameOf(node: FoundNode): string {
	const post = node.posts?.edges[0];
	return node.name ?? node.personName ?? (post ? `${post.title ?? 'a post'} at ${post.node.name}` : node.id);
}
