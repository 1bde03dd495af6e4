import { useEffect, useState } from 'react';
import { capitalised } from '../answer/json';
import { open } from '../open';

/** A question worth asking, as its file tells it. */
interface Example {
	readonly name: string;
	readonly title: string;
	readonly why: string;
	readonly kind: string;
	readonly operation: string;
}

const EXAMPLES = new URL('explorer/examples', document.baseURI).href;

/** The operations of the examples folder, by the kind of question; one click runs one. */
export function Gallery() {
	const [examples, setExamples] = useState<readonly Example[]>([]);
	const [kind, setKind] = useState<string | null>(null);
	const [problem, setProblem] = useState('');
	useEffect(() => {
		fetch(EXAMPLES).then((it) => it.json() as Promise<Example[]>).then(setExamples, () => setProblem('The questions could not be fetched: is the service still there?'));
	}, []);
	const kinds = [...new Set(examples.map((it) => it.kind))];
	return (
		<section className="gallery" aria-label="Questions worth asking">
			<header>
				<h2>Questions worth asking</h2>
				<div className="chips" role="group" aria-label="Kinds of question">
					<button type="button" aria-pressed={kind === null} onClick={() => setKind(null)}>All {examples.length || ''}</button>
					{kinds.map((it) => (
						<button key={it} type="button" aria-pressed={kind === it} onClick={() => setKind(it)}>{capitalised(it)}</button>
					))}
				</div>
			</header>
			{problem && <p className="note problem" role="alert">{problem}</p>}
			{kinds.filter((it) => kind === null || kind === it).map((it) => (
				<section key={it} aria-label={it}>
					<h3>{capitalised(it)}</h3>
					<ul>
						{examples.filter((example) => example.kind === it).map((example) => (
							<li key={example.name}>
								<button type="button" data-example={example.name} onClick={() => open(example.operation)}>
									<strong>{example.title}</strong>
									<span>{inlineCode(example.why)}</span>
									{variablesOf(example.operation).length > 0 && <small>Variables: {variablesOf(example.operation).join(', ')}</small>}
								</button>
							</li>
						))}
					</ul>
				</section>
			))}
		</section>
	);
}

function inlineCode(text: string) {
	return text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part));
}

function variablesOf(operation: string): string[] {
	const declared = /^query\s+\w*\s*\(([^)]*)\)/m.exec(operation)?.[1] ?? '';
	return [...declared.matchAll(/\$(\w+)\s*:/g)].map((it) => `$${it[1]}`);
}
