// The parties named in Responsibility and Reported To: one to a line, or with commas, semicolons or slashes between them.
// "and" and "&" are left alone: they stand within names ("Risk and Assurance", "Overview & Scrutiny Committee").
import { BULLET } from './cell-text.ts';
import type { PlanRow } from './plan.ts';

/** The parties that a cell names, in its words with ordinary spaces. */
export function partiesOf(text: string): readonly string[] {
  return text
    .split(/[\n,;/]/)
    .map((part) => (part.startsWith(BULLET) ? part.slice(BULLET.length) : part).trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}

/** The same party in other capitals or spaces is the same party. */
export function partyKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Every party that the plan names, each once, in the words of its first mention, by the alphabet. */
export function listParties(rows: readonly PlanRow[]): readonly string[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    if (row.kind !== 'action') continue;
    for (const name of [...partiesOf(row.responsibility), ...partiesOf(row.reportedTo)]) {
      if (!names.has(partyKey(name))) names.set(partyKey(name), name);
    }
  }
  return [...names.values()].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
