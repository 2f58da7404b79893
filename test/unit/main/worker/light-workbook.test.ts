// Whatever way an .xlsx is opened, the same comes of it: held against SheetJS alone, cell by cell.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CellObject, utils, write } from 'xlsx';
import { lightWorkbook } from '../../../../main/worker/light-workbook.ts';
import { zipParts } from '../../../../main/worker/zip-parts.ts';
import { generatedWorkbook } from '../../../bench/generated-plan.ts';
import { damagedParts, numbersFrom } from '../../../fuzz/mutations.ts';
import { fixtureBytes } from '../../../support/fixtures.ts';
import { planSheet, withXml, workbookBytes, workbookOf } from '../../../support/import-bytes.ts';
import { bothReadings, bothSheets } from '../../../support/workbook-content.ts';

const FIXTURES = ['plan-2009-10.xlsx', 'plan-2009-10-as-extracted.xlsx', 'plan-2009-10-tracker.xlsx', 'marks.xlsx'];
const SHEET = 'xl/worksheets/sheet1.xml';
const council = fixtureBytes('workbooks/plan-2009-10.xlsx');

function expectSame(bytes: Uint8Array): void {
  const { ours, sheetJs } = bothReadings(bytes, 'plan.xlsx');
  expect(ours).toEqual(sheetJs);
  const sheets = bothSheets(bytes, 'plan.xlsx');
  if (sheets !== undefined) expect(sheets.plain).toEqual(sheets.sheetJs);
}

/** Each cell's text in itself, as openpyxl and others write it. */
function withOwnTexts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheets = Object.entries(parts).flatMap(([name, part]) => {
    if (!name.startsWith('xl/worksheets/sheet')) return [];
    const own = strFromU8(part).replace(/t="str"><v>([^<]*)<\/v>/g, 't="inlineStr"><is><t>$1</t></is>');
    return [[name, strToU8(own)] as const];
  });
  return zipSync({ ...parts, ...Object.fromEntries(sheets) });
}

function isLight(bytes: Uint8Array): boolean {
  return lightWorkbook(zipParts(bytes, 'plan.xlsx')) !== undefined;
}

describe('a workbook in two halves is the same workbook', () => {
  it.each(FIXTURES)('%s', (name) => {
    const bytes = fixtureBytes(`workbooks/${name}`);
    expect(isLight(bytes)).toBe(true);
    expectSame(bytes);
  });

  it('of a thousand actions, with nearly nothing of its sheet left to SheetJS', () => {
    const bytes = generatedWorkbook(1000);
    const light = lightWorkbook(zipParts(bytes, 'plan.xlsx'));
    expect(light?.parts.get(SHEET)?.length).toBeLessThan((unzipSync(bytes)[SHEET]?.length ?? 0) / 20);
    expectSame(bytes);
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '&', '<', '>', '"', '_', 'x', '0', 'D', 'é', '•', '😀', ';'),
    }),
    fc.constantFrom('_x000D_', '_X0041_', '&amp;', '&#10;', ' ', '', '__proto__', '<t>', ']]>', '\u00a0x\u00a0'),
  );
  const format = fc.constantFrom(
    'General',
    '@',
    '0.00',
    'dd/mm/yyyy',
    'm/d/yy',
    ';;;',
    '0%',
    'mmm-yy',
    '"No. "0',
    '[$-F800]d',
  );
  const cell: fc.Arbitrary<CellObject> = fc
    .record({
      value: fc.oneof(
        text.map((v): CellObject => ({ t: 's', v })),
        fc.integer({ min: -2000, max: 99_999 }).map((v): CellObject => ({ t: 'n', v })),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((v): CellObject => ({ t: 'n', v })),
        fc.boolean().map((v): CellObject => ({ t: 'b', v })),
        fc.constant<CellObject>({ t: 'e', v: 0x17 }),
        fc.constant<CellObject>({ t: 'n', v: 3, f: 'A1+1' }),
        fc.constant<CellObject>({ t: 's', v: 'a & b', f: '"a & b"' }),
        fc.constant<CellObject>({ t: 'z' }),
      ),
      z: format,
      link: fc.option(fc.constantFrom('https://example.org/a?b&c', '#Sheet1!A1', 'mailto:a@example.org')),
      comment: fc.option(text),
    })
    .map(({ value, z, link, comment }) => ({
      ...value,
      z,
      ...(link === null ? {} : { l: { Target: link } }),
      ...(comment === null ? {} : { c: [{ a: 'Officer', t: comment }] }),
    }));

  it('whatever its cells are', () => {
    const rows = fc.array(fc.array(fc.option(cell, { freq: 4 }), { maxLength: 6 }), { minLength: 1, maxLength: 6 });
    const sheet = fc.record({ rows, hidden: fc.array(fc.boolean(), { maxLength: 6 }), isMerged: fc.boolean() });
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.boolean(), (sheets, date1904) => {
        const book = workbookOf(
          sheets.map(({ rows: cells, hidden, isMerged }, index) => {
            const made = utils.aoa_to_sheet(cells.map((row) => row.map((one) => one ?? null)));
            made['!rows'] = hidden.map((isHidden) => ({ hidden: isHidden }));
            if (isMerged) made['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];
            return [['__proto__', 'Plan', 'Other'][index] ?? '', made] as const;
          }),
        );
        book.Workbook = { WBProps: { date1904 } };
        expectSame(workbookBytes(book));
        const plain = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: false }) as ArrayBuffer);
        expectSame(plain);
        expectSame(withOwnTexts(plain));
      }),
      { numRuns: Number(process.env['LIGHT_RUNS'] ?? 100) },
    );
  });

  it.each(FIXTURES)('however its XML is damaged: %s', (name) => {
    const below = numbersFrom(3);
    const whole = fixtureBytes(`workbooks/${name}`);
    for (let turn = 0; turn < Number(process.env['LIGHT_RUNS'] ?? 30); turn += 1)
      expectSame(damagedParts(whole, below));
  });
});

