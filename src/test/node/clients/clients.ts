// Asks the same question with Apollo Client and with urql, by the types that were generated from the schema.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { BreachesDocument, type BreachesQuery } from './generated.js';

const uri = process.argv[2];
const variables = { id: 'prison:PBI' };

function regulations(answer: BreachesQuery | null | undefined): string {
	const names = answer?.organisation?.findings.nodes.map((finding) => finding.regulation) ?? [];
	return names.sort().join(', ');
}

async function withApollo(link: ApolloLink): Promise<string> {
	const client = new ApolloClient({ link, cache: new InMemoryCache() });
	return regulations((await client.query({ query: BreachesDocument, variables })).data as BreachesQuery);
}

async function withUrql(preferGetMethod: boolean): Promise<string> {
	const client = new Client({ url: uri, exchanges: [fetchExchange], preferGetMethod });
	const result = await client.query(BreachesDocument, variables).toPromise();
	if (result.error) {
		throw result.error;
	}
	return regulations(result.data);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
console.log(`Apollo Client by POST: ${await withApollo(new HttpLink({ uri }))}`);
console.log(`Apollo Client by GET: ${await withApollo(new HttpLink({ uri, useGETForQueries: true }))}`);
const hashed = () => new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(new HttpLink({ uri }));
console.log(`Apollo Client by a hash it sends first: ${await withApollo(hashed())}`);
console.log(`Apollo Client by a hash that is known: ${await withApollo(hashed())}`);
console.log(`urql by POST: ${await withUrql(false)}`);
console.log(`urql by GET: ${await withUrql(true)}`);
