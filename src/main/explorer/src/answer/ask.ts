import { formatResult, type Fetcher } from '@graphiql/toolkit';
import { type GraphQLSchema, Kind, parse, print, validate } from 'graphql';
import { type Answer, type Cost, keep, running } from './answers';
import { identified, tell } from './identify';
import { type Json, type JsonObject, isObject } from './json';
import { selection } from './selection';

const ENDPOINT = new URL('graphql', document.baseURI).href;

interface Request {
	query: string;
	variables?: Record<string, Json>;
	operationName?: string | null;
}

interface Reply {
	data?: JsonObject | null;
	errors?: { message: string; extensions?: { code?: string } }[];
	extensions?: JsonObject;
}

/** Known from the moment the editor has read it. */
let schema: GraphQLSchema | undefined;

export function learn(read: GraphQLSchema): void {
	schema = read;
}

export function known(): GraphQLSchema | undefined {
	return schema;
}

/** What nobody else calls a request. `crypto.randomUUID` is kept from pages that come without TLS from another machine. */
function newId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), (it) => it.toString(16).padStart(2, '0')).join('');
}

/** Sends one question, and gives what came back, whatever it is. When it is stopped here, the service is told to stop it too. */
async function send(request: Request, signal?: AbortSignal): Promise<Reply> {
	const id = newId();
	const stop = () => void fetch(`${ENDPOINT}/requests/${id}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
	signal?.addEventListener('abort', stop);
	let body: string, response: Response;
	try {
		response = await fetch(ENDPOINT, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				Accept: 'application/graphql-response+json, application/json',
				'X-Request-Id': id,
			},
			body: JSON.stringify(request),
			signal,
		});
		body = await response.text();
	}
	finally {
		signal?.removeEventListener('abort', stop);
	}
	try {
		return JSON.parse(body) as Reply;
	}
	catch {
		throw new Error(`The service answered ${response.status}, and not with JSON: ${body.slice(0, 200) || 'nothing at all'}`);
	}
}

/** Asks what the page itself wants to know; errors are thrown. */
export async function ask<T>(query: string, variables: Record<string, Json> = {}, signal?: AbortSignal): Promise<T> {
	const reply = await send({ query, variables }, signal);
	if (reply.errors?.length || !reply.data) {
		throw new Error(reply.errors?.map((it) => it.message).join('; ') ?? 'No data came back');
	}
	return reply.data as T;
}

/** How the editor asks: what is stopped there is stopped in the service too. */
export const fetcher: Fetcher = (params) => {
	const request = withOwnName(params as Request);
	if (request.operationName === 'IntrospectionQuery') {
		return send(request) as ReturnType<Fetcher>;
	}
	return {
		subscribe(observer: { next(value: unknown): void; error(error: unknown): void; complete(): void }) {
			const stop = new AbortController();
			run(request, stop.signal).then(
				(reply) => {
					observer.next(reply);
					observer.complete();
				},
				(error: unknown) => {
					if (!stop.signal.aborted) {
						observer.error(error);
					}
				},
			);
			return {
				unsubscribe: () => {
					stop.abort();
					running.set(null);
				},
			};
		},
	} as unknown as ReturnType<Fetcher>;
};

/** The editor learns of a new document with a delay, and until then names an operation of the one before. */
function withOwnName(request: Request): Request {
	try {
		const names = parse(request.query).definitions.flatMap((it) => (it.kind === Kind.OPERATION_DEFINITION ? [it.name?.value] : []));
		return names.length === 1 ? { ...request, operationName: names[0] } : request;
	}
	catch {
		return request;
	}
}

async function run(request: Request, signal: AbortSignal): Promise<Reply> {
	const start = performance.now();
	running.set(start);
	selection.set(null);
	try {
		const named = withIdentities(request);
		let reply = await send(named ?? request, signal);
		// What we added must never be the reason why a question is refused.
		if (named && reply.errors?.some((it) => it.extensions?.code === 'LIMIT_EXCEEDED' || it.extensions?.code === 'BAD_USER_INPUT')) {
			reply = await send(request, signal);
		}
		const told = reply.data ? tell(reply.data, parse(request.query), request.operationName ?? undefined, schema) : null;
		const asked = told ? { ...reply, data: told.asked as JsonObject } : reply;
		keep(formatResult(asked), answerOf(request, reply, told?.identified ?? null, performance.now() - start));
		return asked;
	}
	finally {
		if (!signal.aborted) {
			running.set(null);
		}
	}
}

function withIdentities(request: Request): Request | null {
	try {
		const document = parse(request.query);
		if (!schema || validate(schema, document).length > 0) {
			return null;
		}
		return { ...request, query: print(identified(document, schema)) };
	}
	catch {
		return null;
	}
}

function answerOf(request: Request, reply: Reply, data: Json, millis: number): Answer {
	return {
		question: request.query,
		operationName: request.operationName ?? undefined,
		variables: request.variables ?? {},
		data,
		errors: reply.errors ?? [],
		millis,
		cost: costOf(reply.extensions?.cost),
	};
}

/** What the service reckoned before it read anything: how many things the answer could hold. */
function costOf(told: Json | undefined): Cost | undefined {
	if (!isObject(told) || typeof told.nodes !== 'number') {
		return undefined;
	}
	return { spent: told.nodes, limit: typeof told.limit === 'number' ? told.limit : undefined };
}

/** Asks with the type and id of every object, for what is to be drawn. */
export async function askIdentified(query: string, variables: Record<string, Json>): Promise<Json> {
	const request = { query, variables };
	const data = await ask<JsonObject>((withIdentities(request) ?? request).query, variables);
	return tell(data, parse(query), undefined, schema).identified;
}
