// Paragraphs and cells whose marks were read before are read by a shorter way: it must read what the long way does, whatever
// stood before them, and refuse what that refuses.
import { describe, expect, it } from 'vitest';
import { XmlScanner } from '../../../../shared/export/read-back/xml-scanner.ts';
import type { ReadBlock } from '../../../../shared/word/read-back/blocks.ts';
import { readBody } from '../../../../shared/word/read-back/body.ts';
import { readLists, StyleSheet } from '../../../../shared/word/read-back/styles.ts';

const STYLES = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Table text"/></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
const LISTS = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function blocksOf(body: string): readonly ReadBlock[] {
  const styles = new StyleSheet(new XmlScanner(STYLES), readLists(new XmlScanner(LISTS)));
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return readBody(new XmlScanner(document), styles).blocks;
}

const IN_STYLE = '<w:pPr><w:pStyle w:val="T"/></w:pPr>';
const LISTED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
const text = (words: string, marks = ' xml:space="preserve"') => `<w:r><w:t${marks}>${words}</w:t></w:r>`;

const PARAGRAPHS = [
  `<w:p>${IN_STYLE}${text('One')}</w:p>`,
  `<w:p>${IN_STYLE}${text(' Two &amp; &#x2013; more ')}</w:p>`,
  `<w:p>${IN_STYLE}${text(' Three\n lines ', '')}</w:p>`,
  `<w:p>${IN_STYLE}${text('')}</w:p>`,
  `<w:p>${IN_STYLE}${text('Four')}${text(' and a half')}</w:p>`,
  `<w:p>${IN_STYLE}${text('Five<!-- not a word --> and a half')}</w:p>`,
  `<w:p>${IN_STYLE}${text('<![CDATA[Six]]>')}</w:p>`,
  `<w:p>${IN_STYLE}${text('Seven</w:t><w:tab/><w:t>and a half')}</w:p>`,
  `<w:p>${IN_STYLE}<w:r><w:br/></w:r>${text('Eight')}</w:p>`,
  `<w:p>${IN_STYLE}<w:del>${text('Nine')}</w:del></w:p>`,
  `<w:p>${IN_STYLE}</w:p>`,
  '<w:p/>',
  `<w:p>${LISTED}${text('Ten')}</w:p>`,
  `<w:p>${LISTED}</w:p>`,
  `<w:p>${text('Eleven')} words that are nowhere</w:p>`,
  `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>${text('Twelve')}</w:p>`,
  `<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr></w:pPr>${text('Thirteen')}</w:p>`,
];

describe('a paragraph that stands after others', () => {
  it.each(PARAGRAPHS)('is read as it is alone: %s', (paragraph) => {
    const [alone] = blocksOf(paragraph);
    for (const before of PARAGRAPHS) {
      expect(blocksOf(before + paragraph + before + paragraph).filter((_block, index) => index % 2 === 1)).toEqual([
        alone,
        alone,
      ]);
    }
  });

  it.each([
    `<w:p>${IN_STYLE}${text('a ]]> b')}</w:p>`,
    `<w:p>${IN_STYLE}${text('a \u0001 b')}</w:p>`,
    `<w:p>${IN_STYLE}${text('a &#2; b')}</w:p>`,
    `<w:p>${IN_STYLE}<w:r><w:t xml:space="preserve">a</w:r></w:t></w:p>`,
    `<w:p>${IN_STYLE}<w:r><w:t xml:space="preserve">a</w:t></w:r>`,
    `<w:p>${IN_STYLE}<w:r><w:t xml:space="preserve">a`,
  ])('is refused as it is alone: %s', (paragraph) => {
    expect(() => blocksOf(paragraph)).toThrow();
    for (const before of PARAGRAPHS) expect(() => blocksOf(before + before + paragraph)).toThrow();
  });
});

const CELLS = [
  '<w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>',
  '<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>',
  '<w:tcPr><w:tcW w:w="100" w:type="pct"/></w:tcPr>',
  '<w:tcPr><w:tcW w:w="100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>',
  '<w:tcPr><w:tcW w:w="100" w:type="dxa"/><w:vMerge/></w:tcPr>',
  '<w:tcPr><w:tcW w:w="100" w:type="dxa"/><w:hidden/></w:tcPr>',
  '<w:tcPr/>',
  '',
];

