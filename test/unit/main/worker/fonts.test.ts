import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CFB, utils } from 'xlsx';
import { readSheets } from '../../../../main/worker/read-sheets.ts';
import { xlsFonts } from '../../../../main/worker/xls-fonts.ts';
import { xlsbFonts } from '../../../../main/worker/xlsb-fonts.ts';
import { cellName } from '../../../../shared/import/sheet-grid.ts';
import { fixtureBytes } from '../../../support/fixtures.ts';
import { planSheet, type WorkbookType, withXml, workbookBytes, workbookOf } from '../../../support/import-bytes.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS = 'xl/sharedStrings.xml';

function boldCells(bytes: Uint8Array, file: string): readonly string[] {
  return readSheets(bytes, file).flatMap(({ bold }) => bold.map(({ row, column }) => cellName(row, column)));
}

function bytesOf(text: string, type: WorkbookType = 'xlsx') {
  return workbookBytes(workbookOf([['Plan', planSheet([1, 'Do it', 'May', text])]]), type);
}

/** A workbook whose third cell format has a font that is bold. */
function withBoldFormat(bytes: Uint8Array, bold = '<b/>') {
  const font = withXml(
    bytes,
    'xl/styles.xml',
    '</fonts>',
    `<font><sz val="12"/>${bold}<name val="Arial"/></font></fonts>`,
  );
  return withXml(
    font,
    'xl/styles.xml',
    '</cellXfs>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellXfs>',
  );
}

describe('texts that are bold as a whole', () => {
  it.each(['xlsx', 'ods', 'xls'])('are known of an .%s that another program has made', (type) => {
    // B5 is of two parts, both bold; of B6 and B7, whose cell is bold, one part is not.
    const expected = ['A1', 'B1', 'C1', 'D1', 'B2', 'B4', 'B5'];
    expect(boldCells(fixtureBytes(`workbooks/notes-and-dates.${type}`), `plan.${type}`)).toEqual(expected);
  });

  it.each([
    ['<b/>', ['D2']],
    ['<b val="1"/>', ['D2']],
    ['<b val="0"/>', []],
    ['<b val="false"/>', []],
    ['<i/>', []],
  ])('by the font of their format %s', (bold, expected) => {
    const styled = withXml(withBoldFormat(bytesOf('HERE'), bold), SHEET, '<c r="D2" s="1"', '<c s="2" r="D2"');
    expect(boldCells(styled, 'plan.xlsx')).toEqual(expected);
    expect(boldCells(withXml(styled, SHEET, / r="(?:[A-Z]*\d+)"/g, ''), 'plan.xlsx')).toEqual(expected);
  });

  const run = (text: string, font: string) => `<r>${font}<t xml:space="preserve">${text}</t></r>`;
  const isBold = '<rPr><b/></rPr>';
  const isPlain = '<rPr><sz val="11"/></rPr>';

  it.each([
    ['all parts bold', run('HE', isBold) + run('RE', isBold), [], ['D2']],
    ['a part plain', run('HE', isBold) + run('RE', isPlain), [], []],
    ['a space plain', run('HE', isBold) + run(' ', isPlain) + run('RE', isBold), [], ['D2']],
    ['a part as the cell, which is plain', run('HE', isBold) + run('RE', ''), [], []],
    ['a part as the cell, which is bold', run('HE', isBold) + run('RE', ''), ['D2'], ['D2']],
    ['plain in a bold cell', run('HERE', isPlain), ['D2'], []],
  ])('by their parts: %s', (_what, markup, styled, expected) => {
    const inCell = (bytes: Uint8Array) =>
      styled.length === 0 ? bytes : withXml(withBoldFormat(bytes), SHEET, '<c r="D2" s="1"', '<c s="2" r="D2"');
    const shared = withXml(bytesOf('HERE'), TEXTS, '<t>HERE</t>', markup);
    expect(boldCells(inCell(shared), 'plan.xlsx')).toEqual(expected);
    const inline = withXml(
      bytesOf('HERE'),
      SHEET,
      /<c r="D2" s="1" t="s"><v>\d+<\/v>/,
      `<c r="D2" s="1" t="inlineStr"><is>${markup}</is>`,
    );
    expect(boldCells(inCell(inline), 'plan.xlsx')).toEqual(expected);
  });

  it('are not those of empty cells, however many an .ods repeats', () => {
    const bytes = withXml(
      bytesOf('HERE', 'ods'),
      'content.xml',
      /<table:table-cell([^>]*)><text:p>HERE<\/text:p><\/table:table-cell>/,
      '<table:table-cell table:style-name="bold"$1><text:p>HERE</text:p></table:table-cell><table:table-cell table:style-name="bold" table:number-columns-repeated="16000"/>',
    );
    const style =
      '<style:style style:name="bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>';
    expect(boldCells(withXml(bytes, 'content.xml', '</office:automatic-styles>', style), 'plan.ods')).toEqual(['D2']);
  });
});

