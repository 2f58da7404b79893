// Plain data from outside: telling records apart, and carrying along what this version does not know.

export type PlainRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of `value` that are not among the known ones: a later version may mean them, so they are kept. */
export function carried(value: PlainRecord, known: readonly string[]): Record<string, unknown> {
  let unknown: string[] | undefined;
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    unknown ??= [];
    unknown.push(key);
  }
  return unknown === undefined ? {} : Object.fromEntries(unknown.map((key) => [key, value[key]]));
}

/** Whether two pieces of plain data say the same, in whatever order their members stand. */
export function samePlain(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: unknown, index) => samePlain(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && samePlain(a[key], b[key]))
  );
}

/** Whether data is nested deeper than `levels`. Stops there, so that no nesting is too deep for it. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  // No list of the members is made, of which nearly all are texts.
  const members = value as PlainRecord;
  for (const key in members) {
    const member = members[key];
    if (typeof member === 'object' && isDeeperThan(member, levels - 1)) return true;
  }
  return false;
}
