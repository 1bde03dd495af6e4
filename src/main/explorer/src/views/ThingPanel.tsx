import { useEffect, useMemo, useState } from 'react';
import type { Answer } from '../answer/answers';
import { ask } from '../answer/ask';
import { type Following, evidenceOf, evidenceOfTie } from '../answer/follow';
import { ID, TYPE } from '../answer/identify';
import { type Json, type JsonObject, capitalised, isObject, words } from '../answer/json';
import { useThings } from '../answer/names';
import { type Chosen, selection } from '../answer/selection';
import { type Citation, type Thing, type Tie, type Things, inOneLine, labelOf, thingsOf, typeInWords } from '../answer/things';
import { Icon } from '../icons';
import { open } from '../open';
import { Swatch } from './shapes';

interface PanelProps {
	readonly answer: Answer;
	readonly chosen: Chosen;
	readonly added?: readonly Json[];
	readonly onExpand?: (thing: Thing) => void;
	readonly expansion?: Following;
}

/** All that is known of what the reader chose: its fields, and where it was read. */
export function ThingPanel({ answer, chosen, added, onExpand, expansion }: PanelProps) {
	const { things, names } = useThings(answer, added);
	const thing = chosen.kind === 'thing' ? (things.things.get(chosen.id) ?? bare(chosen)) : undefined;
	const tie = chosen.kind === 'tie' ? things.ties.get(chosen.key) : undefined;
	if (!thing && !tie) {
		return null;
	}
	return (
		<aside className="panel" aria-label="What was chosen" data-chosen={thing?.id ?? tie?.key}>
			<button type="button" className="quiet close" aria-label="Close" onClick={() => selection.set(null)}>
				<Icon name="Close" />
			</button>
			{thing && (
				<>
					<p className="kind">
						<Swatch type={thing.type} /> {typeInWords(thing.type)}
					</p>
					<h2>{labelOf(thing, names)}</h2>
					<Fields fields={new Map<string, Json>([['id', thing.id], ...thing.fields])} />
					{onExpand && (
						<div className="expand">
							<button type="button" className="primary" onClick={() => onExpand(thing)}>
								Show what it is tied to
							</button>
							{expansion && <ShownQuery following={expansion} />}
						</div>
					)}
					<Evidence following={evidenceOf(thing.id)} known={thing.citations} />
				</>
			)}
			{tie && <TieDetails tie={tie} things={things} names={names} answer={answer} />}
		</aside>
	);
}

function bare(chosen: { id: string; type: string }): Thing {
	return { id: chosen.id, type: chosen.type, fields: new Map(), citations: [], isSource: false, isAdded: false };
}

function TieDetails({ tie, things, names, answer }: { tie: Tie; things: Things; names: ReadonlyMap<string, string>; answer: Answer }) {
	const from = things.things.get(tie.from)!;
	const to = things.things.get(tie.to)!;
	const following = useMemo(() => evidenceOfTie(tie, from, answer), [tie, from, answer]);
	return (
		<>
			<p className="kind">Tie{tie.certainty && <span className="certainty"> · {words(tie.certainty)}</span>}</p>
			<h2>
				{labelOf(from, names)} <span className="tie-name">— {tie.name} →</span> {labelOf(to, names)}
			</h2>
			<Fields fields={new Map<string, Json>([...(tie.kind ? [['kind', words(tie.kind)] as [string, Json]] : []), ...[...tie.fields].filter(([name]) => name !== 'kind')])} />
			{following || tie.citations.length > 0 ? (
				<Evidence following={following} known={tie.citations} isTie />
			) : (
				<p className="note">This tie is part of the record of the two things; each of them tells where it was read.</p>
			)}
		</>
	);
}

function Fields({ fields }: { fields: ReadonlyMap<string, Json> }) {
	return (
		<dl className="fields">
			{[...fields].map(([name, value]) => (
				<div key={name}>
					<dt>{words(name)}</dt>
					<dd>{inOneLine(value)}</dd>
				</div>
			))}
		</dl>
	);
}

interface EvidenceProps {
	readonly following?: Following;
	readonly known: readonly Citation[];
	readonly isTie?: boolean;
}

