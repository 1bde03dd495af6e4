import type { ReactNode } from 'react';

const SHAPES: Record<string, ReactNode> = {
	Start: <path d="M3.5 10.5 12 3.5l8.5 7M6 9v11h4.5v-6h3v6H18V9" />,
	Table: <path d="M3.5 5.5h17v13h-17zM3.5 10h17M3.5 14.3h17M9.5 10v8.5" />,
	Graph: <><path d="m8 8 8-2M7 9.5l4 7.5M17 8l-4 9" /><circle cx="6" cy="7.5" r="2.5" /><circle cx="18" cy="5.5" r="2.5" /><circle cx="12" cy="19" r="2.5" /></>,
	Timeline: <><path d="M3 12h18" /><circle cx="7" cy="12" r="2.2" /><path d="M13 9.8h6v4.4h-6z" /></>,
	Evidence: <path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6" />,
	Builder: <path d="M4 6h3v3H4zM4 15h3v3H4zM11 7.5h9M11 16.5h9M5.5 9v6" />,
	History: <><circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3.5 2" /></>,
	Docs: <path d="M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5zm0 0v13" />,
	Link: <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1" />,
	Search: <><circle cx="10.5" cy="10.5" r="6.5" /><path d="m15.5 15.5 5 5" /></>,
	Wide: <path d="M9 4H4v5M15 20h5v-5M4 4l6 6M20 20l-6-6" />,
	Close: <path d="m5 5 14 14M19 5 5 19" />,
};

export function Icon({ name }: { name: string }) {
	return (
		<svg className="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
			{SHAPES[name]}
		</svg>
	);
}

/** An icon with its word beneath: nobody should have to hover to know what a button does. */
export function labelled(name: string) {
	return function LabelledIcon() {
		return (
			<span className="labelled" aria-hidden="true">
				<Icon name={name} />
				<span>{name}</span>
			</span>
		);
	};
}
