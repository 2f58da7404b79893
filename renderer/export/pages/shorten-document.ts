// A long document cut down to as much of it as a preview shows: drawing thousands of rows would take a minute.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Rows that are drawn at the most: some thirty pages of an ordinary plan. */
export const MAX_DRAWN_ROWS = 360;

const DOCUMENT = 'word/document.xml';
const TAGS = /<w:tbl>|<\/w:tbl>|<\/w:tr>/g;

export interface ShortDocument {
  readonly bytes: Uint8Array;
  /** How much of the document's rows it has, from 0 to 1; 1 where it is the document itself. */
  readonly share: number;
}

/** Where the row that has this place among all rows of outer tables ends, and how many such rows there are. */
function endOfRow(xml: string, place: number): { readonly end: number; readonly rows: number } {
  let depth = 0;
  let rows = 0;
  let end = 0;
  for (const { 0: tag, index } of xml.matchAll(TAGS)) {
    if (tag === '<w:tbl>') depth += 1;
    else if (tag === '</w:tbl>') depth -= 1;
    else if (depth === 1) {
      rows += 1;
      if (rows === place) end = index + tag.length;
    }
  }
  return { end, rows };
}

/** The beginning of a .docx, with its pages as they are set up: the same bytes where it is short enough. */
export function shortenDocument(bytes: Uint8Array, most = MAX_DRAWN_ROWS): ShortDocument {
  const part = unzipSync(bytes, { filter: ({ name }) => name === DOCUMENT })[DOCUMENT];
  const xml = part === undefined ? '' : strFromU8(part);
  const { end, rows } = endOfRow(xml, most);
  if (rows <= most) return { bytes, share: 1 };
  const rest = xml.slice(Math.max(end, xml.lastIndexOf('<w:sectPr')));
  const parts = { ...unzipSync(bytes), [DOCUMENT]: strToU8(`${xml.slice(0, end)}</w:tbl>${rest}`) };
  return { bytes: zipSync(parts, { level: 0 }), share: most / rows };
}
