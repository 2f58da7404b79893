import { describe, expect, it } from 'vitest';
import type { WorkSheet } from 'xlsx';
import type { Problem } from '../../../../shared/plan/plan.ts';
import { fixtureBytes } from '../../../support/fixtures.ts';
import {
  importBytes,
  planSheet,
  type WorkbookType,
  withXml,
  workbookBytes,
  workbookOf,
} from '../../../support/import-bytes.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ cell, done }) => `${cell}: ${done}`);
}

function bytesOf(sheet: WorkSheet, type: WorkbookType = 'xlsx') {
  return workbookBytes(workbookOf([['Plan', sheet]]), type);
}

function read(bytes: Uint8Array, type: WorkbookType = 'xlsx') {
  const { plan, problems } = importBytes(bytes, `plan.${type}`);
  return { rows: plan.rows, told: told(problems) };
}

describe('a workbook with hidden, linked and struck text, made by other programs', () => {
  const hidden = [
    'A3: Rows 3 to 4 are hidden in the sheet; they were read like the others.',
    'A6: Row 6 is hidden in the sheet; it was read like the others.',
    'D1: Column D is hidden in the sheet; it was read like the others.',
  ];
  const struck = [
    'B2: A part of this text is struck through in the sheet; it was kept, and is not shown as struck through here.',
    'B4: This text is struck through in the sheet; it was kept, and is not shown as struck through here.',
  ];
  const link = 'E2: This cell is a link; its address was added below the text.';

  it.each([
    ['xlsx', [...hidden, ...struck, link]],
    ['ods', [...hidden, ...struck, link]],
    ['xls', [...hidden, ...struck, link]],
  ] as const)('as .%s has all its rows, and tells', (type, expected) => {
    const { rows, told: problems } = read(fixtureBytes(`workbooks/marks.${type}`), type);
    expect(rows).toMatchObject([
      { number: '1', action: 'Do it once', fileRef: 'DQ/17\nhttps://council.example/docs?a=1&b=2#top' },
      { number: '2', action: 'Then', responsibility: 'Bob', fileRef: 'ann@council.example' },
      { number: '3', action: 'Gone', responsibility: 'Cid', fileRef: 'DQ/19' },
      { number: '4', action: 'Last', fileRef: 'DQ/20' },
      { number: '5', action: 'Hidden too' },
    ]);
    expect(problems).toEqual(expected);
  });
});

describe('hidden rows and columns', () => {
  it.each(['xlsx', 'xlsm', 'xlsb', 'xls'] as const)('of an .%s are read and told', (type) => {
    const sheet = planSheet([1, 'Do it', 'May', 'A'], [2, 'Seen', 'May', 'B'], [3, 'Not', 'May', 'C']);
    sheet['!rows'] = [{}, { hidden: true }, {}, { hidden: true }];
    sheet['!cols'] = [{}, {}, { hidden: true }, { hidden: true }];
    const { rows, told: problems } = read(bytesOf(sheet, type), type);
    expect(rows).toMatchObject([{ fileRef: 'A' }, { fileRef: 'B' }, { fileRef: 'C' }]);
    const ofRows = [2, 4].map((row) => `A${row}: Row ${row} is hidden in the sheet; it was read like the others.`);
    expect(problems).toEqual([
      // SheetJS hides no rows of an .xls that it writes; those of one from another program are above.
      ...(type === 'xls' ? [] : ofRows),
      'C1: Columns C to D are hidden in the sheet; they were read like the others.',
    ]);
  });

  it('that hold no text are not worth a word', () => {
    const sheet = planSheet([1, 'Do it', 'May', 'A'], [], [2, 'Seen', 'May', 'B']);
    sheet['!rows'] = [{}, {}, { hidden: true }, {}, { hidden: true }];
    sheet['!cols'] = [{}, {}, {}, {}, { hidden: true }, { hidden: true }];
    expect(read(bytesOf(sheet)).told).toEqual([]);
  });

  it('that a filter hides in an .ods, many at once, are told as far as the sheet has text', () => {
    const sheet = planSheet([1, 'Do it', 'May', 'A'], [2, 'Filtered', 'May', 'B']);
    const bytes = withXml(
      bytesOf(sheet, 'ods'),
      'content.xml',
      /<table:table-row([^>]*)>(?=(?:(?!<table:table-row)[\s\S])*Filtered)/,
      '<table:table-row$1 table:visibility="filter">',
    );
    const more =
      '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>';
    expect(read(withXml(bytes, 'content.xml', '</table:table>', more), 'ods').told).toEqual([
      'A3: Row 3 is hidden in the sheet; it was read like the others.',
    ]);
  });
});

