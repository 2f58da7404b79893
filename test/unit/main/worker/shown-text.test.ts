import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CellObject } from 'xlsx';
import type { ImportedPlan } from '../../../../shared/import/import-plan.ts';
import type { Problem } from '../../../../shared/plan/plan.ts';
import { ROOT } from '../../../support/fixtures.ts';
import {
  importBytes,
  planSheet,
  type WorkbookType,
  withXml,
  workbookBytes,
  workbookOf,
} from '../../../support/import-bytes.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** A workbook with one action whose File Ref, in D2, is the given cell. */
function workbookWith(cell: object, type: WorkbookType = 'xlsx', date1904 = false): Uint8Array<ArrayBuffer> {
  const sheet = planSheet([1, 'Do it', 'May', '']);
  sheet['D2'] = cell as CellObject;
  const book = workbookOf([['Plan', sheet]]);
  book.Workbook = { WBProps: { date1904 } };
  return workbookBytes(book, type);
}

function fileRef({ plan }: Pick<ImportedPlan, 'plan'>): unknown {
  const [row] = plan.rows;
  return row?.kind === 'action' && row.fileRef;
}

function fileRefOf(cell: object, type: WorkbookType = 'xlsx'): unknown {
  const imported = importBytes(workbookWith(cell, type), `plan.${type}`);
  expect(imported.problems).toEqual([]);
  return fileRef(imported);
}

/** What is kept of a cell, with the problem that tells of it. */
function toldOf(bytes: Uint8Array, type: WorkbookType): { kept: unknown; problems: readonly Problem[] } {
  const imported = importBytes(bytes, `plan.${type}`);
  return { kept: fileRef(imported), problems: imported.problems };
}

function problem(text: string, done: string) {
  return { sheet: 'Plan', cell: 'D2', text, done: expect.stringContaining(done) };
}

const SHEET = 'xl/worksheets/sheet1.xml';
const VALUE = /(<c r="D2"[^>]*?)(?: t="n")?><v>42<\/v>/;
const OPEN_CELL = /<table:table-cell[^>]*><text:p>HERE<\/text:p><\/table:table-cell>/;

describe('cells are read as the sheet shows them', () => {
  it.each(['xlsx', 'xls'] as const)(
    'dates as the UK has them, where a .%s leaves that to the reader’s country',
    (type) => {
      expect(fileRefOf({ t: 'n', v: 40268, z: 'm/d/yy' }, type)).toBe('31/03/2010');
      expect(fileRefOf({ t: 'n', v: 40268.6, z: 'm/d/yy h:mm' }, type)).toBe('31/03/2010 14:24');
      expect(fileRefOf({ t: 'n', v: 40268, z: '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy' }, type)).toBe('31 March 2010');
      expect(fileRefOf({ t: 'n', v: 40268, z: '[$-x-sysdate]dddd, mmmm dd, yyyy' }, type)).toBe('31 March 2010');
      expect(fileRefOf({ t: 'n', v: 0.6, z: '[$-F400]h:mm:ss\\ AM/PM' }, type)).toBe('14:24:00');
      expect(fileRefOf({ t: 'n', v: 40268, z: 'mmm-yy' }, type)).toBe('Mar-10');
      expect(fileRefOf({ t: 'n', v: 40268, z: '[$-809]dd mmmm yyyy' }, type)).toBe('31 March 2010');
    },
  );

  it('dates of an .ods in the words that the file has', () => {
    const bytes = withXml(
      workbookWith({ t: 's', v: 'HERE' }, 'ods'),
      'content.xml',
      OPEN_CELL,
      '<table:table-cell office:value-type="date" office:date-value="2010-03-31"><text:p>31. März 2010</text:p></table:table-cell>',
    );
    expect(toldOf(bytes, 'ods')).toEqual({ kept: '31. März 2010', problems: [] });
  });

  it('sums in pounds, however the format writes the sign', () => {
    expect(fileRefOf({ t: 'n', v: 1500.5, z: '£#,##0.00' })).toBe('£1,500.50');
    expect(fileRefOf({ t: 'n', v: 12000, z: '£#,##0' })).toBe('£12,000');
    expect(fileRefOf({ t: 'n', v: 12000, z: '"£"#,##0' })).toBe('£12,000');
    expect(fileRefOf({ t: 'n', v: -20, z: '[$£-809]#,##0;[Red]-[$£-809]#,##0' })).toBe('-£20');
    expect(fileRefOf({ t: 'n', v: -20, z: '£#,##0;-£#,##0\\ "£s"' })).toBe('-£20 £s');
  });

  it('long numbers in full, and truth values', () => {
    expect(fileRefOf({ t: 'n', v: 201003311234 })).toBe('201003311234');
    expect(fileRefOf({ t: 'b', v: true })).toBe('TRUE');
  });

  it('texts with the line ends of any system, and no more than that changed', () => {
    expect(fileRefOf({ t: 's', v: 'a\r\nb  c\u00A0d' })).toBe('a\nb  c d');
  });

  it('signs that are written as numbers, however high', () => {
    const result = withXml(
      workbookWith({ t: 'n', v: 42 }),
      SHEET,
      VALUE,
      '$1 t="str"><f>B1</f><v>it&#8217;s &#163;5 &#128512;</v>',
    );
    expect(toldOf(result, 'xlsx')).toEqual({ kept: 'it’s £5 😀', problems: [] });
    const bytes = withXml(
      workbookWith({ t: 's', v: 'FACE' }),
      'xl/sharedStrings.xml',
      'FACE',
      '&#163;5 &#128512; &#x1F600;',
    );
    expect(toldOf(bytes, 'xlsx')).toEqual({ kept: '£5 😀 😀', problems: [] });
  });

  it('texts of formulas with their markup, such as a web page leaves behind', () => {
    const bytes = withXml(
      workbookWith({ t: 'n', v: 42 }),
      SHEET,
      VALUE,
      '$1 t="str"><f>B1&amp;""</f><v>R&amp;D &amp;amp; &amp;lt;p&gt;</v>',
    );
    expect(toldOf(bytes, 'xlsx')).toEqual({ kept: 'R&D &amp; &lt;p>', problems: [] });
  });

  it('what looks like an escape of Excel’s only where the file is Excel’s', () => {
    const escaped = withXml(
      workbookWith({ t: 's', v: 'NAME' }),
      'xl/sharedStrings.xml',
      'NAME',
      'a_x0041__x005F_x0042_',
    );
    expect(toldOf(escaped, 'xlsx').kept).toBe('aA_x0042_');
    expect(fileRefOf({ t: 's', v: 'a_x0041_' }, 'ods')).toBe('a_x0041_');
    expect(fileRefOf({ t: 's', v: 'a_x0041_' }, 'xls')).toBe('a_x0041_');
  });
});