describe('a cell that stands under others', () => {
  const row = (cell: string) => `<w:tr><w:tc>${cell}<w:p/></w:tc></w:tr>`;
  const rowsOf = (...cells: readonly string[]) => {
    const [table] = blocksOf(`<w:tbl>${cells.map(row).join('')}</w:tbl>`);
    return table?.kind === 'table' ? table.rows : [];
  };

  it.each(CELLS)('is read as it is alone: %s', (cell) => {
    const [alone] = rowsOf(cell);
    for (const above of CELLS) {
      const rows = rowsOf(above, cell, above, cell);
      expect([rows[1], rows[3]]).toEqual([alone, alone]);
    }
  });
});

const WIDE = '<w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>';
const cell = (words: string, marks = WIDE) => `<w:tc>${marks}<w:p>${IN_STYLE}${text(words)}</w:p></w:tc>`;
const HEADING = '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>';

const ROWS = [
  `<w:tr>${cell('1')}${cell('One')}</w:tr>`,
  `<w:tr>${HEADING}${cell('2')}${cell('Two')}</w:tr>`,
  `<w:tr>${cell('3')}${cell('Three')}${HEADING}</w:tr>`,
  `<w:tr>${cell('4')}${HEADING}${cell('Four')}</w:tr>`,
  `<w:tr>${cell('5')}<w:tc>${WIDE}<w:p>${text('Five')}</w:p><w:p>${text('more')}</w:p></w:tc></w:tr>`,
  `<w:tr>${cell('6')}<w:tc><w:p>${text('Six')}</w:p>${WIDE}</w:tc></w:tr>`,
  `<w:tr>${cell('7')}<w:bookmarkStart w:name="b" w:id="1"/>${cell('Seven')}</w:tr>`,
  `<w:tr>${cell('8')}<w:ins>${cell('Eight')}</w:ins></w:tr>`,
  `<w:tr>${cell('9')}<w:tc>${WIDE}</w:tc>${cell('Nine')}</w:tr>`,
  `<w:tr>${cell('10')}<w:p>${text('Ten stands in no cell')}</w:p></w:tr>`,
  `<w:tr>${cell('11')}<w:tc>${WIDE}<w:tbl><w:tr>${cell('Eleven')}</w:tr></w:tbl><w:p/></w:tc></w:tr>`,
  `<w:tr>${cell('12')}${cell('Twelve', '<w:tcPr><w:tcW w:w="100" w:type="dxa"/><w:vMerge/></w:tcPr>')}</w:tr>`,
  `<w:tr>${cell('13', '<w:tcPr><w:tcW w:w="200" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>')}</w:tr>`,
  `<w:tr>${cell('14')}<w:tc>${WIDE}<w:p w:rsidR="1">${IN_STYLE}${text('Fourteen')}</w:p></w:tc></w:tr>`,
  `<w:tr>${cell('15')}<w:tc>${WIDE}<w:p/></w:tc>${cell('Fifteen')}</w:tr>`,
  `<w:tr>${cell('16')}<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>${cell('Sixteen')}</w:tr>`,
];

describe('a row that stands under others', () => {
  const tables = (rows: string) => blocksOf(`<w:tbl>${rows}</w:tbl>`);
  const rowsOf = (rows: string) =>
    tables(rows).flatMap((block) => (block.kind === 'table' && !block.isNested ? block.rows : []));

  it.each(ROWS)('is read as it is alone: %s', (row) => {
    const [alone] = rowsOf(row);
    for (const above of ROWS) {
      const rows = rowsOf(above + row + above + row + row);
      expect([rows[1], rows[3], rows[4]]).toEqual([alone, alone, alone]);
    }
  });

  it('does not take in what stands in the row and in no cell', () => {
    const [row] = tables(ROWS[9] ?? '').flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(row?.rows[0]?.texts).toEqual(['10']);
    expect(row?.stranger).toBe('w:p');
  });

  it.each([
    `<w:tr>${cell('a')}</w:tc></w:tr>`,
    `<w:tr>${cell('a')}<w:tc>${WIDE}</w:tr></w:tc>`,
    `<w:tr><w:tc><w:x>${WIDE}<w:p/></w:tc><w:tc></w:x><w:p/></w:tc></w:tr>`,
  ])('is refused as it is alone where its marks are not in order: %s', (row) => {
    expect(() => rowsOf(row)).toThrow();
    for (const above of ROWS) expect(() => rowsOf(above + above + row)).toThrow();
  });
});
