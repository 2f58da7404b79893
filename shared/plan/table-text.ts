// A table as text, as spreadsheet programs have it in the clipboard: tabs between cells, lines between rows, and a cell
// that holds either of them between quotation marks, with those in it doubled.

/** What would be read otherwise without quotation marks. */
const NEEDS_QUOTES = /[\t\n]|^"/;

function field(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines end as in Windows: what is within a cell ends with "\n" alone, so that programs can tell them apart. */
export function writeTableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(field).join('\t')).join('\r\n');
}

/** The field between quotation marks that begins at a place; undefined where no such field ends where one may. */
function quotedField(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  let end = at + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end === -1) return undefined;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const after = text[end + 1];
  if (after !== undefined && after !== '\t' && after !== '\n') return undefined;
  const inner = text.slice(at + 1, end);
  // Programs leave a text alone that only begins and ends with them: '"Quoted"' is what the cell says.
  if (!/[\t\n]|""/.test(inner)) return undefined;
  return { text: inner.replaceAll('""', '"'), end: end + 1 };
}

/** The texts of a table, row by row; the line's end that programs put after the last row is none of it. */
export function readTableText(given: string): readonly (readonly string[])[] {
  const text = given.replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? quotedField(text, at) : undefined;
    const [end = text.length] = [text.indexOf('\t', at), text.indexOf('\n', at)]
      .filter((found) => found !== -1)
      .sort((a, b) => a - b);
    rows.at(-1)?.push(quoted?.text ?? text.slice(at, end));
    const stop = quoted?.end ?? end;
    if (stop >= text.length) return rows;
    at = stop + 1;
    if (text[stop] === '\t') continue;
    if (at >= text.length) return rows;
    rows.push([]);
  }
}