describe('days never shift', () => {
  const dates: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    ['plan.xlsx', workbookWith({ t: 'n', v: 40268, z: 'm/d/yy' })],
    ['plan.xls', workbookWith({ t: 'n', v: 40268, z: 'm/d/yy' }, 'xls')],
    ['from-1904.xlsx', workbookWith({ t: 'n', v: 40268 - 1462, z: 'm/d/yy' }, 'xlsx', true)],
    ['from-1904.xls', workbookWith({ t: 'n', v: 40268 - 1462, z: '[$-F800]dd/mm/yyyy' }, 'xls', true)],
    [
      'iso.xlsx',
      new Uint8Array(
        withXml(
          workbookWith({ t: 'n', v: 40268, z: 'm/d/yy' }),
          SHEET,
          /(<c r="D2"[^>]*)><v>40268<\/v>/,
          '$1 t="d"><v>2010-03-31</v>',
        ),
      ),
    ],
    [
      'no-text.ods',
      withXml(
        workbookWith({ t: 's', v: 'HERE' }, 'ods'),
        'content.xml',
        OPEN_CELL,
        '<table:table-cell office:value-type="date" office:date-value="2010-03-31"/>',
      ),
    ],
  ];

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London'])('in %s', (zone) => {
    const folder = tempFolder();
    for (const [name, bytes] of dates) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/main/cli.cjs'), 'inspect', path], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(fileRef(JSON.parse(stdout) as ImportedPlan), name).toMatch(/^31(\/03\/| March )2010$/);
    }
  });
});

