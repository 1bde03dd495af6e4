import { useGraphiQLActions } from '@graphiql/react';
import { type ReactNode, useEffect, useState } from 'react';
import { type Answer, Watched, running, titleOf, useAnswer } from '../answer/answers';
import { Icon } from '../icons';
import { useLink, useSaid } from '../open';

/** Whether a view has the whole page, and the editor none of it. */
export const isWide = new Watched(false);

const VIEWS = ['Table', 'Graph', 'Timeline', 'Evidence'];

interface FrameProps {
	readonly view: string;
	readonly actions?: ReactNode;
	readonly children: (answer: Answer) => ReactNode;
}

/** What all views share: the question, how it went, the way to the other views, and what can be taken away. */
export function Frame({ view, actions, children }: FrameProps) {
	const answer = useAnswer();
	const since = running.use();
	const wide = isWide.use();
	const title = answer ? titleOf(answer.question, answer.operationName) : view;
	useEffect(() => {
		document.title = `${title} · Oversight`;
		return () => {
			document.title = 'Oversight';
		};
	}, [title]);
	return (
		<section className="view" aria-label={view}>
			<header className="view-head">
				<h1>{title}</h1>
				<Tabs view={view} />
				<div className="view-bar">
					<Status answer={answer} since={since} />
					<div className="view-actions">
						{answer && actions}
						{answer && <CopyLinkButton />}
						<button type="button" className="quiet wide-toggle" aria-pressed={wide} onClick={() => isWide.set(!wide)}>
							<Icon name="Wide" />
							{wide ? 'Beside the query' : 'Whole page'}
						</button>
					</div>
				</div>
			</header>
			{answer?.errors.length ? <Errors answer={answer} /> : null}
			{answer && answer.data !== null && children(answer)}
			{!answer && since === null && <NoAnswer view={view} />}
		</section>
	);
}

function Tabs({ view }: { view: string }) {
	const { setVisiblePlugin } = useGraphiQLActions();
	return (
		<nav className="view-tabs" aria-label="Ways to see the answer">
			{VIEWS.map((it) => (
				<button key={it} type="button" aria-current={it === view ? 'page' : undefined} onClick={() => setVisiblePlugin(it)}>
					{it}
				</button>
			))}
			<button type="button" className="on-phone" onClick={() => setVisiblePlugin(null)}>
				Query
			</button>
		</nav>
	);
}

function Status({ answer, since }: { answer?: Answer; since: number | null }) {
	const { stop } = useGraphiQLActions();
	if (since !== null) {
		return (
			<p className="status" role="status">
				<Elapsed since={since} />
				<button type="button" className="stop" onClick={() => stop()}>
					Stop
				</button>
			</p>
		);
	}
	return (
		<p className="status" role="status">
			{answer && `Answered in ${inSeconds(answer.millis)}`}
			{answer?.cost && ` · cost ${answer.cost.spent.toLocaleString('en-GB')}`}
			{answer?.cost?.limit !== undefined && ` of at most ${answer.cost.limit.toLocaleString('en-GB')}`}
		</p>
	);
}

function Elapsed({ since }: { since: number }) {
	const [now, tick] = useState(() => performance.now());
	useEffect(() => {
		const clock = setInterval(() => tick(performance.now()), 100);
		return () => clearInterval(clock);
	}, []);
	return <span aria-live="off">Asking … {inSeconds(Math.max(0, now - since))}</span>;
}

function inSeconds(millis: number): string {
	return millis < 1000 ? `${Math.round(millis)} ms` : `${(millis / 1000).toFixed(1)} s`;
}

function CopyLinkButton() {
	const copy = useLink();
	const [said, say] = useSaid();
	return (
		<button type="button" className="quiet" onClick={() => void copy().then(() => say('Copied'), () => say('See the address bar'))}>
			<Icon name="Link" />
			<span aria-live="polite">{said || 'Link'}</span>
		</button>
	);
}

function Errors({ answer }: { answer: Answer }) {
	return (
		<ul className="errors" role="alert">
			{answer.errors.map((it, place) => (
				<li key={place}>
					{it.message}
					{it.extensions?.code && <code>{it.extensions.code}</code>}
				</li>
			))}
		</ul>
	);
}

function NoAnswer({ view }: { view: string }) {
	const { setVisiblePlugin } = useGraphiQLActions();
	return (
		<div className="nothing">
			<p>Run a question, and its answer is shown here as {view === 'Evidence' ? 'its sources' : `a ${view.toLowerCase()}`}.</p>
			<button type="button" className="primary" onClick={() => setVisiblePlugin('Start')}>
				Find a question
			</button>
		</div>
	);
}
