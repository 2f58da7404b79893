// Plain data from outside: telling records apart, and carrying along what this version does not know.

export type PlainRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of `value` that are not among the known ones: a later version may mean them, so they are kept. */
export function carried(value: PlainRecord, known: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !known.includes(key)));
}
