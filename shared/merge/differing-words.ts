// Which words of two texts differ, to show a change by: a longest common subsequence of words, within bounds.

export interface TextPart {
  readonly text: string;
  readonly isDifferent: boolean;
}

export interface DifferingTexts {
  readonly before: readonly TextPart[];
  readonly after: readonly TextPart[];
}

/** Comparisons of words that are made for one cell; where it would take more, all between its ends is different. */
const MOST_COMPARISONS = 400_000;

/** Words, and what stands between them, so that the parts put together are the text. */
function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

class Parts {
  readonly #parts: { text: string; isDifferent: boolean }[] = [];

  add(text: string, isDifferent: boolean): void {
    if (text === '') return;
    const last = this.#parts.at(-1);
    if (last?.isDifferent === isDifferent) last.text += text;
    else this.#parts.push({ text, isDifferent });
  }

  /** White space between two words that differ is different too: pieces of a phrase are harder to read than the phrase. */
  all(): readonly TextPart[] {
    const joined = new Parts();
    for (const [index, { text, isDifferent }] of this.#parts.entries()) {
      const isBetween = index > 0 && index < this.#parts.length - 1 && /^[^\S\n]+$/.test(text);
      joined.add(text, isDifferent || isBetween);
    }
    return joined.#parts;
  }
}

/** Row by row, the lengths of the longest common subsequences of what is left of both. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [down, right] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  return lengths;
}

function markMiddle(a: readonly string[], b: readonly string[], before: Parts, after: Parts): void {
  if (a.length * b.length > MOST_COMPARISONS) {
    before.add(a.join(''), true);
    after.add(b.join(''), true);
    return;
  }
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      before.add(left, false);
      after.add(left, false);
      i += 1;
      j += 1;
    } else if (left !== undefined && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      before.add(left, true);
      i += 1;
    } else if (right !== undefined) {
      after.add(right, true);
      j += 1;
    } else if (left !== undefined) {
      before.add(left, true);
      i += 1;
    }
  }
}

/** The two texts in parts: those that both have, and those that only one has. */
export function differingWords(before: string, after: string): DifferingTexts {
  const [a, b] = [words(before), words(after)];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [ofBefore, ofAfter] = [new Parts(), new Parts()];
  for (const parts of [ofBefore, ofAfter]) parts.add(a.slice(0, head).join(''), false);
  markMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail), ofBefore, ofAfter);
  for (const parts of [ofBefore, ofAfter]) parts.add(a.slice(a.length - tail).join(''), false);
  return { before: ofBefore.all(), after: ofAfter.all() };
}
