import { expect, it } from 'vitest';
import { withoutMarkup } from '../../../../shared/import/leftover-markup.ts';
import { HEADINGS, read, sheet } from '../../../support/import-grids.ts';

it.each([
  ['<p>10 The Council</p>', '10 The Council'],
  [
    '<p>Policies:</p> <ul style="list-style-type: none"> • One; • Two; and • Three',
    'Policies:\n• One;\n• Two; and\n• Three',
  ],
  ['<ul><li>One</li><li> Two</li></ul>', '• One\n• Two'],
  ['<ul>\n<li>• One</li>\n</ul>', '• One'],
  ['One<br>Two<br/>Three<BR />Four', 'One\nTwo\nThree\nFour'],
  ['R&amp;D, Bob&#39;s &lt;10 days&gt;&nbsp;&#x2013; soon', "R&D, Bob's <10 days> – soon"],
  ['<strong>Bold</strong> and <span class="x">plain</span>', 'Bold and plain'],
  ['&amp;lt;', '&lt;'],
])('“%s” is “%s”', (text, plain) => {
  expect(withoutMarkup(text)).toBe(plain);
});

it.each([
  'R&D <10 days> and 3 < 4 > 2',
  '<script>alert(1)</script>',
  '<a href="file.doc">the file</a>',
  'AT&T; &unknown; &#0; &#xD800;',
  'One • two',
])('“%s” stays as it is', (text) => {
  expect(withoutMarkup(text)).toBe(text);
});

it('markup is told of once, with the first cell’s own text', () => {
  const { plan, problems } = read(sheet([HEADINGS, ['1', '<p>Do it</p>', 'May'], ['2', 'Do more', 'May', 'R&amp;D']]));
  expect(plan.rows[0]).toMatchObject({ action: 'Do it' });
  expect(problems).toEqual([
    {
      sheet: 'Action Plan',
      cell: 'B2',
      text: '<p>Do it</p>',
      done: 'Markup that a program left in the texts was turned into plain lines and bullets, in B2, D3.',
    },
  ]);
});
