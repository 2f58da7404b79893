import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../../main/worker/read-sheets.ts';
import type { SheetGrid } from '../../../../../shared/import/sheet-grid.ts';
import { publishedPlan, publishedRows } from '../../../../support/fixtures.ts';
import { importBytes, refusal } from '../../../../support/import-bytes.ts';
import { excelClipboard, tabbedText, wordClipboard } from '../../../../support/web-pages.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function grids(page: string): readonly SheetGrid[] {
  return readSheets(bytes(page), 'page.html');
}

/** The text of an action's evidence with this in its cell, and what is told of it. */
function evidence(content: string, head = '') {
  const page = `${head}<table><tr><th>No<th>Action<th>Date<th>Evidence<tr><td>1<td>Do it<td>May<td>${content}</table>`;
  const [grid] = grids(page);
  const bold = grid?.bold.some(({ row }) => row === 1);
  return { text: grid?.rows[1]?.[3] ?? '', told: grid?.remarks.map(({ done }) => done) ?? [], bold };
}

describe('the council’s plan from the clipboard', () => {
  it('of Word, lists and all', () => {
    const { plan, problems } = importBytes(bytes(wordClipboard(publishedPlan)), 'Pasted table.html');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
    expect(problems).toEqual([]);
  });

  it('of Excel, or saved by it as a web page named .xls', () => {
    for (const file of ['Pasted table.html', 'plan.xls']) {
      const { plan, problems } = importBytes(bytes(excelClipboard(publishedPlan)), file);
      expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
      expect(problems).toEqual([]);
    }
  });

  it('as text with tabs', () => {
    const { plan } = importBytes(bytes(tabbedText(publishedPlan)), 'Pasted table.txt');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
  });
});

describe('lines of a cell of a web page', () => {
  it.each([
    ['white space is folded', ' a \n\t b<b> c</b>d <i> e</i> ', 'a b cd e'],
    ['breaks and blocks are lines', 'a<br>b<p>c</p><div>d<div>e</div></div>f', 'a\nb\nc\nd\ne\nf'],
    ['a break at the end of a block adds none', '<p>a<br></p><p>b</p>', 'a\nb'],
    ['empty paragraphs are empty lines', '<p>a</p><p>&nbsp;</p><p><br></p><p>b</p>', 'a\n\n\nb'],
    ['lists have bullets', 'Do:<ul><li>a</li><li><p>b</p><ul><li>c</ul></ul>', 'Do:\n• a\n• b\n• c'],
    ['lists have numbers', '<ol start=3><li>a<li value=7>b<li>c</ol><ol type=a><li>d</ol>', '3. a\n7. b\n8. c\na. d'],
    ['an empty item says nothing', '<ul><li><li>a</ul>', '• a'],
    [
      'Word’s own lists without their marks',
      '<p class=MsoListParagraph>·<span>&nbsp;&nbsp;&nbsp; </span>a</p><p>o<span>&nbsp;&nbsp; </span>b</p><p>2.&nbsp;&nbsp; c</p>',
      '• a\n• b\n2. c',
    ],
    [
      'a number that Word shows',
      "<p style='mso-list:l1'><span style='mso-list:Ignore'>b)<span>&nbsp;&nbsp; </span></span>a</p>",
      'b) a',
    ],
    ['entities are their signs', '&lt;10&nbsp;days &amp;amp; &eacute;&#8217;', '<10 days &amp; é’'],
    ['preformatted text stays', '<pre>a  b\n c</pre><span style="white-space:pre-wrap">d  e</span>', 'a  b\n c\nd  e'],
    ['programs and style sheets are no text', 'a<script>b</script><style>c</style><template>d</template>', 'a'],
  ])('%s', (_what, content, expected) => {
    expect(evidence(content)).toMatchObject({ text: expected, told: [] });
  });

  it('texts that stand beside marks are not read into words', () => {
    expect(evidence('<span>so</span>me <em>wo</em>rds').text).toBe('some words');
  });
});

