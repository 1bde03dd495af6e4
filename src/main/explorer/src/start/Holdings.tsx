import { useEffect, useState } from 'react';
import { ask } from '../answer/ask';
import { typeInWords } from '../answer/things';
import { dateInWords } from '../answer/timeline';
import { words } from '../answer/json';
import { open } from '../open';
import { Swatch } from '../views/shapes';

/** The lists of the root whose lengths say what the graph holds. */
const COUNTED: readonly (readonly [string, string, string])[] = [
	['services', 'Service', 'services'],
	['people', 'Person', 'people in public posts'],
	['inspections', 'Inspection', 'inspections'],
	['judgements', 'Judgement', 'grades'],
	['findings', 'Finding', 'findings'],
	['questions', 'Question', 'questions in Parliament'],
	['answers', 'Answer', 'answers'],
	['programmes', 'Programme', 'programmes'],
	['observations', 'Observation', 'figures'],
	['conflicts', 'Conflict', 'disagreements'],
];

const QUERY = `# What does the graph hold, and where was it read?
query Holdings {
  organisations {
    totalCount
    facets(by: [TYPE]) { key count }
  }
${COUNTED.map(([field]) => `  ${field} { totalCount }`).join('\n')}
  documents(orderBy: [{field: PUBLISHED_ON, direction: DESCENDING}], first: 30) {
    totalCount
    nodes {
      id
      title
      kind
      publishedOn { value }
      publisher { name }
    }
  }
}`;

interface Holding {
	readonly organisations: { readonly totalCount: number; readonly facets: readonly { readonly key: readonly string[]; readonly count: number }[] };
	readonly documents: { readonly totalCount: number; readonly nodes: readonly Source[] };
	readonly [field: string]: unknown;
}

interface Source {
	readonly id: string;
	readonly title: string;
	readonly kind: string;
	readonly publishedOn: { readonly value: string } | null;
	readonly publisher: { readonly name: string } | null;
}

/** What the graph holds, counted, and where it was read. */
export function Holdings() {
	const [held, setHeld] = useState<Holding | null>(null);
	const [problem, setProblem] = useState('');
	useEffect(() => {
		const stop = new AbortController();
		ask<Holding>(QUERY, {}, stop.signal).then(setHeld, (error: Error) => !stop.signal.aborted && setProblem(error.message));
		return () => stop.abort();
	}, []);
	return (
		<section className="holdings" aria-label="What the graph holds" aria-busy={held === null && problem === ''}>
			<header>
				<h2>What the graph holds</h2>
				<button type="button" className="quiet" onClick={() => open(QUERY)}>The query for this</button>
			</header>
			{problem && <p className="note problem" role="alert">{problem}</p>}
			{held && (
				<>
					<ul className="counts">
						{held.organisations.facets.map(({ key, count }) => (
							<Count key={key[0]} type={key[0]!} count={count} label={typeInWords(key[0]!).toLowerCase()} />
						))}
						{COUNTED.map(([field, type, label]) => (
							<Count key={field} type={type} count={(held[field] as { totalCount: number }).totalCount} label={label} />
						))}
					</ul>
					<h3>Read in {held.documents.totalCount.toLocaleString('en-GB')} documents</h3>
					<table className="sources-table">
						<thead>
							<tr><th scope="col">Document</th><th scope="col">Kind</th><th scope="col">Publisher</th><th scope="col">Published</th></tr>
						</thead>
						<tbody>
							{held.documents.nodes.map((it) => (
								<tr key={it.id}>
									<th scope="row">{it.title}</th>
									<td>{words(it.kind)}</td>
									<td>{it.publisher?.name ?? <span className="null">not stated</span>}</td>
									<td>{it.publishedOn ? dateInWords(it.publishedOn.value) : <span className="null">not stated</span>}</td>
								</tr>
							))}
						</tbody>
					</table>
					{held.documents.totalCount > held.documents.nodes.length && <p className="note">The latest {held.documents.nodes.length} are shown.</p>}
				</>
			)}
		</section>
	);
}

function Count({ type, count, label }: { type: string; count: number; label: string }) {
	return (
		<li>
			<Swatch type={type} />
			<strong>{count.toLocaleString('en-GB')}</strong>
			<span>{label}</span>
		</li>
	);
}
