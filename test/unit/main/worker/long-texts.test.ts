// Time grows in proportion to what is read, also where somebody has made a text to prevent that: four times as much takes
// four times as long, and not sixteen times.
import { expect, it } from 'vitest';
import { formulaLinks, keepLinks } from '../../../../main/worker/cell-links.ts';
import { readDelimitedText } from '../../../../main/worker/delimited-text.ts';
import { openSheets } from '../../../../main/worker/open-document.ts';
import { lightSheet } from '../../../../main/worker/plain-cells.ts';
import { lightTexts } from '../../../../main/worker/plain-texts.ts';
import { xlsxFonts } from '../../../../main/worker/xlsx-fonts.ts';
import { readableZip } from '../../../../main/worker/zipped-workbook.ts';
import { withoutMarkup } from '../../../../shared/import/leftover-markup.ts';
import { isActionNumber } from '../../../../shared/plan/action-numbers.ts';
import { normaliseCellText } from '../../../../shared/plan/cell-text.ts';

const bytes = (text: string) => Buffer.from(text);
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['action numbers', isActionNumber],
  ['cell texts', normaliseCellText],
  ['markup', withoutMarkup],
  ['links', (text) => keepLinks([[text]], [{ top: 0, left: 0, bottom: 0, right: 0, target: text }])],
  ['formulas', (f) => formulaLinks([[{ t: 's', v: 'x', f }]])],
  ['.ods', (text) => openSheets(new Map([['content.xml', bytes(text)]]))],
  ['styles', (text) => xlsxFonts(new Map([['xl/styles.xml', bytes(`<strike/><fonts>${text}`)]]))],
  ['fonts', (text) => xlsxFonts(new Map([['xl/styles.xml', bytes(`<strike/><fonts>${text}</fonts>`)]]))],
  ['rows', (text) => lightSheet(bytes(`<sheetData>${text}</sheetData>`), 0)],
  ['cells', (text) => lightSheet(bytes(`<sheetData><row r="1">${text}</row></sheetData>`), 0)],
  ['shared texts', (text) => lightTexts(bytes(`<sst><si>${text}</si></sst>`))],
  ['sheets', (text) => readableZip(new Map([['xl/worksheets/sheet1.xml', bytes(`&${text}`)]]))],
  ['.ods cells', (text) => readableZip(new Map([['content.xml', bytes(text)]]))],
  ['.csv', (text) => readDelimitedText(text, 'plan.csv')],
];
const PIECES = [
  'a',
  ' ',
  '\n',
  '<',
  '&#1',
  '(',
  '1.',
  '_x',
  '•\t',
  '"',
  '=HYPERLINK("',
  '<c r="A1" t="str"',
  '<f ',
  '<si>',
];
const MORE = [
  '<fonts>',
  '<font>',
  '<xf ',
  '<v>',
  '<table:table-cell',
  ' a="b"',
  '<text:a',
  '<p ',
  '<ul>',
  '\u200b',
  '"\n',
];

/** The least processor time in milliseconds of some attempts. */
function cost(read: (text: string) => unknown, text: string): number {
  const attempts = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...attempts);
}

// What else the machine does may fall on one of the attempts: only a reader that is slow each time is.
it.each(readers)('%s', { retry: 2 }, (_what, read) => {
  for (const piece of [...PIECES, ...MORE]) {
    const text = (length: number) => `x${piece.repeat(length / piece.length)}!`;
    const long = cost(read, text(80_000));
    // What takes no time at all has no growth to speak of.
    if (long > 60) expect(long / cost(read, text(20_000)), JSON.stringify(piece)).toBeLessThan(12);
  }
});
