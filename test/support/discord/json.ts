/** JSON as it arrives from a client: nothing is known about a field until it has been looked at. */
export type Json = Record<string, unknown>;

/** Where a field stands in a request body, outermost first. */
export type Path = readonly (string | number)[];

/** The value as an object; an empty one when it is anything else. */
export function asRecord(value: unknown): Json {
  // Sound: an object that is no array has string keys, and unknown values promise nothing.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value as a list; an empty one when it is anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text; empty when it is anything else. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value as a number; 0 when it is anything else. */
export function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Discord treats `null` and a missing field alike almost everywhere. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
