// Plans of any length for measuring: the council's shape and sort of words, from one seed always the same.
import { utils, write } from 'xlsx';
import { numbersFrom } from '../fuzz/mutations.ts';
import { HEADINGS } from '../support/import-grids.ts';

const WORDS =
  'the Council data quality robust arrangements in place for collecting recording and reporting information once policy security risk review annual performance indicators partners staff training audit'.split(
    ' ',
  );
const PARTIES = ['Corporate Management Team', 'Heads of Service', 'Overview and Scrutiny Committee', 'Internal Audit'];
const DATES = ['March 2010', 'Ongoing', 'Q4 2009/10', '31/03/2010'];

/** The cells of a sheet with so many actions, a theme above every tenth: the title, the headings, the rows. */
export function generatedRows(actions: number): readonly (readonly (string | number)[])[] {
  const below = numbersFrom(actions);
  const pick = (texts: readonly string[]) => texts[below(texts.length)] ?? '';
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const rows: (string | number)[][] = [['Data Quality Action Plan'], [...HEADINGS]];
  for (let number = 1; number <= actions; number += 1) {
    if (number % 10 === 1) rows.push([`${words(3)} ${number}`.toUpperCase()]);
    const evidence = `• ${words(5)} ${number}\n• ${words(6)}`;
    rows.push([number, `${words(20)} ${number}`, pick(DATES), pick(PARTIES), pick(PARTIES), evidence, `DQ/${number}`]);
  }
  return rows;
}

/** The same as the bytes of an .xlsx. */
export function generatedWorkbook(actions: number): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(generatedRows(actions).map((row) => [...row])), 'Action Plan');
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer,
  );
}
