import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../../main/worker/read-sheets.ts';
import type { SheetGrid } from '../../../../../shared/import/sheet-grid.ts';
import { importBytes, refusal } from '../../../../support/import-bytes.ts';
import {
  cell,
  paragraph,
  planTable,
  row,
  run,
  type WordParts,
  wordDocument,
} from '../../../../support/word-documents.ts';

function grids(body: string, parts?: WordParts): readonly SheetGrid[] {
  return readSheets(wordDocument(body, parts), 'plan.docx');
}

const HEADINGS = {
  styles: [0, 1]
    .map(
      (level) =>
        `<w:style w:styleId="Heading${level + 1}"><w:name w:val="heading ${level + 1}"/><w:pPr><w:outlineLvl w:val="${level}"/></w:pPr></w:style>`,
    )
    .join(''),
};
const styled = (words: string, style: string) => paragraph(run(words), `<w:pStyle w:val="${style}"/>`);

describe('tables of a Word document', () => {
  it('have their merged cells, and columns that are a hair apart are one', () => {
    const grid = [600, 60, 4000, 1000, 2000].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;
    const table = `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${[
      row([cell('Action', span(3)), 'Date', 'Evidence']),
      row([cell('DATA', span(5))]),
      row(['1', cell('One', span(2)), cell('May', '<w:vMerge w:val="restart"/>'), 'a']),
      row([cell('2', span(2)), 'Two', cell(paragraph(''), '<w:vMerge/>'), 'b']),
      row(['Three', 'June', 'c'], '<w:gridBefore w:val="2"/>'),
    ].join('')}</w:tbl>`;
    const [sheet] = grids(table);
    expect(sheet?.rows).toEqual([
      ['Action', '', 'Date', 'Evidence'],
      ['DATA'],
      ['1', 'One', 'May', 'a'],
      ['2', 'Two', '', 'b'].map((one) => one),
      ['', 'Three', 'June', 'c'],
    ]);
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 1, right: 3 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ]);
    const { plan } = importBytes(wordDocument(table), 'plan.docx');
    expect(plan.rows).toMatchObject([
      { kind: 'theme', text: 'DATA' },
      { number: '1', action: 'One', date: 'May', evidence: 'a' },
      { number: '2', action: 'Two', date: 'May', evidence: 'b' },
      { number: '', action: 'Three', date: 'June', evidence: 'c' },
    ]);
  });

  it('are sheets in order, each with the texts around it; the plan is found among them', () => {
    const body = [
      styled('Draft for members', 'None'),
      styled('Action Plan 2010/11', 'Heading1'),
      `<w:tbl>${row(['Version', 'Date'])}${row(['1', 'May'])}</w:tbl>`,
      styled('Our plan', 'Heading2'),
      planTable(row(['1', 'Do it', 'May', 'Minutes'])),
      paragraph(run('End of the plan')),
    ].join('');
    expect(grids(body, HEADINGS).map(({ name, rows }) => [name, rows])).toEqual([
      ['Action Plan 2010/11', [['Action Plan 2010/11'], ['Draft for members'], [], ['Version', 'Date'], ['1', 'May']]],
      [
        'Our plan',
        [
          ['Our plan'],
          [],
          ['No', 'Action', 'Date', 'Evidence'],
          ['1', 'Do it', 'May', 'Minutes'],
          [],
          ['End of the plan'],
        ],
      ],
    ]);
    const { plan, problems } = importBytes(wordDocument(body, HEADINGS), 'plan.docx');
    expect(plan).toMatchObject({ title: 'Our plan', rows: [{ number: '1' }] });
    expect(problems.map(({ text: kept, sheet }) => kept || sheet)).toEqual(['End of the plan', 'Action Plan 2010/11']);
  });

  it('are found below a report of any length, and no line of it is lost', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `Line ${index}.`);
    const body = lines.map((line) => paragraph(run(line))).join('') + planTable(row(['1', 'Do it', 'May', 'Minutes']));
    const { plan, problems } = importBytes(wordDocument(body), 'plan.docx');
    expect(plan.rows).toMatchObject([{ number: '1', action: 'Do it' }]);
    const kept = [plan.title, ...problems.map(({ text: one }) => one)].join('\n');
    expect(lines.filter((line) => !kept.includes(line))).toEqual([]);
  });

  it('lose no row by a tracked deletion in silence', () => {
    const { plan, problems } = importBytes(
      wordDocument(planTable(row(['1', 'Do it', 'May', 'a']), row(['2', 'Leave it', 'May', 'b'], '<w:del/>'))),
      'plan.docx',
    );
    expect(plan.rows).toHaveLength(1);
    expect(problems.map(({ done }) => done)).toEqual([
      'A row that is a tracked deletion was left out: “2 | Leave it | May | b”',
    ]);
  });

  it('are read whatever the namespace is called', () => {
    const body = planTable(row(['1', 'Do it', 'May', 'a'])).replaceAll('w:', 'ns0:');
    const xml = `<w:p/><ns0:sdt xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:sdtContent>${body}</ns0:sdtContent></ns0:sdt>`;
    expect(grids(xml)[0]?.rows[1]).toEqual(['1', 'Do it', 'May', 'a']);
  });
});

describe('headers and footers of the pages', () => {
  const plan = paragraph(run('Plan')) + planTable(row(['1', 'Do it', 'May', 'a']));
  it.each([
    ['are not told where they only repeat the title and number the pages', 'Plan', 'Page  of ', []],
    ['are told where they say more', 'Restricted', 'Page 1', ['Restricted']],
  ])('%s', (_what, left, right, expected) => {
    const footer = paragraph(`${run(left)}<w:r><w:tab/></w:r>${run(right)}`);
    const remarks = grids(plan, { footer })[0]?.remarks ?? [];
    expect(remarks.map(({ done }) => /“(.*)”/.exec(done)?.[1])).toEqual(expected);
  });
});

describe('a Word document that is not to be trusted', () => {
  it.each([
    ['elements nested without end', `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`, 'file-damaged'],
    [
      'elements nested without end in a cell',
      planTable(row([cell(`<w:sdt>${'<w:ins>'.repeat(100_000)}`)])),
      'file-damaged',
    ],
    ['an element that never ends', '<w:p>', 'file-damaged'],
    ['nothing in it', '', 'file-empty'],
    ['more tables than any plan’s', '<w:tbl><w:tr/></w:tbl>'.repeat(300), 'file-too-large'],
    ['more rows than are read', `<w:tbl>${'<w:tr/>'.repeat(100_001)}</w:tbl>`, 'file-too-large'],
    ['no plan', paragraph(run('Dear member,')), 'file-no-table'],
  ])('%s', (_what, body, code) => {
    expect(refusal(wordDocument(body), 'plan.docx')?.code).toBe(code);
  });

  it('spans that claim too much are read for what they are', () => {
    const wide = cell('DATA', '<w:gridSpan w:val="99999999999"/>');
    const { plan } = importBytes(wordDocument(planTable(row([wide]), row(['1', 'Do it', 'May', 'a']))), 'plan.docx');
    expect(plan.rows).toMatchObject([{ text: 'DATA' }, { number: '1', action: 'Do it', date: 'May', evidence: 'a' }]);
  });
});
