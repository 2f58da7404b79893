// Damages files in ways that repeat: from one seed always the same.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A number from 0 up to a limit, the same at each run: mulberry32. */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

export type Below = (limit: number) => number;

/** One bit flipped, one byte replaced, a stretch doubled, removed or overwritten, or the end cut off. */
export function damagedBytes(whole: Uint8Array, below: Below): Uint8Array {
  const at = below(whole.length);
  const stretch = 1 + below(64);
  const [before, after] = [whole.slice(0, at), whole.slice(at)];
  const flipped = Uint8Array.from(whole);
  switch (below(6)) {
    case 0:
      flipped[at] = below(256);
      return flipped;
    case 1:
      return Buffer.concat([before, after.slice(0, stretch), after]);
    case 2:
      return Buffer.concat([before, after.slice(stretch)]);
    case 3:
      return flipped.fill([0, 0xff, 0x20][below(3)] ?? 0, at, at + stretch);
    case 4:
      return before;
    default:
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8));
      return flipped;
  }
}

/** What is put in the place of a number, a name or a tag. */
const ODD_VALUES = [
  '',
  '0',
  '-1',
  '99999999',
  '4294967296',
  '1e308',
  'NaN',
  '__proto__',
  'XFD1048576',
  'A1:XFD1048576',
  '&#0;',
  '&bad;',
];

function damagedXml(xml: string, below: Below): string {
  const values = [...xml.matchAll(/"[^"<>]*"/g)];
  const tags = [...xml.matchAll(/<[^<>]*>/g)];
  const tag = tags[below(Math.max(tags.length, 1))];
  const value = values[below(Math.max(values.length, 1))];
  const replaced = (match: RegExpExecArray | undefined, by: string) =>
    match === undefined ? xml : xml.slice(0, match.index) + by + xml.slice(match.index + match[0].length);
  switch (below(4)) {
    case 0:
      return replaced(tag, '');
    case 1:
      return replaced(tag, tag === undefined ? '' : tag[0].repeat(2));
    case 2:
      return replaced(tag, tags[below(Math.max(tags.length, 1))]?.[0] ?? '');
    default:
      return replaced(value, `"${ODD_VALUES[below(ODD_VALUES.length)] ?? ''}"`);
  }
}

/** A zipped workbook with one of its XML parts damaged, and packed again as it should be. */
export function damagedParts(whole: Uint8Array, below: Below): Uint8Array {
  const parts = unzipSync(whole);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[below(names.length)] ?? '';
  const xml = damagedXml(strFromU8(parts[name] ?? new Uint8Array()), below);
  return zipSync({ ...parts, [name]: strToU8(xml) }, { level: 1 });
}
