import { explorerPlugin } from '@graphiql/plugin-explorer';
import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider, useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import { useEffect, useState } from 'react';
import { fetcher, learn } from './answer/ask';
import { labelled } from './icons';
import { linkOf } from './link';
import { CopyLink, Runner } from './open';
import { Start } from './start/Start';
import { EvidenceView } from './views/EvidenceView';
import { GraphView } from './views/GraphView';
import { TableView } from './views/TableView';
import { TimelineView } from './views/TimelineView';
import { isWide } from './views/Frame';

const START: GraphiQLPlugin = { title: 'Start', icon: labelled('Start'), content: Start };

const VIEWS: GraphiQLPlugin[] = [
	{ title: 'Table', icon: labelled('Table'), content: TableView },
	{ title: 'Graph', icon: labelled('Graph'), content: GraphView },
	{ title: 'Timeline', icon: labelled('Timeline'), content: TimelineView },
	{ title: 'Evidence', icon: labelled('Evidence'), content: EvidenceView },
];

const BUILDER: GraphiQLPlugin = { ...explorerPlugin(), title: 'Builder', icon: labelled('Builder') };

// The page knows its parts by these very objects, so their icons are changed in place.
DOC_EXPLORER_PLUGIN.icon = labelled('Docs');
HISTORY_PLUGIN.icon = labelled('History');

const PLUGINS = [START, ...VIEWS, BUILDER, DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN];

/** Room for a view, unless the reader has moved the bar between it and the editor. */
const PANE = 'graphiql:docExplorerFlex';
if (localStorage.getItem(PANE) === null) {
	localStorage.setItem(PANE, '1.7');
}

const GREETING = `# Write a question here, or take one from Start.
# Ctrl-Space tells what can be asked; Ctrl-Enter runs it.
`;

export function Explorer() {
	const [link] = useState(() => linkOf(window.location));
	return (
		<GraphiQLProvider
			fetcher={fetcher}
			onSchemaChange={learn}
			plugins={PLUGINS}
			referencePlugin={DOC_EXPLORER_PLUGIN}
			visiblePlugin={link ? undefined : START}
			initialQuery={link?.query}
			initialVariables={link?.variables}
			defaultQuery={GREETING}
			inputValueDeprecation
			schemaDescription
		>
			<HistoryStore>
				<DocExplorerStore>
					<GraphiQLInterface isHeadersEditorEnabled={false} showPersistHeadersSettings={false} defaultEditorToolsVisibility="variables">
						<GraphiQL.Logo>
							<Brand />
						</GraphiQL.Logo>
						<GraphiQL.Toolbar>
							{({ prettify, copy }) => (
								<>
									{prettify}
									{copy}
									<CopyLink />
								</>
							)}
						</GraphiQL.Toolbar>
						<GraphiQL.Footer>
							<>
								<Layout />
								<Runner link={link} />
							</>
						</GraphiQL.Footer>
					</GraphiQLInterface>
				</DocExplorerStore>
			</HistoryStore>
		</GraphiQLProvider>
	);
}

function Brand() {
	const { setVisiblePlugin } = useGraphiQLActions();
	return (
		<button type="button" className="brand" onClick={() => setVisiblePlugin('Start')}>
			Oversight
		</button>
	);
}

/** Tells the style sheet what is in front: the start page and the views need more room than documentation does. */
function Layout() {
	const title = useGraphiQL((state) => state.visiblePlugin?.title);
	const wide = isWide.use();
	useEffect(() => {
		const root = document.documentElement;
		root.dataset.pane = title === undefined ? 'none' : title === 'Start' ? 'start' : VIEWS.some((it) => it.title === title) ? 'view' : 'tool';
		root.dataset.wide = String(wide);
	}, [title, wide]);
	return null;
}
