import { useMemo } from 'react';
import type { Answer } from '../answer/answers';
import { words } from '../answer/json';
import { useThings } from '../answer/names';
import { selection } from '../answer/selection';
import { type TimelineEvent, dateInWords, eventsOf, spanOf } from '../answer/timeline';
import { Frame } from './Frame';
import { Swatch } from './shapes';
import { ThingPanel } from './ThingPanel';

export function TimelineView() {
	return <Frame view="Timeline">{(answer) => <Line answer={answer} />}</Frame>;
}

function Line({ answer }: { answer: Answer }) {
	const { things, names } = useThings(answer);
	const events = useMemo(() => eventsOf(answer.data, things, names), [answer, things, names]);
	const chosen = selection.use();
	if (events.length === 0) {
		return <p className="nothing">Nothing in this answer has a date. Ask for dates such as <code>started {'{ value }'}</code> or <code>publishedOn {'{ value }'}</code> to see them here.</p>;
	}
	return (
		<div className="with-panel">
			<div className="timeline">
				{events.length > 1 && <Overview events={events} />}
				<ol className="events" aria-label={`${events.length} events, the earliest first`}>
					{events.map((event, place) => (
						<Entry key={event.key} event={event} isFirstOfYear={place === 0 || yearOf(event) !== yearOf(events[place - 1]!)} />
					))}
				</ol>
			</div>
			{chosen && <ThingPanel answer={answer} chosen={chosen} />}
		</div>
	);
}

function yearOf(event: TimelineEvent): string {
	return event.date.slice(0, 4);
}

const IMPRECISE = { DAY: '', MONTH: 'the day is not known', YEAR: 'only the year is known' };

function Entry({ event, isFirstOfYear }: { event: TimelineEvent; isFirstOfYear: boolean }) {
	const chosen = selection.use();
	const { id } = event;
	return (
		<li className="event" data-date={event.date} data-kind={event.kind} data-precision={event.precision}>
			{isFirstOfYear && <h2>{yearOf(event)}</h2>}
			<div className="when">
				<time dateTime={event.date}>{dateInWords(event.date)}</time>
				{IMPRECISE[event.precision] && <small>{IMPRECISE[event.precision]}</small>}
			</div>
			<span className={`dot ${event.precision.toLowerCase()}`} aria-hidden="true">{event.type && <Swatch type={event.type} />}</span>
			<div className="what">
				<p className="event-kind">{event.kind}</p>
				{id ? (
					<button type="button" className="choose" aria-pressed={chosen?.kind === 'thing' && chosen.id === id} onClick={() => selection.set({ kind: 'thing', id, type: event.type ?? '' })}>
						{event.what}
					</button>
				) : (
					<p>{event.what}</p>
				)}
				{event.rating && <Rating rating={event.rating} />}
				{event.about && <p className="about">{event.about}</p>}
			</div>
		</li>
	);
}

function Rating({ rating }: { rating: { value: string; rank: number | null } }) {
	return <span className={`rating rank-${rating.rank ?? 'none'}`}>{rating.value}{rating.rank !== null && <small> {rating.rank} of 4</small>}</span>;
}

const ROW = 22;
const LEFT = 108;
const WIDTH = 1000;

/** All events to scale: a day is a mark, a month or a year as long as it lasts. */
function Overview({ events }: { events: readonly TimelineEvent[] }) {
	const kinds = [...new Set(events.map((it) => it.kind))];
	const spans = events.map((it) => spanOf(it.date));
	const first = Math.min(...spans.map(([from]) => from));
	const last = Math.max(...spans.map(([, to]) => to));
	const pad = Math.max((last - first) * 0.03, 86_400_000 * 4);
	const x = (time: number) => LEFT + ((time - first + pad) / (last - first + 2 * pad)) * (WIDTH - LEFT - 8);
	const height = kinds.length * ROW + 26;
	return (
		<div className="overview" tabIndex={0} role="region" aria-label="Overview to scale">
			<svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={`${events.length} events from ${dateInWords(events[0]!.date)} to ${dateInWords(events.at(-1)!.date)}`}>
				{ticks(first - pad, last + pad).map(([time, label]) => (
					<g key={time} className="tick">
						<line x1={x(time)} x2={x(time)} y1={0} y2={height - 20} />
						<text x={x(time) + 3} y={height - 8}>{label}</text>
					</g>
				))}
				{kinds.map((kind, row) => (
					<g key={kind}>
						<line className="lane" x1={LEFT} x2={WIDTH} y1={row * ROW + ROW / 2 + 2} y2={row * ROW + ROW / 2 + 2} />
						<text className="lane-name" x={LEFT - 8} y={row * ROW + ROW / 2 + 6}>{words(kind)}</text>
					</g>
				))}
				{events.map((event, place) => {
					const y = kinds.indexOf(event.kind) * ROW + ROW / 2 + 2;
					const [from, to] = spans[place]!;
					const look = event.rating ? `rank-${event.rating.rank ?? 'none'}` : 'plain';
					return (
						<g key={event.key} className={`mark-of ${look}`}>
							{event.precision === 'DAY'
								? <circle cx={x(from)} cy={y} r={5.5} />
								: <rect x={x(from)} y={y - 5} width={Math.max(7, x(to) - x(from))} height={10} rx={5} className="span" />}
							<title>{`${dateInWords(event.date)}: ${event.kind}, ${event.what}`}</title>
						</g>
					);
				})}
			</svg>
		</div>
	);
}

/** The beginnings of years, or of months where all lies within two years. */
function ticks(from: number, to: number): [number, string][] {
	const found: [number, string][] = [];
	const years = (to - from) / (365 * 86_400_000);
	const stepMonths = years <= 0.7 ? 1 : years <= 2.2 ? 3 : 12 * Math.max(1, Math.ceil(years / 10));
	const start = new Date(from);
	for (let month = 0; ; month += stepMonths) {
		const time = Date.UTC(start.getUTCFullYear(), month, 1);
		if (time > to) {
			return found;
		}
		if (time >= from) {
			const date = new Date(time);
			found.push([time, stepMonths >= 12 || date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : date.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' })]);
		}
	}
}
