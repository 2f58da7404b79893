// The parts of an .xlsx and what is found in their markup: after ECMA-376 part 1, 18.2, 18.3 and 18.8.
import { relationTargets } from './part-relations.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;

export function partBytes(parts: Parts, name: string): Buffer {
  const bytes = parts.get(name) ?? new Uint8Array();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

export function partText(parts: Parts, name: string): string {
  return partBytes(parts, name).toString('utf8');
}

/** The elements of one name within the first element of another, each with what follows up to the next. */
export function elementsIn(xml: string, list: string, name: string): readonly string[] {
  const start = xml.search(new RegExp(`<(?:\\w+:)?${list}[\\s>]`));
  const end = xml.search(new RegExp(`</(?:\\w+:)?${list}>`));
  if (start < 0 || end < start) return [];
  // Cut at each beginning: to look for each end takes for ever where there is none.
  return xml
    .slice(start, end)
    .split(new RegExp(`(?=<(?:\\w+:)?${name}[\\s/>])`))
    .slice(1);
}

/** The parts that hold the sheets, in the order of the sheets. */
export function sheetParts(parts: Parts): readonly string[] {
  const book = [...parts.keys()].find((name) => /^xl\/workbook\d*\.xml$/.test(name)) ?? '';
  const targets = relationTargets(parts, book.replace('xl/', 'xl/_rels/').concat('.rels'));
  const sheets = [...partText(parts, book).matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)];
  return sheets.map(([sheet]) => targets.get(/\s\w+:id="([^"]*)"/.exec(sheet)?.[1] ?? '') ?? '');
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** "B12" as indices; the sheet's own notation, as Excel always writes it. */
export function placeOf(name: string): Place | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

export function formatOf(attributes: string): string {
  return /\ss="(\d+)"/.exec(attributes)?.[1] ?? '';
}
