import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../../main/worker/read-sheets.ts';
import type { SheetGrid } from '../../../../../shared/import/sheet-grid.ts';
import { importBytes } from '../../../../support/import-bytes.ts';
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

/** The text of an action's evidence with this markup in its cell, and what is told of it. */
function evidence(blocks: string, parts?: WordParts) {
  const [grid] = grids(planTable(row(['1', 'Do it', 'May', cell(blocks)])), parts);
  return {
    text: grid?.rows[1]?.[3],
    told: grid?.remarks.map(({ done }) => done),
    notes: grid?.notes,
    bold: grid?.bold,
  };
}

const told = (blocks: string, parts?: WordParts) => evidence(blocks, parts).told?.join(' ');
const text = (blocks: string, parts?: WordParts) => evidence(blocks, parts).text;

const NUMBERING = `
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="ordinal"/><w:lvlText w:val="(%1)"/><w:pStyle w:val="Counted"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;
const STYLES = `
<w:style w:type="paragraph" w:styleId="Bulleted"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Bulleted"/></w:style>
<w:style w:type="paragraph" w:styleId="Counted"><w:name w:val="Counted"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
const LISTS = { numbering: NUMBERING, styles: STYLES };

const item = (words: string, list: number, level = 0) =>
  paragraph(words === '' ? '' : run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const styled = (words: string, style: string, more = '') =>
  paragraph(run(words), `<w:pStyle w:val="${style}"/>${more}`);

describe('lines of a Word cell', () => {
  it.each([
    [
      'are its paragraphs and breaks',
      paragraph(`${run('a')}<w:r><w:br/><w:cr/></w:r>${run('b')}`) + paragraph(run('c')),
      'a\n\nb\nc',
    ],
    [
      'keep tabs, hyphens and signs',
      paragraph(`${run('a')}<w:r><w:tab/><w:noBreakHyphen/><w:softHyphen/></w:r>${run('b')}`),
      'a\t-\u00adb',
    ],
    ['keep spaces where the file says so', paragraph(`<w:r><w:t> a </w:t></w:r>${run(' b ')}${run('c')}`), 'a b c'],
    [
      'have signs of symbol fonts',
      paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Arial" w:char="2022"/></w:r>'),
      '✓•',
    ],
    [
      'have the results of fields, not their instructions',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE \\@ "d" </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>' +
          run('May') +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          run(' on'),
      ),
      'May on',
    ],
    [
      'go on below a field that has no end',
      paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('code')}`) + paragraph(run('text')),
      'text',
    ],
    [
      'have what a form’s box and list show',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Green"/></w:ddList></w:ffData></w:fldChar><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      '☒Green',
    ],
    [
      'are read through controls and links',
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:sdt><w:sdtContent>${run('a')}</w:sdtContent></w:sdt><w:smartTag>${run('b')}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
      'ab',
    ],
    [
      'count once what has an alternative',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      'new',
    ],
    [
      'take a fallback that has no alternative',
      paragraph(`<w:r><mc:AlternateContent><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`),
      'old',
    ],
  ])('%s', (_what, blocks, expected) => {
    expect(evidence(blocks)).toMatchObject({ text: expected, told: [] });
  });
});

describe('lists of a Word cell', () => {
  it.each([
    ['bullets', item('a', 1) + item('b', 1), '• a\n• b'],
    ['bullets of a style, and of one based on it', styled('a', 'Bulleted') + styled('b', 'Sub'), '• a\n• b'],
    [
      'a paragraph that its style’s list is taken from',
      styled('a', 'Bulleted', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      'a',
    ],
    [
      'numbers of several levels',
      item('a', 2) + item('b', 2, 1) + item('c', 2, 1) + item('d', 2, 2) + item('e', 2) + item('f', 2, 1),
      '1. a\na) b\nb) c\n1.I d\n2. e\na) f',
    ],
    ['a list that begins again at another number', item('a', 2) + item('b', 3) + item('c', 3), '1. a\n5. b\n6. c'],
    ['numbers of a style', styled('a', 'Counted') + styled('b', 'Counted'), '(7th) a\n(8th) b'],
    ['bullets without a text, which say nothing', item('', 1) + item('a', 1) + item('', 1), '• a'],
  ])('%s', (_what, blocks, expected) => {
    expect(text(blocks, LISTS)).toBe(expected);
  });

  it('number the actions themselves, in paragraphs without a text', () => {
    const rows = ['First', 'Second'].map((action) => row([cell(item('', 2)), action, 'May', 'Minutes']));
    const { plan, problems } = importBytes(wordDocument(planTable(...rows), LISTS), 'plan.docx');
    expect(plan.rows).toMatchObject([
      { number: '1.', action: 'First' },
      { number: '2.', action: 'Second' },
    ]);
    expect(problems).toEqual([]);
  });
});

describe('what a Word cell says beside its text', () => {
  it('tracked insertions are taken and deletions left out, and both are told', () => {
    const blocks = paragraph(
      `${run('a')}<w:ins>${run('b')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`,
    );
    expect(text(blocks)).toBe('ab');
    expect(told(blocks)).toMatch(/tracked insertion.*A tracked deletion was left out: “gone”/);
  });

  it('paragraphs are one where the mark between them is a tracked deletion', () => {
    expect(text(paragraph(run('a'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('b')))).toBe('ab');
  });

  it('comments are notes, with their author', () => {
    const comments = `<w:comment w:id="4" w:author="A. Officer">${paragraph(run('Ask'))}${paragraph(run('again'))}</w:comment>`;
    const blocks = paragraph(
      `<w:commentRangeStart w:id="4"/>${run('a')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`,
    );
    const { notes, text: shown, told: remarks } = evidence(blocks, { comments });
    expect([shown, remarks]).toEqual(['a', []]);
    expect(notes).toEqual([{ row: 1, column: 3, author: 'A. Officer', text: 'Ask\nagain' }]);
  });

  it('links keep their address, whether by relation or by field', () => {
    const links = { links: { rId9: 'https://council.gov.uk/a' } };
    expect(text(paragraph(`<w:hyperlink r:id="rId9">${run('Minutes')}</w:hyperlink>`), links)).toBe(
      'Minutes\nhttps://council.gov.uk/a',
    );
    expect(
      text(paragraph(`<w:fldSimple w:instr=" HYPERLINK &quot;https://b.uk/&quot; ">${run('Minutes')}</w:fldSimple>`)),
    ).toBe('Minutes\nhttps://b.uk/');
  });

  it.each([
    ['struck text', paragraph(run('a', '<w:strike/>')), 'a', /^This text is struck through/],
    ['text struck in part', paragraph(run('a', '<w:dstrike/>') + run('b')), 'ab', /^A part of this text is struck/],
    ['hidden text', paragraph(run('a', '<w:vanish/>')), 'a', /hidden in the document/],
    [
      'a nested table',
      `<w:tbl>${row(['a', 'b'])}${row(['c', 'd'])}</w:tbl>${paragraph('')}`,
      'a | b\nc | d',
      /a table within this cell/,
    ],
    [
      'a text box',
      paragraph(
        `${run('a')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('box'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run('box'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('b')}`,
      ),
      'ab\nbox',
      /stands in a text box/,
    ],
    ['a picture', paragraph(`${run('a')}<w:r><w:drawing><a:blip/></w:drawing></w:r>`), 'a', /There is a picture/],
    [
      'a control with only its prompt',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(run('Choose an item.'))}</w:sdtContent></w:sdt>`,
      undefined,
      /left out: “Choose an item\.”/,
    ],
    ['an unknown sign', paragraph('<w:r><w:sym w:font="Logo" w:char="F041"/></w:r>'), '□', /A sign of the font “Logo”/],
  ])('%s is told', (_what, blocks, expected, remark) => {
    expect(text(blocks) || undefined).toBe(expected);
    expect(told(blocks)).toMatch(remark);
  });

  it('a footnote is told with its text', () => {
    const footnotes = `<w:footnote w:id="2">${paragraph(run('See the minutes.'))}</w:footnote>`;
    expect(told(paragraph(`${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r>`), { footnotes })).toMatch(
      /“See the minutes\.”/,
    );
  });

  it.each([
    ['by its runs', paragraph(run('a', '<w:b/>') + run(' ') + run('b', '<w:b w:val="1"/>')), true],
    ['by a style of signs', paragraph(run('a', '<w:rStyle w:val="Strong"/>')), true],
    ['by its paragraph’s style', styled('a', 'Heading2'), true],
    ['not where a run takes it away', paragraph(run('a', '<w:b w:val="0"/>'), '<w:pStyle w:val="Heading1"/>'), false],
    ['not in part', paragraph(run('a', '<w:b/>') + run('b')), false],
  ])('bold is known %s', (_what, blocks, isBold) => {
    expect(evidence(blocks, LISTS).bold).toEqual(isBold ? [{ row: 1, column: 3 }] : []);
  });
});
