// Whatever way an .xlsx is opened, the same comes of it: held against SheetJS alone, cell by cell.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CellObject, utils, write } from 'xlsx';
import { lightWorkbook } from '../../../../main/worker/light-workbook.ts';
import { plainWorkbook } from '../../../../main/worker/plain-workbook.ts';
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

/** Whether SheetJS is not asked. */
function isPlain(bytes: Uint8Array): boolean {
  const parts = zipParts(bytes, 'plan.xlsx');
  const light = lightWorkbook(parts);
  return light !== undefined && plainWorkbook(parts, light) !== undefined;
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

describe('a workbook without anything for SheetJS is the same workbook', () => {
  it.each(['plan-2009-10.xlsx', 'plan-2009-10-as-extracted.xlsx', 'plan-2009-10-tracker.xlsx'])('%s', (name) => {
    expect(isPlain(fixtureBytes(`workbooks/${name}`))).toBe(true);
  });

  it('of a thousand actions', () => {
    expect(isPlain(generatedWorkbook(1000))).toBe(true);
  });

  const plainCell = fc
    .record({
      value: fc.oneof(
        fc.integer({ min: -2000, max: 99_999 }).map((v): CellObject => ({ t: 'n', v })),
        fc
          .string({ unit: fc.constantFrom('a', ' ', '\n', '&', '<', '>', '"', "'", ';', 'é', '•', '😀'), maxLength: 9 })
          .map((v): CellObject => ({ t: 's', v })),
      ),
      z: fc.constantFrom('General', '@', '0.00', 'dd/mm/yyyy', 'm/d/yy', 'mmm-yy', '"a & b" 0', '[$-F800]d', ';;;'),
    })
    .map(({ value, z }) => ({ ...value, z }));
  const flags = fc.array(fc.boolean(), { maxLength: 5 });
  const plainSheet = fc.record({
    name: fc.string({ unit: fc.constantFrom('a', 'B', ' ', '&', "'", 'é', '–'), minLength: 1, maxLength: 5 }),
    rows: fc.array(fc.array(fc.option(plainCell, { freq: 4 }), { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
    hiddenRows: flags,
    hiddenColumns: flags,
    merge: fc.option(fc.nat({ max: 4 })),
    hidden: fc.constantFrom<0 | 1 | 2>(0, 0, 1, 2),
  });
  const sheets = fc.uniqueArray(plainSheet, { minLength: 1, maxLength: 3, selector: ({ name }) => name.toLowerCase() });

  it('whatever its plain cells, names, formats, merges and hidden parts are', () => {
    fc.assert(
      fc.property(sheets, fc.boolean(), (made, date1904) => {
        const book = workbookOf(
          made.map(({ name, rows, hiddenRows, hiddenColumns, merge }, index) => {
            const data = utils.aoa_to_sheet([['Plan'], ...rows.map((row) => row.map((one) => one ?? null))]);
            data['!rows'] = hiddenRows.map((hidden) => ({ hidden }));
            data['!cols'] = hiddenColumns.map((hidden) => ({ hidden, wch: 9 }));
            if (merge !== null) data['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: merge, c: 1 } }];
            return [`${index}${name}.`, data] as const;
          }),
        );
        book.Workbook = {
          WBProps: { date1904 },
          Sheets: made.map(({ hidden }, at) => ({ Hidden: at === 0 ? 0 : hidden })),
        };
        expectSame(workbookBytes(book));
        const shared = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer);
        expect(isPlain(shared)).toBe(true);
        expectSame(shared);
      }),
      { numRuns: Number(process.env['LIGHT_RUNS'] ?? 100) },
    );
  });

  it('however its XML is damaged', () => {
    const below = numbersFrom(7);
    const whole = generatedWorkbook(9);
    let plain = 0;
    for (let turn = 0; turn < Number(process.env['LIGHT_RUNS'] ?? 60); turn += 1) {
      const damaged = damagedParts(whole, below);
      if (isPlain(damaged)) plain += 1;
      expectSame(damaged);
    }
    expect(plain).toBeGreaterThan(0);
  });

  const BOOK = 'xl/workbook.xml';
  const TYPES = '[Content_Types].xml';
  it.each([
    ['a link', SHEET, /<\/sheetData>/, '</sheetData><hyperlinks><hyperlink ref="A1" location="B2"/></hyperlinks>'],
    ['a drawing of comments', SHEET, /<\/sheetData>/, '</sheetData><legacyDrawing r:id="rId1"/>'],
    ['a cell that is not plain', SHEET, /<c r="A4"><v>1<\/v>/, '<c r="A4"><f>1</f><v>1</v>'],
    ['a text that is not plain', 'xl/sharedStrings.xml', /<t>Date<\/t>/, '<t>Da_x0041_te</t>'],
    ['a sheet of another kind', 'xl/_rels/workbook.xml.rels', 'relationships/worksheet', 'relationships/chartsheet'],
    ['a sheet’s name with other escapes', BOOK, 'Action Plan', 'Action&#32;Plan'],
    ['two sheets of one part', BOOK, /(<sheet [^<>]*)Plan("[^<>]*>)/, '$1Plan$2$1Other$2'],
    ['a comment in the list of sheets', BOOK, '<sheets>', '<!-- --><sheets>'],
    ['names with a prefix', BOOK, /<(\/?)(workbook|sheets|sheet)\b/g, '<$1x:$2'],
    ['no place for the shared texts', TYPES, 'sharedStrings+xml', 'other+xml'],
    ['a part that is not there', TYPES, '/docProps/core.xml', '/docProps/none.xml'],
    ['a format with a high number', 'xl/styles.xml', 'numFmtId="56"', 'numFmtId="999"'],
    ['a theme without colours', 'xl/theme/theme1.xml', '<a:dk1>', ''],
    ['a colour that no theme has', 'xl/styles.xml', 'theme="1"', 'theme="77"'],
  ])('but not with %s', (_what, part, from, to) => {
    const bytes = withXml(generatedWorkbook(3), part, from, to);
    expect(isPlain(bytes)).toBe(false);
    expectSame(bytes);
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