/** A plan whose one File Ref, in D2, is this text with a link. */
function linked(text: string, target: string): WorkSheet {
  const sheet = planSheet([1, 'Do it', 'May', text]);
  sheet['D2'].l = { Target: target };
  return sheet;
}

describe('the address of a link', () => {
  it.each(
    (['xlsx', 'xlsm', 'xlsb', 'xls'] as const).flatMap((type) =>
      [
        'https://council.example/a?b=1&c=“d”😀#e',
        'mailto:ann@council.example?subject=DQ',
        'file:///S:/Plans/DQ 17.docx',
        '../Plans/DQ17.docx',
      ].map((target) => [type, target] as const),
    ),
  )('is kept below the text, in .%s: %s', (type, target) => {
    const { rows, told: problems } = read(bytesOf(linked('DQ/17', target), type), type);
    expect(rows).toMatchObject([{ action: 'Do it', fileRef: `DQ/17\n${target}` }]);
    expect(problems).toEqual(['D2: This cell is a link; its address was added below the text.']);
  });

  it.each([
    ['ann@council.example', 'mailto:ann@council.example'],
    ['www.Council.example', 'http://www.council.example/'],
    ['See https://council.example/a', 'https://council.example/a'],
  ])('is not said twice: %s', (text, target) => {
    const { rows, told: problems } = read(bytesOf(linked(text, target)));
    expect(rows).toMatchObject([{ fileRef: text }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['DQ/17', 'https://council.example/DQ/17'],
    ['council.example/A', 'https://council.example/a'],
    ['DQ', 'DQ17'],
  ])('is kept where the text is only a part of it or like it: %s', (text, target) => {
    expect(read(bytesOf(linked(text, target))).rows).toMatchObject([{ fileRef: `${text}\n${target}` }]);
  });

  it.each(['xlsx', 'xls'] as const)('within the workbook is told and not kept (.%s)', (type) => {
    const { rows, told: problems } = read(bytesOf(linked('DQ/17', '#Plan!A1'), type), type);
    expect(rows).toMatchObject([{ fileRef: 'DQ/17' }]);
    expect(problems).toEqual(['D2: This cell links to a place that is not kept with the plan: #Plan!A1']);
  });

  it('on a heading, a number or a text across the table is told, and hides none of them', () => {
    const target = 'https://council.example/x';
    const sheet = planSheet(['DATA SECURITY'], [1, 'Do it', 'May', 'A']);
    for (const cell of ['D1', 'A2', 'A3']) sheet[cell].l = { Target: target };
    const { rows, told: problems } = read(bytesOf(sheet));
    expect(rows).toMatchObject([
      { kind: 'theme', text: 'DATA SECURITY' },
      { number: '1', fileRef: 'A' },
    ]);
    const done = `This cell links to an address that was not put in the plan; it is kept here: ${target}`;
    expect(problems).toEqual([`D1: ${done}`, `A2: ${done}`, `A3: ${done}`]);
  });

  it('on a cell without a text is told', () => {
    const bytes = bytesOf(linked('A', 'https://council.example/x'));
    expect(read(withXml(bytes, SHEET, '<hyperlink ref="D2"', '<hyperlink ref="D3"')).told).toEqual([
      'D3: This empty cell links to an address that was not put in the plan; it is kept here: https://council.example/x',
    ]);
  });

  it('of several cells is kept with each that has a text', () => {
    const sheet = planSheet([1, 'Do it', 'May', 'A'], [2, 'Do it', 'May', 'B'], [3, 'Do it', 'May', '']);
    sheet['D2'].l = { Target: 'x.docx' };
    const bytes = withXml(bytesOf(sheet), SHEET, '<hyperlink ref="D2"', '<hyperlink ref="D2:D4"');
    expect(read(bytes).rows).toMatchObject([{ fileRef: 'A\nx.docx' }, { fileRef: 'B\nx.docx' }, { fileRef: '' }]);
  });

  it('of each link of an .ods text is kept', () => {
    const bytes = withXml(
      bytesOf(planSheet([1, 'Do it', 'May', 'HERE']), 'ods'),
      'content.xml',
      '<text:p>HERE</text:p>',
      `<office:annotation><text:p><text:a xlink:href="https://note.example">n</text:a></text:p></office:annotation><text:p><text:a xlink:type='simple' xlink:href='https://a.example/?b=1&amp;c="2"'>DQ/1</text:a> and <text:a xlink:href="../Plans/2.odt">DQ/2</text:a></text:p>`,
    );
    expect(read(bytes, 'ods').rows).toMatchObject([
      { fileRef: 'DQ/1 and DQ/2\nhttps://a.example/?b=1&c="2"\nPlans/2.odt' },
    ]);
  });

  it.each(['xlsx', 'ods'] as const)('that a formula gives is kept (.%s)', (type) => {
    const sheet = planSheet([1, 'Do it', 'May', 'DQ/17']);
    sheet['D2'].f = 'HYPERLINK("https://council.example/a,b","DQ/17")';
    expect(read(bytesOf(sheet, type), type).rows).toMatchObject([{ fileRef: 'DQ/17\nhttps://council.example/a,b' }]);
  });

  it('that a formula works out is told with the formula', () => {
    const sheet = planSheet([1, 'Do it', 'May', 'DQ/17']);
    sheet['D2'].f = 'HYPERLINK("https://council.example/"&A2,"DQ/17")';
    const { rows, told: problems } = read(bytesOf(sheet));
    expect(rows).toMatchObject([{ fileRef: 'DQ/17' }]);
    expect(problems).toEqual([
      'D2: This cell’s formula makes a link, of which the address was not kept: =HYPERLINK("https://council.example/"&A2,"DQ/17")',
    ]);
  });
});

describe('struck-through text', () => {
  const part =
    'D2: A part of this text is struck through in the sheet; it was kept, and is not shown as struck through here.';
  const whole = 'D2: This text is struck through in the sheet; it was kept, and is not shown as struck through here.';
  const bytes = bytesOf(planSheet([1, 'Do it', 'May', 'HERE']));
  const shared = (run: string) =>
    withXml(bytes, 'xl/sharedStrings.xml', '<t>HERE</t>', `<r><t>HE</t></r><r><rPr>${run}</rPr><t>RE</t></r>`);

  it.each(['<strike/>', '<strike val="1"/>', '<b/><strike />'])(
    'in a part of a shared text is kept and told: %s',
    (run) => {
      expect(read(shared(run))).toMatchObject({ rows: [{ fileRef: 'HERE' }], told: [part] });
    },
  );

  it.each(['<strike val="0"/>', '<strike val="false"/>', '<b/>'])('is not taken for what is not: %s', (run) => {
    expect(read(shared(run)).told).toEqual([]);
  });

  it('by the cell’s own font is told once, also where cells have no names', () => {
    const font = withXml(
      bytes,
      'xl/styles.xml',
      /<fonts[^>]*>([\s\S]*?)<\/fonts>/,
      '<fonts count="2">$1<font><strike/><sz val="9"/></font></fonts>',
    );
    const format = withXml(
      font,
      'xl/styles.xml',
      /<\/cellXfs>/,
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellXfs>',
    );
    const styled = withXml(format, SHEET, '<c r="D2"', '<c s="1" r="D2"');
    expect(read(styled).told).toEqual([whole]);
    expect(read(withXml(styled, SHEET, / r="(?:[A-Z]*\d+)"/g, '')).told).toEqual([whole]);
  });

  it.each([
    ['the cell', '<text:p>', 'style:name="ce9" style:family="table-cell"', whole],
    ['a part of it', '<text:p>Not <text:span text:style-name="ce9">', 'style:name="ce9" style:family="text"', part],
    ['all its parts', '<text:p> <text:span text:style-name="ce9">', 'style:name="ce9" style:family="text"', whole],
  ])('by a parent of the style of %s, in an .ods, is told', (_what, start, style, expected) => {
    const end = start.includes('span') ? '</text:span></text:p>' : '</text:p>';
    const open = withXml(
      bytesOf(planSheet([1, 'Do it', 'May', 'HERE']), 'ods'),
      'content.xml',
      /<table:table-cell([^>]*)><text:p>HERE<\/text:p>/,
      `<table:table-cell table:style-name="ce9"$1>${start}HERE${end}`,
    );
    const styles = `<style:style ${style} style:parent-style-name="Gone"/><style:style style:name="Gone" ${style.replace(/style:name="ce9" /, '')}><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>`;
    expect(read(withXml(open, 'content.xml', '</office:automatic-styles>', styles), 'ods').told).toEqual([expected]);
  });
});
