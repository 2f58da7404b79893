import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../../shared/excel/check-workbook.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { excelBytes, exportOrder } from '../../../support/export-orders.ts';
import { publishedPlan } from '../../../support/fixtures.ts';
import { withXml } from '../../../support/import-bytes.ts';

const council = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID()).plan;
const order = exportOrder(council);
const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS = 'xl/sharedStrings.xml';

async function faultsWith(part: string, from: string | RegExp, to: string): Promise<readonly string[]> {
  return checkWorkbook(withXml(await excelBytes(council), part, from, to), order).faults;
}

describe('a workbook that is not what was asked for is told', () => {
  it.each([
    [
      'a text that differs',
      TEXTS,
      'Corporate Management Team',
      'Corporate Management',
      'reads “Corporate Management”, not “Corporate Management Team”',
    ],
    [
      'a text that is lost',
      SHEET,
      /<c r="A5" t="s" s="\d+"><v>\d+<\/v><\/c>/,
      '<c r="A5"/>',
      'action 1, reads “”, not “1”',
    ],
    ['a cell that is lost', SHEET, /<c r="A5"[^>]*>.*?<\/c>/, '', 'action 1, has 6 cells and not 7'],
    ['a row that is lost', SHEET, /<row r="5".*?<\/row>/s, '', 'Row 5, action 1, is missing'],
    [
      'a row too many',
      SHEET,
      '</sheetData>',
      '<row r="99"><c r="A99"/></row></sheetData>',
      'Row 99 of the sheet is none',
    ],
    ['a formula', SHEET, /<v>0<\/v>/, '<f>1+1</f><v>0</v>', 'A cell in row 1 is not written as expected'],
    ['a cell in another row', SHEET, '<c r="A5"', '<c r="A6"', 'A cell of row 6 stands in row 5'],
    ['a merge that is lost', SHEET, '<mergeCell ref="A3:G3"/>', '', 'The cells that are merged are not those'],
    ['headings that scroll away', SHEET, 'state="frozen"', 'state="split"', 'do not stay on screen'],
    ['headings on the first page only', 'xl/workbook.xml', '$2:$2', '$3:$3', 'are not repeated on each page'],
    ['portrait pages', SHEET, 'orientation="landscape"', 'orientation="portrait"', 'is not laid out on A4 landscape'],
    ['pages without numbers', SHEET, 'Page &amp;P', 'Page', 'have no numbers'],
    ['no title', 'docProps/core.xml', /<dc:title>.*?<\/dc:title>/, '', 'The title is not among'],
    ['no language', 'docProps/core.xml', 'en-GB', 'de', 'The language is not among'],
    [
      'another sheet first',
      'xl/workbook.xml',
      'sheet name="Action Plan"',
      'sheet name="Other"',
      'no sheet for the plan',
    ],
    ['a shared text too few', SHEET, '<v>0</v>', '<v>99999</v>', 'which is not there'],
    ['a text with markup', TEXTS, '<si><t>', '<si><r><t>', 'A shared text is not written as expected'],
  ])('%s', async (_what, part, from, to, sentence) => {
    expect((await faultsWith(part, from, to)).join(' ')).toContain(sentence);
  });

  it('counts only the actions that are whole', async () => {
    const bytes = withXml(await excelBytes(council), SHEET, /<row r="5".*?<\/row>/s, '');
    expect(checkWorkbook(bytes, order)).toMatchObject({ expected: 51, found: 50 });
  });

  it('a date that shows other words', async () => {
    const rows = council.rows.map((row) => (row.kind === 'action' ? { ...row, date: '31/03/2010' } : row));
    const dated = { ...council, rows };
    const bytes = withXml(await excelBytes(dated), SHEET, '<v>40268</v>', '<v>40269</v>');
    expect(checkWorkbook(bytes, exportOrder(dated)).faults).toEqual([
      expect.stringContaining('reads “01/04/2010”, not “31/03/2010”'),
    ]);
  });
});
