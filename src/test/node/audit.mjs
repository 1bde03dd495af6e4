// Runs the audits of GraphQL over HTTP against an endpoint: node audit.mjs http://localhost:8080/graphql
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2], fetchFn: fetch });
for (const result of results) {
	console.log(`${result.status} ${result.id} ${result.name}${result.reason ? `: ${result.reason}` : ''}`);
}
process.exit(results.every((result) => result.status === 'ok') ? 0 : 1);
