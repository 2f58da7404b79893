// How evidence is numbered in File Ref: by the plan's pattern, each reference once in the whole plan.
import type { PlanRow } from './plan.ts';

/** Longest beginning that is made of a title's initials. */
const MOST_INITIALS = 4;
const SMALL_WORDS = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

function initials(title: string): string {
  const words = (title.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/\p{N}/u.test(word));
  const at = words.findIndex((word, index) => /^action$/i.test(word) && /^plan$/i.test(words[index + 1] ?? ''));
  const named = at > 0 ? words.slice(0, at) : words;
  const letters = named.filter((word) => !SMALL_WORDS.has(word.toLowerCase())).map((word) => [...word][0] ?? '');
  return letters.slice(0, MOST_INITIALS).join('').toUpperCase();
}

/** The pattern that is used where the plan has none of its own: "DQ/{action}/{n}" for "Data Quality Action Plan 2009/10". */
export function usualReferencePattern(title: string): string {
  return `${initials(title) || 'E'}/{action}/{n}`;
}

/** The plan's pattern. One that does not count is made to: no two pieces of evidence may have the same reference. */
export function referencePattern(evidenceReference: string, title: string): string {
  const pattern = evidenceReference.trim();
  if (pattern === '') return usualReferencePattern(title);
  return pattern.includes('{n}') ? pattern : `${pattern}/{n}`;
}

/** The pattern with an action's number in it. One that has no number leaves no gap: "DQ/1". */
function ofAction(pattern: string, number: string): { readonly before: string; readonly after: string } {
  const plain = number.replace(/\s+/g, ' ').replace(/[ .]+$/, '');
  const filled =
    plain === '' ? pattern.replace(/\{action\}[/.\-–_ ]?/g, '') : pattern.replaceAll('{action}', () => plain);
  const at = filled.indexOf('{n}');
  return { before: filled.slice(0, at), after: filled.slice(at + 3).replaceAll('{n}', '') };
}

/** Gives out references, each once. */
export class References {
  readonly #pattern: string;
  /** Of what is attached: the count goes on after the highest. */
  readonly #attached: string[] = [];
  /** Those, and every line that stands in File Ref. */
  readonly #taken = new Set<string>();

  /** @param pattern as `referencePattern` gives it @param rows all of the plan's */
  constructor(pattern: string, rows: readonly PlanRow[]) {
    this.#pattern = pattern;
    for (const row of rows) {
      if (row.kind !== 'action') continue;
      for (const { reference } of row.attachments ?? []) this.#attached.push(reference);
      for (const line of row.fileRef.split('\n')) this.#taken.add(line.trim());
    }
    for (const reference of this.#attached) this.#taken.add(reference);
  }

  /** The next one of an action with this number. */
  next(number: string): string {
    const { before, after } = ofAction(this.#pattern, number);
    let count = 0;
    for (const reference of this.#attached) {
      if (!reference.startsWith(before) || !reference.endsWith(after)) continue;
      const between = reference.slice(before.length, reference.length - after.length);
      // Not "2009": a number of many digits is counted by nobody.
      if (/^\d{1,6}$/.test(between)) count = Math.max(count, Number(between));
    }
    let reference: string;
    do {
      count += 1;
      reference = `${before}${count}${after}`.trim();
    } while (this.#taken.has(reference));
    this.#attached.push(reference);
    this.#taken.add(reference);
    return reference;
  }
}

/** A File Ref text with a reference on a line of its own below what stands there. */
export function withReference(text: string, reference: string): string {
  return text === '' ? reference : `${text}\n${reference}`;
}

/** The text without the line that is the reference and nothing else; the same text where there is none. */
export function withoutReference(text: string, reference: string): string {
  if (reference === '') return text;
  const lines = text.split('\n');
  const at = lines.lastIndexOf(reference);
  return at === -1 ? text : lines.toSpliced(at, 1).join('\n');
}