describe('what a sheet does not show is kept, and told', () => {
  it.each(['xlsx', 'xls'] as const)('a value that its number format hides, in .%s', (type) => {
    const bytes = workbookWith({ t: 'n', v: 42, z: ';;;' }, type);
    expect(toldOf(bytes, type)).toEqual({ kept: '42', problems: [problem('42', 'number format hides')] });
  });

  it('a value that its number format hides, in .ods', () => {
    const bytes = withXml(
      workbookWith({ t: 's', v: 'HERE' }, 'ods'),
      'content.xml',
      OPEN_CELL,
      '<table:table-cell office:value-type="float" office:value="42"><text:p/></table:table-cell>',
    );
    expect(toldOf(bytes, 'ods')).toEqual({ kept: '42', problems: [problem('42', 'number format hides')] });
  });

  it('a text that its number format hides', () => {
    const bytes = workbookWith({ t: 's', v: 'DQ/17', z: ';;;' });
    expect(toldOf(bytes, 'xlsx')).toEqual({ kept: 'DQ/17', problems: [problem('DQ/17', 'number format hides')] });
  });

  it.each(['xlsx', 'xls'] as const)('an error, in .%s', (type) => {
    const bytes = workbookWith({ t: 'e', v: 23, w: '#REF!' }, type);
    expect(toldOf(bytes, type)).toEqual({ kept: '#REF!', problems: [problem('#REF!', 'shows an error')] });
  });

  it.each([
    ['no value', '<f>C7+1</f>'],
    ['an empty value', '<f>C7+1</f><v></v>'],
    ['a void one', '<f>C7+1</f><v/>'],
  ])('a formula with %s, in .xlsx', (_what, content) => {
    const bytes = withXml(workbookWith({ t: 'n', v: 42 }), SHEET, VALUE, `$1>${content}`);
    expect(toldOf(bytes, 'xlsx')).toEqual({ kept: '=C7+1', problems: [problem('=C7+1', 'no value for this formula')] });
  });

  it('a number that counts on from the row above, and has no value in the file, worked out', () => {
    const rows = [2, 3, 4, 5].map((number) => [0, `Do ${number} things`, 'May', `DQ/${number}`]);
    const sheet = planSheet([1, 'Do it', 'May', 'DQ/1'], ...rows);
    const formulas = ['A2+1', '$A$3+1', 'ROW()-1', 'MAX(A2:A5)+1'];
    for (const [index, formula] of formulas.entries()) sheet[`A${index + 3}`] = { t: 'n', v: 0, f: formula };
    const bytes = withXml(workbookBytes(workbookOf([['Plan', sheet]])), SHEET, /(<\/f>)<v>0<\/v>/g, '$1<v></v>');
    const { plan, problems } = importBytes(bytes, 'plan.xlsx');
    expect(plan.rows).toMatchObject(['1', '2', '3', '4', '=MAX(A2:A5)+1'].map((number) => ({ number })));
    expect(problems.slice(0, 2).map(({ cell, done }) => ({ cell, done }))).toEqual([
      {
        cell: 'A3',
        done: 'The file has no values for the formulas in A3, A4, A5; they were worked out. The first is =A2+1',
      },
      { cell: 'A6', done: expect.stringContaining('no value for this formula, so the formula was kept') },
    ]);
  });

  it('a link by a formula without a value, by its own words', () => {
    const content = '<f>HYPERLINK("http://dq.example/17","DQ ""17""")</f><v></v>';
    const bytes = withXml(workbookWith({ t: 'n', v: 42 }), SHEET, VALUE, `$1>${content}`);
    const { kept, problems } = toldOf(bytes, 'xlsx');
    expect(kept).toBe('DQ "17"\nhttp://dq.example/17');
    expect(problems.map(({ done }) => done)).toEqual([
      'The file has no value for this formula, =HYPERLINK("http://dq.example/17","DQ ""17"""); it was worked out.',
      'This cell is a link; its address was added below the text.',
    ]);
  });

  it.each(['/>', '></table:table-cell>'])('a formula without a value in an .ods cell that ends %s', (end) => {
    const bytes = withXml(
      workbookWith({ t: 's', v: 'HERE' }, 'ods'),
      'content.xml',
      OPEN_CELL,
      `<table:table-cell table:formula="of:=[.C7]+1"${end}`,
    );
    expect(toldOf(bytes, 'ods')).toEqual({ kept: '=C7+1', problems: [problem('=C7+1', 'no value for this formula')] });
  });

  it('but a formula whose value is an empty text is empty', () => {
    const excel = withXml(workbookWith({ t: 'n', v: 42 }), SHEET, VALUE, '$1 t="str"><f>IF(A1=1,"x","")</f><v></v>');
    expect(toldOf(excel, 'xlsx')).toEqual({ kept: '', problems: [] });
    const open = withXml(
      workbookWith({ t: 's', v: 'HERE' }, 'ods'),
      'content.xml',
      OPEN_CELL,
      '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>',
    );
    expect(toldOf(open, 'ods')).toEqual({ kept: '', problems: [] });
  });

  it.each([
    ['office:value-type="float" office:value="42"', '42'],
    ['office:value-type="string" office:string-value="a &amp; b"', 'a & b'],
    ['office:value-type="percentage" office:value="0.5"', '0.5'],
  ])('an .ods value without a text: %s', (attributes, kept) => {
    const bytes = withXml(
      workbookWith({ t: 's', v: 'HERE' }, 'ods'),
      'content.xml',
      OPEN_CELL,
      `<table:table-cell ${attributes}/>`,
    );
    expect(toldOf(bytes, 'ods')).toEqual({ kept, problems: [] });
  });
});
