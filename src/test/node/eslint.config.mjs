// What @graphql-eslint asks of the printed schema: eslint schema.graphqls
import graphqlEslint from '@graphql-eslint/eslint-plugin';

// Values of which nobody asks one by itself: they have no id.
const exceptions = {
	types: ['Amount', 'Citation', 'Comparator', 'Contrast', 'Event', 'Facet', 'Hop', 'PageInfo', 'PartialDate', 'Path'],
	suffixes: ['Connection', 'Edge'],
};

export default [
	{
		files: ['**/*.graphqls'],
		languageOptions: {
			parser: graphqlEslint.parser,
			parserOptions: { graphQLConfig: { schema: './schema.graphqls' } },
		},
		plugins: { '@graphql-eslint': graphqlEslint },
		rules: {
			...graphqlEslint.configs['flat/schema-recommended'].rules,
			...graphqlEslint.configs['flat/schema-relay'].rules,
			'@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
			'@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
			'@graphql-eslint/strict-id-in-types': ['error', { exceptions }],
		},
	},
];