describe('a sheet is left to SheetJS as a whole', () => {
  const named = (rows: string) =>
    withXml(workbookBytes(workbookOf([['Plan', planSheet([1, 'Do it'])]])), SHEET, /<row r="2">.*<\/row>/, rows);
  it.each([
    ['with rows in another order', '<row r="3"/><row r="2"><c r="A2"><v>1</v></c></row>'],
    ['with a row without a number', '<row><c r="A2"><v>1</v></c></row>'],
    ['with a cell without a name', '<row r="2"><c><v>1</v></c></row>'],
    ['with cells in another order', '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row>'],
    ['with a cell that is named for another row', '<row r="2"><c r="A3"><v>1</v></c></row>'],
    ['with a comment', '<row r="2"><!-- <c r="A2"><v>1</v></c> --></row>'],
    ['with a shared text in a cell that is not plain', '<row r="2"><c r="A2" t="s" cm="1"><v>0</v></c></row>'],
    ['with a cell in a cell', '<row r="2"><c r="A2" t="b"><c r="B2"><v>1</v></c></c></row>'],
  ])('%s', (_what, rows) => {
    expect(isLight(named(rows))).toBe(false);
    expectSame(named(rows));
  });

  it.each([
    ['whose names have a prefix', SHEET, /<(\/?)(sheetData|row|c|v)\b/g, '<$1x:$2'],
    ['with a shared text that is not there', SHEET, /<v>\d+<\/v>/, '<v>99999</v>'],
    ['whose shared texts have a prefix', 'xl/sharedStrings.xml', /<(\/?)(si|t)\b/g, '<$1x:$2'],
    ['whose shared texts stand in another part', '[Content_Types].xml', 'sharedStrings.xml', 'otherStrings.xml'],
  ])('%s', (_what, part, from, to) => {
    expectSame(withXml(generatedWorkbook(3), part, from, to));
  });
});

it('SheetJS’s marks are never taken for what the file says: a page has its own margins', () => {
  const xml = strFromU8(lightWorkbook(zipParts(council, 'plan.xlsx'))?.parts.get(SHEET) ?? new Uint8Array());
  expect(xml.match(/<pageMargins/g)?.length).toBe(2);
});