describe('what is told of a cell of a web page', () => {
  it.each([
    ['struck text', '<s>a</s>', 'a', /^This text is struck/],
    [
      'text struck by a style',
      'b <span style="text-decoration: underline line-through">a</span>',
      'b a',
      /^A part of this text is struck/,
    ],
    ['text struck by a class', '<span class=font7>a</span>', 'a', /^This text is struck/],
    ['deleted text', '<del><b style="text-decoration:none">a</b></del>', 'a', /^This text is struck/],
    ['hidden text', '<span style="display: none">a</span>', 'a', /hidden in the document/],
    [
      'a link’s address',
      '<a href="https://council.gov.uk/a">Minutes</a>',
      'Minutes\nhttps://council.gov.uk/a',
      /its address was added/,
    ],
    ['a picture', 'a<img alt="Green flag" src=x>', 'a', /described as “Green flag”/],
    ['a small table within', 'a<table><tr><td>b<td>c<tr><td>d</table>e', 'a\nb | c\nd\ne', /rows were read as lines/],
  ])('%s', (_what, content, expected, remark) => {
    const { text, told } = evidence(content, '<style>.font7 { color: red; text-decoration: line-through }</style>');
    expect(text).toBe(expected);
    expect(told.join(' ')).toMatch(remark);
  });

  it.each([
    ['<b>a</b> <strong>b</strong>', true],
    ['<span style="font-weight:700">a</span>', true],
    ['<b>a</b>b', false],
    ['<b><span style="font-weight:normal">a</span></b>', false],
  ])('bold: %s', (content, isBold) => {
    expect(evidence(content).bold).toBe(isBold);
  });
});

describe('tables of a web page', () => {
  it('place their cells as spans have it, and their texts around them', () => {
    const page = `<title>x</title><nav>Home</nav><h2>Our plan</h2><p>Read on.
      <table><caption>Progress</caption><thead><tr><th colspan=2>Action<th>Date<th>Evidence</thead>
      <tr><td colspan=4>DATA<tr><td>1<td>One<td rowspan=0>May<td>a<tr><td>2<td>Two<td>b</table>Below <b>it</b>`;
    const [grid] = grids(page);
    expect(grid?.rows).toEqual([
      ['Our plan'],
      ['Home'],
      ['Read on.'],
      ['Progress'],
      [],
      ['Action', '', 'Date', 'Evidence'],
      ['DATA'],
      ['1', 'One', 'May', 'a'],
      ['2', 'Two', '', 'b'],
      [],
      ['Below it'],
    ]);
    const { plan } = importBytes(bytes(page), 'page.html');
    expect(plan.rows).toMatchObject([
      { kind: 'theme', text: 'DATA' },
      { number: '1', action: 'One', date: 'May', evidence: 'a' },
      { number: '2', action: 'Two', date: 'May', evidence: 'b' },
    ]);
  });

  it('are found within a table that only puts things in their place', () => {
    const inner = '<table><tr><td>No<td>Action<td>Date<tr><td>1<td>Do it<td>May</table>';
    const { plan } = importBytes(bytes(`<table><tr><td>Menu<td><h1>Plan</h1>${inner}</table>`), 'page.html');
    expect(plan.rows).toMatchObject([{ number: '1', action: 'Do it', date: 'May' }]);
  });
});

describe('a web page that is not to be trusted', () => {
  const plan = '<table><tr><td>No<td>Action<td>Date<tr><td>1<td>Do it<td>May</table>';
  it.each([
    ['elements that were never closed', `${'<div><b>'.repeat(4_000)}${plan}`],
    ['ends without beginnings', `${'</div></p></td></table>'.repeat(10_000)}${plan}`],
    ['spans that claim too much', plan.replace('<td>May', '<td colspan=99999999 rowspan=99999999>May')],
    ['names that objects are born with', `<p class="__proto__ constructor" __proto__=x>a</p>${plan}`],
    ['a page cut short', `<p>x</p>${plan.replace('</table>', '<tr><td')}`],
  ])('%s', (_what, page) => {
    expect(importBytes(bytes(page), 'page.html').plan.rows).toMatchObject([
      { number: '1', action: 'Do it', date: 'May' },
    ]);
  });

  it.each([
    ['elements nested without end', '<div><b>'.repeat(100_000), 'file-damaged'],
    ['more rows than are read', `<table>${'<tr>'.repeat(100_001)}</table>`, 'file-too-large'],
    ['more tables than any plan’s', '<table></table>'.repeat(300), 'file-too-large'],
    [
      'more cells than are read',
      `<table>${`<tr>${'<td rowspan=9 colspan=1000>x'.repeat(1000)}`.repeat(5)}</table>`,
      'file-too-large',
    ],
  ])('%s', (_what, page, code) => {
    expect(refusal(bytes(page), 'page.html')?.code).toBe(code);
  });
});
