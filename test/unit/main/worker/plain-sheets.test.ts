// Workbooks of plain cells are read without SheetJS, and no differently: light-workbook.test.ts holds the two together.
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utils } from 'xlsx';
import { generatedWorkbook } from '../../../bench/generated-plan.ts';
import { damagedParts, numbersFrom } from '../../../fuzz/mutations.ts';
import { fixtureBytes } from '../../../support/fixtures.ts';
import { planSheet, withXml, workbookBytes, workbookOf } from '../../../support/import-bytes.ts';
import { bothSheets } from '../../../support/workbook-content.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const council = fixtureBytes('workbooks/plan-2009-10.xlsx');

function isPlain(bytes: Uint8Array): boolean {
  const sheets = bothSheets(bytes, 'plan.xlsx');
  if (sheets !== undefined) expect(sheets.plain).toEqual(sheets.sheetJs);
  return sheets !== undefined;
}

describe('read without SheetJS, the same', () => {
  it.each([
    ['the council’s plan', council],
    ['the plan as it was extracted', fixtureBytes('workbooks/plan-2009-10-as-extracted.xlsx')],
    ['a thousand actions', generatedWorkbook(1000)],
  ])('%s', (_what, bytes) => {
    expect(isPlain(bytes)).toBe(true);
  });

  it.each([
    ['a hidden sheet', 'xl/workbook.xml', 'state="visible"', 'state="hidden"'],
    ['a sheet’s name with an escaped sign', 'xl/workbook.xml', 'name="Action Plan"', 'name="R&amp;A plan"'],
    ['rows of which it is said that they are not hidden', SHEET, /<row (r="\d+")/g, '<row $1 hidden="false"'],
    ['columns of which it is said that they are not hidden', SHEET, /<col /g, '<col hidden="0" '],
    ['escaped signs in a text', SHEET, 'Data Quality Action Plan', '&lt;Data&gt; &#x2022; &quot;Q&quot; &amp;lt;'],
    ['a struck font', 'xl/styles.xml', '<b val="1"/>', '<strike/><b val="1"/>'],
    ['a format of a day on cells with texts', 'xl/styles.xml', /numFmtId="0" fontId="2"/g, 'numFmtId="14" fontId="2"'],
  ])('with %s', (_what, part, from, to) => {
    expect(isPlain(withXml(council, part, from, to))).toBe(true);
  });
});

describe('left to SheetJS', () => {
  it.each([
    ['a hidden row', SHEET, '<row r="6">', '<row r="6" hidden="1">'],
    ['a hidden column', SHEET, '<col ', '<col hidden="1" '],
    ['a number that is shown as a day', 'xl/styles.xml', /numFmtId="0" fontId="0"/g, 'numFmtId="14" fontId="0"'],
    ['a number with a point', SHEET, '<v>17</v>', '<v>1.1</v>'],
    ['a link', SHEET, '</sheetData>', '</sheetData><hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks>'],
    ['a formula', SHEET, /<c r="B3"[^>]*><\/c>/, '<c r="B3"><f>1+1</f><v>2</v></c>'],
    ['a text in two fonts', SHEET, '<t>Date</t>', '<r><t>Da</t></r><r><rPr><b/></rPr><t>te</t></r>'],
    ['a text of nothing but spaces', SHEET, '<t>Date</t>', '<t xml:space="preserve">  </t>'],
    ['a sign that no text can have', SHEET, '<t>Date</t>', '<t>Da&#1;te</t>'],
    ['a line end that needs care', SHEET, '<t>Date</t>', '<t>Da&#13;te</t>'],
    ['a cell far to the right', SHEET, '</sheetData>', '<row r="99"><c r="ZZ99"><v>1</v></c></row></sheetData>'],
    ['a workbook whose parts have other kinds', '[Content_Types].xml', 'sheet.main+xml', 'template.main+xml'],
    ['a sheet that its workbook names in another way', 'xl/workbook.xml', /sheet(?=[ s>])/g, 'x:sheet'],
  ])('with %s', (_what, part, from, to) => {
    expect(isPlain(withXml(council, part, from, to))).toBe(false);
  });

  it('with comments', () => {
    expect(isPlain(fixtureBytes('workbooks/notes-and-dates.xlsx'))).toBe(false);
  });

  it('with a part that nobody knows', () => {
    const bytes = zipSync({ ...unzipSync(council), 'xl/chartsheets/sheet1.xml': strToU8('<chartsheet/>') });
    expect(isPlain(bytes)).toBe(false);
  });
});

describe('never read as something else', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\t',
    '&',
    '<',
    '"',
    '_',
    'x',
    '0',
    'é',
    '•',
    '😀',
    ';',
    '\u00a0',
    '\u200b',
  );
  const value = fc.oneof(
    fc.string({ unit, maxLength: 8 }),
    fc.integer({ min: -2000, max: 1_000_000 }),
    fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => Number(`${whole}.${part}`)),
    fc.constant(null),
  );

  it('whatever its texts and numbers are', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const book = workbookOf([['Plan', utils.aoa_to_sheet(rows)]]);
        if (isPlain(workbookBytes(book))) plain += 1;
      }),
      { numRuns: Number(process.env['LIGHT_RUNS'] ?? 200) },
    );
    expect(plain).toBeGreaterThan(20);
  });

  it('however its XML is damaged', () => {
    const below = numbersFrom(7);
    const small = workbookBytes(workbookOf([['Plan', planSheet([1, 'Do it & more', 'May'])]]));
    for (let turn = 0; turn < Number(process.env['LIGHT_RUNS'] ?? 200); turn += 1) {
      const sheets = bothSheets(damagedParts(turn % 2 === 0 ? small : council, below), 'plan.xlsx');
      if (sheets !== undefined) expect(sheets.plain).toEqual(sheets.sheetJs);
    }
  });
});