/** A record of an .xlsb: its type in seven bits a byte, its size, its body. */
function record(type: number, ...body: readonly number[]): readonly number[] {
  return [...(type < 128 ? [type] : [(type & 0x7f) | 0x80, type >> 7]), body.length, ...body];
}

describe('an .xlsb', () => {
  const font = (flags: number, weight: number) => record(43, 220, 0, flags, 0, weight & 0xff, weight >> 8);
  const format = (index: number) => record(47, 0, 0, 0, 0, index, 0);
  const styles = [font(0, 400), font(8, 700), record(617), format(0), format(1), record(618)].flat();
  // Row 3 with a shared text in B, a bold and struck one in C.
  const cell = (column: number, style: number) => record(7, column, 0, 0, 0, style, 0, 0, 0, 0, 0, 0, 0);
  const sheet = [record(0, 2, 0, 0, 0), cell(1, 0), cell(2, 1)].flat();
  const real = unzipSync(bytesOf('HERE', 'xlsb'));
  const parts = new Map(Object.entries(real))
    .set('xl/styles.bin', Uint8Array.from(styles))
    .set('xl/worksheets/sheet1.bin', Uint8Array.from(sheet));

  it('tells by the fonts of its cells', () => {
    const place = { top: 2, left: 2, bottom: 2, right: 2 };
    expect(xlsbFonts(parts)).toMatchObject([{ bold: [place], struck: [{ ...place, isWhole: true }] }]);
  });

  it('that is cut short or otherwise damaged tells less, and harms nothing', () => {
    const damaged = fc.array(fc.tuple(fc.nat(styles.length + sheet.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(damaged, fc.nat(styles.length), (changes, length) => {
        const all = Uint8Array.from([...styles, ...sheet]);
        for (const [at, byte] of changes) all[at] = byte;
        const broken = new Map(parts)
          .set('xl/styles.bin', all.subarray(0, styles.length).subarray(0, length + 20))
          .set('xl/worksheets/sheet1.bin', all.subarray(styles.length));
        expect(xlsbFonts(broken).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500, seed: 43 },
    );
  });
});

describe('an .xls', () => {
  it('whose workbook is damaged anywhere tells less, and harms nothing', () => {
    const file = CFB.read(fixtureBytes('workbooks/notes-and-dates.xls'), { type: 'array' });
    const stream = Uint8Array.from(CFB.find(file, '/Workbook').content);
    const changes = fc.array(fc.tuple(fc.nat(stream.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, (all) => {
        const broken = Uint8Array.from(stream);
        for (const [at, byte] of all) broken[at] = byte;
        CFB.utils.cfb_add(file, '/Workbook', broken);
        const bytes = new Uint8Array(CFB.write(file, { type: 'array' }));
        for (const { bold } of xlsFonts(bytes)) expect(bold.every(({ top }) => top >= 0)).toBe(true);
      }),
      { numRuns: 300, seed: 49 },
    );
  });

  it('from before Excel 97 is read', () => {
    const bytes = workbookBytes(
      workbookOf([
        [
          'Plan',
          utils.aoa_to_sheet([
            ['Action', 'Date'],
            ['Do it', 'May'],
          ]),
        ],
      ]),
      'biff5',
    );
    expect(xlsFonts(bytes)).toEqual([{ bold: [], struck: [] }]);
  });
});
