import { useEffect, useState } from 'react';
import { typeInWords } from '../answer/things';
import { Icon } from '../icons';
import { open } from '../open';
import { Swatch } from '../views/shapes';
import { Gallery } from './Gallery';
import { Holdings } from './Holdings';
import { Picker } from './Picker';
import { type Subject, connectionOf, countsFor, questionsFor } from './ready';

/** Where a reader begins: find a body, take a question, see what there is. */
export function Start() {
	const [subject, setSubject] = useState<Subject | null>(null);
	return (
		<div className="start">
			<header className="masthead">
				<p className="wordmark">Oversight</p>
				<h1>Who watches public services, what they found, and what ministers say</h1>
				<Picker label="Find a trust, a prison, a council, an inspectorate, a service or a person" placeholder="HMP Peter…" isFirst onPick={setSubject} />
			</header>
			{subject && <Ready key={subject.id} subject={subject} onClose={() => setSubject(null)} />}
			<Gallery />
			<Holdings />
			<footer className="colophon">
				<p>
					Everything here is asked with GraphQL: each question opens with its query beside the answer, to be changed and run again. Every fact shows
					where it was read. What no source states stays empty.
				</p>
			</footer>
		</div>
	);
}

function Ready({ subject, onClose }: { subject: Subject; onClose: () => void }) {
	const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
	useEffect(() => {
		const stop = new AbortController();
		countsFor(subject, stop.signal).then(setCounts, () => setCounts(new Map()));
		return () => stop.abort();
	}, [subject]);
	return (
		<section className="ready" aria-label={`Questions about ${subject.name}`}>
			<header>
				<p className="kind">
					<Swatch type={subject.type} /> {typeInWords(subject.type)} <code>{subject.id}</code>
				</p>
				<h2>{subject.name}</h2>
				<button type="button" className="quiet close" aria-label="Close" onClick={onClose}>
					<Icon name="Close" />
				</button>
			</header>
			<ul>
				{questionsFor(subject).map((it) => {
					const count = it.counts ? counts.get(it.counts) : undefined;
					return (
						<li key={it.title}>
							<button type="button" data-empty={count === 0 || undefined} onClick={() => open(it.query, { id: subject.id })}>
								<span>{it.title}</span>
								{count !== undefined && <small>{count === 0 ? 'nothing known' : count.toLocaleString('en-GB')}</small>}
							</button>
						</li>
					);
				})}
			</ul>
			<Picker label={`How is ${subject.name} connected to another?`} placeholder="Another body or person" onPick={(other) => open(connectionOf(subject, other).query, { from: subject.id, to: other.id }, 'Graph')} />
		</section>
	);
}
