import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { zipParts } from '../../../../main/worker/zip-parts.ts';
import { readableZip } from '../../../../main/worker/zipped-workbook.ts';
import { fixtureBytes, publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { importBytes, planSheet, refusal, withXml, workbookBytes, workbookOf } from '../../../support/import-bytes.ts';

const council = fixtureBytes('workbooks/plan-2009-10.xlsx');
const openDocument = fixtureBytes('workbooks/plan-2009-10.ods');

/** The workbook with a project of macros, as Excel keeps it, in a part of these bytes. */
function withMacros(project: Uint8Array): Uint8Array<ArrayBuffer> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const typed = withXml(council, '[Content_Types].xml', type, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml');
  const named = withXml(
    typed,
    '[Content_Types].xml',
    '</Types>',
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
  );
  return zipSync({ ...unzipSync(named), 'xl/vbaProject.bin': project });
}

describe('the council’s plan is read, cell for cell, from', () => {
  const book = read(council, { type: 'array', dense: true });
  it.each([
    ['an .xlsm', 'plan.xlsm', withMacros(strToU8('macros'))],
    ['an .xlsb', 'plan.xlsb', workbookBytes(book, 'xlsb')],
    ['an .xls of Excel 97 to 2003', 'plan.xls', workbookBytes(book, 'xls')],
    [
      'an Excel template',
      'plan.xltx',
      withXml(council, '[Content_Types].xml', 'spreadsheetml.sheet.main+xml', 'spreadsheetml.template.main+xml'),
    ],
    [
      'an OpenDocument template',
      'plan.ots',
      withXml(openDocument, 'mimetype', 'opendocument.spreadsheet', 'opendocument.spreadsheet-template'),
    ],
  ])('%s', (_what, file, bytes) => {
    const { plan, problems } = importBytes(bytes, file);
    expect(plan.title).toBe(publishedPlan.title);
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(problems).toEqual([]);
  });
});

describe('macros', () => {
  it('are no part of what is read, whatever they are', () => {
    const bytes = withMacros(strToU8('Sub Workbook_Open() ...'));
    const readable = unzipSync(readableZip(zipParts(bytes, 'plan.xlsm')));
    expect(Object.keys(readable).filter((name) => /vba/i.test(name))).toEqual([]);
    expect(strFromU8(readable['xl/workbook.xml'] ?? new Uint8Array())).toContain('<sheet ');
  });

  it('of Excel 4 stand on a sheet of their own, which is not the plan', () => {
    const macros = planSheet();
    macros['A2'] = { t: 's', v: 'x', f: 'EXEC("calc.exe")' };
    const book = workbookOf([
      ['Plan', planSheet([1, 'Do it', 'May', 'A'])],
      ['Macro1', macros],
    ]);
    const { sheet, plan } = importBytes(workbookBytes(book, 'xlsm'), 'plan.xlsm');
    expect(sheet).toBe('Plan');
    expect(plan.rows).toMatchObject([{ action: 'Do it' }]);
  });
});

/** An .xls of Excel 5 or 95 in which each "~" of the File Ref stands for one byte. */
function oldWorkbook(text: string, bytes: readonly number[], codePage = 1252): Uint8Array<ArrayBuffer> {
  const workbook = workbookBytes(workbookOf([['Plan', planSheet([1, 'Do it', 'May', text])]]), 'biff5');
  const buffer = Buffer.from(workbook.buffer);
  for (const byte of bytes) {
    const at = buffer.indexOf('~', 0, 'latin1');
    expect(at).toBeGreaterThan(0);
    buffer[at] = byte;
  }
  const record = buffer.indexOf(Buffer.from([0x42, 0, 2, 0]));
  expect(record).toBeGreaterThan(0);
  buffer.writeUInt16LE(codePage, record + 4);
  return workbook;
}

describe('an .xls of Excel 5 or 95', () => {
  it.each([
    ['Windows', 1252, [0x93, 0x94, 0x96, 0xa3], '“DQ” – £17'],
    ['Windows, as Excel writes its number', 0x8001, [0x93, 0x94, 0x96, 0xa3], '“DQ” – £17'],
    ['a Mac', 0x8000, [0xd2, 0xd3, 0xd0, 0xa3], '“DQ” – £17'],
    ['Central Europe', 1250, [0x84, 0x94, 0x96, 0xb9], '„DQ” – ą17'],
  ])('has the signs of %s', (_what, codePage, bytes, expected) => {
    const { plan, problems } = importBytes(oldWorkbook('~DQ~ ~ ~17', bytes, codePage), 'plan.xls');
    expect(plan.rows).toMatchObject([{ number: '1', action: 'Do it', date: 'May', fileRef: expected }]);
    expect(problems).toEqual([]);
  });

  it('is refused rather than read as other letters, where its code page is not known', () => {
    expect(refusal(oldWorkbook('~DQ', [0x93], 737), 'plan.xls')?.code).toBe('file-damaged');
  });
});

describe('workbooks that are one XML file are refused with what they are', () => {
  const sheet = '<Worksheet ss:Name="Plan"><Table/></Worksheet></Workbook>';
  it.each([
    [
      'an XML Spreadsheet 2003',
      'plan.xml',
      `<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheet}`,
    ],
    [
      'a flat OpenDocument spreadsheet (.fods)',
      'plan.fods',
      '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
    ],
    ['a web page or XML file', 'plan.xml', '<?xml version="1.0"?><plan/>'],
  ])('%s', (looksLike, file, xml) => {
    expect(refusal(strToU8(xml), file)).toEqual({ code: 'file-not-workbook', facts: { file, looksLike } });
  });
});