/** What the answer tells of where it was read, or else what the service tells when it is asked. */
export function Evidence({ following, known, isTie }: EvidenceProps) {
	const [found, setFound] = useState<Found | null>(null);
	const [problem, setProblem] = useState('');
	const key = following && JSON.stringify(following);
	useEffect(() => {
		setFound(null);
		setProblem('');
		if (!following) {
			return undefined;
		}
		const stop = new AbortController();
		ask<JsonObject>(following.query, following.variables, stop.signal).then(
			(data) => setFound(read(data)),
			(error: Error) => !stop.signal.aborted && setProblem(error.message),
		);
		return () => stop.abort();
	}, [key]);
	const citations = found && found.citations.length > 0 ? found.citations : known;
	return (
		<section className="evidence" aria-label="Where it was read">
			<h3>Where it was read</h3>
			{found && found.fields.size > 0 && <Fields fields={found.fields} />}
			{citations.map((it, place) => (
				<CitationCard key={place} citation={it} />
			))}
			{citations.length === 0 && found && (
				<p className="note">{isTie ? 'Nothing is kept of where this tie was read.' : 'It states nothing by itself, so nothing is cited for it.'}</p>
			)}
			{!found && !problem && following && citations.length === 0 && <p className="note">Looking …</p>}
			{problem && <p className="note problem">{problem}</p>}
			{following && <ShownQuery following={following} />}
		</section>
	);
}

interface Found {
	readonly citations: readonly Citation[];
	/** What is known of a tie. */
	readonly fields: ReadonlyMap<string, Json>;
}

/** The page's own questions come back without what identifies things, so the reading adds it. */
function read(data: JsonObject): Found {
	const edges: JsonObject[] = [];
	const citations: Citation[] = [];
	const visit = (value: Json): void => {
		if (Array.isArray(value)) {
			value.forEach(visit);
		}
		else if (isObject(value)) {
			if (typeof value.locator === 'string') {
				citations.push(...citationsOf(value));
				return;
			}
			if ('because' in value) {
				edges.push(value);
			}
			Object.values(value).forEach(visit);
		}
	};
	visit(data);
	const fields = new Map<string, Json>();
	edges.forEach((edge) => ['certainty', 'because', 'surface', 'score', 'title', 'from', 'to'].forEach((name) => {
		const value = edge[name];
		if (value !== undefined && value !== null) {
			fields.set(name, isObject(value) ? (value.value ?? null) : value);
		}
	}));
	return { citations: distinct(citations), fields };
}

function citationsOf(value: JsonObject): readonly Citation[] {
	const holder = { [TYPE]: 'Holder', [ID]: 'holder', evidence: [{ ...value, [TYPE]: 'Citation' }] };
	return thingsOf(holder).things.get('holder')?.citations ?? [];
}

export function distinct(citations: readonly Citation[]): readonly Citation[] {
	return [...new Map(citations.map((it) => [JSON.stringify(it), it])).values()];
}

export function CitationCard({ citation }: { citation: Citation }) {
	const { document: source } = citation;
	const title = source?.title ?? source?.id ?? 'A document whose title was not asked for';
	return (
		<article className="citation">
			<h4>{source?.url ? <a href={source.url} target="_blank" rel="noreferrer">{title}</a> : title}</h4>
			<p>
				{[citation.locator, source?.published && `published ${source.published}`].filter(Boolean).join(' · ')}
			</p>
			<p className="says">
				{citation.statedBy && <span>Said by: {words(citation.statedBy)}</span>}
				{citation.certainty && <span className={`mark ${citation.certainty.toLowerCase()}`}>{capitalised(words(citation.certainty))}</span>}
				{citation.origin && <span className="mark">{capitalised(words(citation.origin))}</span>}
			</p>
		</article>
	);
}

/** The question behind what the page shows, so that a reader can learn from it and take it on. */
export function ShownQuery({ following }: { following: Following }) {
	return (
		<details className="shown-query">
			<summary>The query for this</summary>
			<pre tabIndex={0}>{following.query}</pre>
			<button type="button" className="quiet" onClick={() => open(following.query, following.variables)}>
				Open it in the editor
			</button>
		</details>
	);
}
