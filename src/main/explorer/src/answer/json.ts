/** What a GraphQL answer is made of. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
	[key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isLeaf(value: Json | undefined): value is null | boolean | number | string {
	return value === null || (value !== undefined && typeof value !== 'object');
}

/** `holdsMen` and `PRISON_HEALTH` as words: holds men, prison health. */
export function words(name: string): string {
	const spaced = /^[A-Z0-9_]+$/.test(name) ? name.replaceAll('_', ' ') : name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
	return spaced.toLowerCase();
}

export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
