import { useMemo } from 'react';
import type { Answer } from '../answer/answers';
import { useThings } from '../answer/names';
import { selection } from '../answer/selection';
import { type Citation, labelOf, typeInWords } from '../answer/things';
import { Frame } from './Frame';
import { Swatch } from './shapes';
import { CitationCard, ThingPanel, distinct } from './ThingPanel';

export function EvidenceView() {
	return <Frame view="Evidence">{(answer) => <Sources answer={answer} />}</Frame>;
}

/** The citations of what was chosen; and beneath, all that the answer itself cites, and all in it that can be chosen. */
function Sources({ answer }: { answer: Answer }) {
	const chosen = selection.use();
	const { things, names } = useThings(answer);
	const cited = useMemo(() => distinct([...things.things.values(), ...things.ties.values()].flatMap((it) => it.citations)), [things]);
	const byDocument = useMemo(() => grouped(cited), [cited]);
	const matter = [...things.things.values()].filter((it) => !it.isSource);
	return (
		<div className="with-panel">
			<div className="sources">
				{!chosen && matter.length > 0 && <p className="note lead">Choose a thing to see where it was read, who says so there, and how sure that is.</p>}
				{matter.length > 0 && (
					<section aria-label="Things in this answer">
						<h2>Things in this answer</h2>
						<ul className="chooser">
							{matter.map((thing) => (
								<li key={thing.id}>
									<button type="button" aria-pressed={chosen?.kind === 'thing' && chosen.id === thing.id} onClick={() => selection.set({ kind: 'thing', id: thing.id, type: thing.type })}>
										<Swatch type={thing.type} />
										<span>{labelOf(thing, names)}</span>
										<small>{typeInWords(thing.type)}</small>
									</button>
								</li>
							))}
						</ul>
					</section>
				)}
				{byDocument.map(([title, citations]) => (
					<section key={title} aria-label={title}>
						<h2>{title}</h2>
						{citations.map((it, place) => (
							<CitationCard key={place} citation={it} />
						))}
					</section>
				))}
				{matter.length === 0 && cited.length === 0 && <p className="nothing">Nothing in this answer has a source of its own: it holds counts or plain values.</p>}
			</div>
			{chosen && <ThingPanel answer={answer} chosen={chosen} />}
		</div>
	);
}

function grouped(citations: readonly Citation[]): [string, Citation[]][] {
	const groups = new Map<string, Citation[]>();
	for (const it of citations) {
		const title = it.document?.title ?? it.document?.id ?? 'A document whose title was not asked for';
		groups.set(title, [...(groups.get(title) ?? []), it]);
	}
	return [...groups];
}
