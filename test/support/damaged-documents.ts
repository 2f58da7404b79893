// Documents that a writer's mistake, or a bad disk, would have made: a good one with one thing changed in its XML.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const BODY = 'word/document.xml';

/** Changes one part's XML. @throws Error where that changes nothing: the test would then show nothing */
export function withXml(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

export function withoutPart(bytes: Uint8Array, part: string): Uint8Array {
  const { [part]: gone, ...parts } = unzipSync(bytes);
  if (gone === undefined) throw new Error(`there is no ${part}`);
  return zipSync(parts);
}

/** The rows of a document's tables as XML, in order. */
export function rowsOf(xml: string): readonly string[] {
  return xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
}

/** The row that has a text. */
export function rowWith(xml: string, text: string): string {
  const row = rowsOf(xml).find((one) => one.includes(`>${text}<`));
  if (row === undefined) throw new Error(`no row has “${text}”`);
  return row;
}

/** A row's cells as XML. */
export function cellsOfRow(row: string): readonly string[] {
  return row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
}

/** The n-th cell of a row, changed; the first is 0. */
export function withCell(row: string, index: number, change: (cell: string) => string): string {
  const cells = [...cellsOfRow(row)];
  const start = row.slice(0, row.indexOf('<w:tc>'));
  return `${start}${cells.map((cell, at) => (at === index ? change(cell) : cell)).join('')}</w:tr>`;
}
