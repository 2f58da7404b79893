import { describe, expect, it } from 'vitest';
import type { ExportReport } from '../../../../shared/export/export-report.ts';
import { good, type Layout, reportOn } from '../../../support/checked-plan.ts';
import { BODY, cellsOfRow, rowWith, withCell, withXml } from '../../../support/damaged-documents.ts';

/** The report on the plan's document once its body's XML was changed. */
function damaged(change: (xml: string) => string, layout: Layout = 'original'): ExportReport {
  return reportOn(withXml(good[layout], BODY, change), layout);
}

function inRow(text: string, change: (row: string) => string): (xml: string) => string {
  return (xml) => xml.replace(rowWith(xml, text), () => change(rowWith(xml, text)));
}

function inCell(text: string, index: number, change: (cell: string) => string): (xml: string) => string {
  return inRow(text, (row) => withCell(row, index, change));
}

/** What was done to the document, how, and what is said of it. */
type Damage = readonly [string, (xml: string) => string, RegExp];

const inEither: readonly Damage[] = [
  [
    'one letter',
    (xml) => xml.replace('Train everybody', 'Train everybode'),
    /^Action 2, “Action”: the document has “Train everybode”, the plan “Train everybody”\.$/,
  ],
  [
    'a cell’s text',
    inCell('2', 2, (cell) => cell.replace(/<w:r>.*<\/w:r>/s, '')),
    /^Action 2, “Date”: the document has nothing, the plan “June 2010”\.$/,
  ],
  [
    'a cell',
    inRow('2', (row) => row.replace(cellsOfRow(row)[6] ?? '', '')),
    /^Action 2 has 6 cells in the document instead of 7\.$/,
  ],
  ['a row', inRow('2', () => ''), /^Action 2 is missing\.$/],
  ['a row twice', inRow('2', (row) => row + row), /^Action 2 stands in the document twice\.$/],
  [
    'a row of nobody’s',
    inRow('2', (row) => row + row.replace(/(<w:t(?: [^>]*)?>)[^<]*/g, '$1x')),
    /^The document says something that the plan does not: “x \| x/,
  ],
  [
    'two rows swapped',
    (xml) => {
      const [one, two] = [rowWith(xml, '1'), rowWith(xml, '2')];
      return xml.replace(one + two, () => two + one);
    },
    /^Action [12] is not in its place\.$/,
  ],
  [
    'a text in the cell beside it',
    inRow('2', (row) => {
      const [, , date = '', party = ''] = cellsOfRow(row).map((cell) => /<w:p>.*<\/w:p>/s.exec(cell)?.[0]);
      return withCell(
        withCell(row, 2, (cell) => cell.replace(date, () => party)),
        3,
        (cell) => cell.replace(party, () => date),
      );
    }),
    /^Action 2, “Date”: the document has “Heads of Service”, the plan “June 2010”\.$/,
  ],
  [
    'the bullets of a list',
    (xml) => xml.replace(/<w:numPr>.*?<\/w:numPr>/gs, ''),
    /^Action 1, “Action”: its bullets are not those of a list\.$/,
  ],
  [
    'a bullet where none is',
    inCell('2', 1, (cell) =>
      cell.replace('</w:pPr>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>'),
    ),
    /^Action 2, “Action”: there are bullets that the plan does not have\.$/,
  ],
  [
    'a bullet one level deeper',
    (xml) => xml.replace('<w:ilvl w:val="0"/>', '<w:ilvl w:val="1"/>'),
    /^Action 1, “Action”/,
  ],
  [
    'two lines in one',
    (xml) => xml.replace(/for staff<\/w:t><\/w:r><\/w:p><w:p>.*?<w:t xml:space="preserve">/s, 'for staff'),
    /^Action 1, “Action”/,
  ],
  ['a statement', (xml) => xml.replace('keeps its data safe', 'keeps its data'), /^The statement The Council keeps/],
  ['a theme', (xml) => xml.replace('DATA USE', 'DATA'), /^The theme DATA USE/],
  [
    'a theme’s date',
    (xml) => xml.replace('March 2010', 'March 2011'),
    /the theme DATA SECURITY.*“.*March 2011”, the plan “.*March 2010”\.$/i,
  ],
  [
    'a theme’s style',
    (xml) => xml.replace(/"(?:Theme|Heading2)"/, '"TableText"'),
    /^The style of the theme DATA SECURITY is “table text”, not “(?:theme|heading 2)”/,
  ],
  [
    'the title',
    (xml) => xml.replace('Data Plan</w:t>', 'Dada Plan</w:t>'),
    /^The title: the document has “Dada Plan”, the plan “Data Plan”\.$/,
  ],
  [
    'the title twice',
    (xml) => xml.replace(/<w:body>(<w:p>.*?<\/w:p>)/s, '<w:body>$1$1'),
    /^The title stands in the document twice\.$/,
  ],
  [
    'a heading’s label',
    (xml) => xml.replace('Responsibility</w:t>', 'Owner</w:t>'),
    /^The heading row.*, “Responsibility”: the document has “Owner”/,
  ],
  [
    'headings that repeat',
    (xml) => xml.replace('<w:tblHeader/>', ''),
    /^The heading row of a table does not repeat on each page\.$/,
  ],
  [
    'headings that are told not to repeat',
    (xml) => xml.replace('<w:tblHeader/>', '<w:tblHeader w:val="0"/>'),
    /does not repeat on each page\.$/,
  ],
  [
    'an action that repeats',
    inRow('1', (row) => row.replace('<w:cantSplit/>', '<w:cantSplit/><w:tblHeader/>')),
    /^A row that is no heading repeats on each page\.$/,
  ],
  [
    'a cell’s width',
    inCell('2', 2, (cell) => cell.replace(/w:w="\d+"/, 'w:w="900"')),
    /^In row \d of a table, a cell is 900 wide over columns of 1330\.$/,
  ],
  [
    'a grid column’s width',
    (xml) => xml.replace('<w:gridCol w:w="1330"/>', '<w:gridCol w:w="1331"/>'),
    /a cell is \d+ wide over columns of \d+ \(and so it is in \d+ more\)\.$|is 15398 twips wide over columns of 15399\.$/,
  ],
  [
    'a table too wide for the page',
    (xml) => xml.replace('w:right="720"', 'w:right="1720"'),
    /^A table is 15398 twips wide, and its page has room for 14398\.$/,
  ],
  [
    'a table moved out of the page',
    (xml) => xml.replace('<w:tblBorders>', '<w:tblInd w:w="300" w:type="dxa"/><w:tblBorders>'),
    /^A table is 15698 twips wide/,
  ],
  [
    'cells merged downwards',
    inCell('1', 3, (cell) => cell.replace('</w:tcPr>', '<w:vMerge/></w:tcPr>')),
    /^The cells of action 1 are merged otherwise than they should be\.$/,
  ],
  [
    'a hidden text',
    (xml) => xml.replace(/<w:r>(<w:t[^>]*>Train)/, '<w:r><w:rPr><w:vanish/></w:rPr>$1'),
    /^In action 2 there is something that Tabled does not write \(w:vanish\)\.$/,
  ],
  [
    'a tracked deletion',
    inCell('2', 1, (cell) =>
      cell.replace('<w:r>', '<w:del w:id="9" w:author="x"><w:r>').replace('</w:r>', '</w:r></w:del>'),
    ),
    /^Action 2, “Action”: the document has nothing/,
  ],
  [
    'a row’s height that cuts its text off',
    inRow('2', (row) => row.replace('<w:cantSplit/>', '<w:cantSplit/><w:trHeight w:val="200" w:hRule="exact"/>')),
    /^In action 2 there is something .* \(w:trHeight\)\.$/,
  ],
  [
    'a page upright',
    (xml) => xml.replace('w:w="16838" w:h="11906" w:orient="landscape"', 'w:w="11906" w:h="16838"'),
    /^The pages are not A4 landscape\.$/,
  ],
  ['no footer', (xml) => xml.replace(/<w:footerReference[^>]*>/, ''), /^The pages have no footer\.$/],
  [
    'a footer that leads nowhere',
    (xml) => xml.replace(/r:id="rId\d+"/, 'r:id="rId99"'),
    /^The file is damaged: its part word\/document\.xml names rId99, which leads nowhere\.$/,
  ],
  [
    'a tag without its end',
    (xml) => xml.replace('</w:tc>', ''),
    /^The file is damaged: its part word\/document\.xml is not well-formed XML: <\/w:tr> stands where <w:tc> is open\.$/,
  ],
  [
    'a sign that XML forbids',
    (xml) => xml.replace('Train everybody', 'Train\u0001everybody'),
    /a sign that XML forbids \(U\+0001\)\.$/,
  ],
  ['a bare ampersand', (xml) => xml.replace('Minutes &amp;', 'Minutes &'), /“&” stands for no character\.$/],
  [
    'a prefix that is not declared',
    (xml) => xml.replace('<w:body>', '<w:body><zz:a/>'),
    /the prefix “zz” is not declared\.$/,
  ],
  ['its second half', (xml) => xml.slice(0, xml.length / 2), /not well-formed XML: /],
];

describe.each(['original', 'accessible'] as const)('the check finds, in the layout %s,', (layout) => {
  it.each(inEither)('%s', (_what, change, fault) => {
    const { faults } = damaged(change, layout);
    expect(
      faults.some((one) => fault.test(one)),
      faults.join('\n'),
    ).toBe(true);
  });
});

describe('what is found', () => {
  it('counts the actions that are there whole and in their order', () => {
    expect(damaged(inRow('2', () => '')).found).toBe(2);
    expect(damaged((xml) => xml.replace('Train everybody', 'Train')).found).toBe(2);
    expect(damaged((xml) => xml.replace('</w:tc>', '')).found).toBe(0);
  });

  it('is told once, not of every row below it', () => {
    expect(damaged(inRow('1', () => '')).faults).toEqual(['Action 1 is missing.']);
    expect(damaged((xml) => xml.replace('DATA SECURITY', 'DATA')).faults).toHaveLength(1);
  });

  it('takes white space that Word takes away for nothing', () => {
    const change = (xml: string) => xml.replace(/<w:t xml:space="preserve">Train everybody/, '<w:t> Train everybody ');
    expect(damaged(change).faults).toEqual([]);
  });
});

describe('the accessible edition', () => {
  const changed = (change: (xml: string) => string) => damaged(change, 'accessible');

  it('may have no empty cell', () => {
    const { faults, accessibility } = changed((xml) => xml.replace('<w:t>None recorded</w:t>', '<w:t></w:t>'));
    expect(faults).toEqual(['Action 1, “Responsibility”: the document has nothing, the plan “None recorded”.']);
    expect(accessibility).toEqual(['The table “DATA SECURITY” has 1 empty cell.']);
  });

  it('may have no merged cell', () => {
    const merged = inRow('2', (row) => {
      const without = row.replace(cellsOfRow(row)[6] ?? '', '');
      const width = /w:w="(\d+)"/;
      const last = Number(width.exec(cellsOfRow(row)[6] ?? '')?.[1]);
      return withCell(without, 5, (cell) =>
        cell
          .replace(width, (_all, own) => `w:w="${Number(own) + last}"`)
          .replace('</w:tcPr>', '<w:gridSpan w:val="2"/></w:tcPr>'),
      );
    });
    const { faults, accessibility } = changed(merged);
    expect(faults).toEqual(['Action 2 has 6 cells in the document instead of 7.']);
    expect(accessibility).toEqual(['The table “DATA SECURITY” has merged cells.']);
  });

  it('has a title and a description for each table', () => {
    const { accessibility } = changed((xml) => xml.replace(/<w:tbl(?:Caption|Description)[^>]*>/g, ''));
    expect(accessibility).toEqual(
      Array.from({ length: 2 }, () => ['A table has no title.', 'A table has no description.']).flat(),
    );
  });

  it('skips no level of its headings', () => {
    const styles = (xml: string) => xml.replace('<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>');
    expect(changed(styles).accessibility).toEqual(['A heading of level 3 follows one of level 1.']);
  });

  it('says of a picture without words that it is silent, and of one that floats that it does', () => {
    const drawing =
      '<w:p><w:r><w:drawing><wp:anchor><wp:docPr id="1" name="Crest"/></wp:anchor></w:drawing></w:r></w:p>';
    const { accessibility } = changed((xml) => xml.replace('<w:body>', `<w:body>${drawing}`));
    expect(accessibility).toEqual([
      'One picture has no alternative text.',
      'One picture does not stand in line with the text.',
    ]);
  });
});
