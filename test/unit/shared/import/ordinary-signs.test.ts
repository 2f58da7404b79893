import { expect, it } from 'vitest';
import { withOrdinarySigns } from '../../../../shared/import/ordinary-signs.ts';
import { HEADINGS, read, sheet } from '../../../support/import-grids.ts';

it.each([
  ['·\u00A0One\n·  Two', '• One\n• Two'],
  ['\uF0B7\tOne\n\uF0A7Two', '• One\n• Two'],
  ['▪ One\n● Two\n‣Three\n  ◦ Four', '• One\n• Two\n• Three\n• Four'],
  ['•One\n•\tTwo\n•   Three', '• One\n• Two\n• Three'],
  ['a\tb \t c', 'a b c'],
  ['a\u00A0b\u202Fc\u2007d', 'a b c d'],
  ['da\u200Bta qua\u00ADli\uFEFFty\u2060', 'data quality'],
])('“%s” becomes “%s”', (text, plain) => {
  expect(withOrdinarySigns(text)).toBe(plain);
});

it.each(['- One\n* Two\no Three\n§ 4', '·5 million', '●', '•', 'One • two · three', '👩\u200D💻 می\u200Cخواهم'])(
  '“%s” stays as it is',
  (text) => {
    expect(withOrdinarySigns(text)).toBe(text);
  },
);

it('other bullets are told of once, and what cannot be seen is not', () => {
  const { plan, problems } = read(sheet([HEADINGS, ['1', 'Do:\n▪ one', 'May'], ['2', 'Do\u200B more:\n•one', 'May']]));
  expect(plan.rows).toMatchObject([{ action: 'Do:\n• one' }, { action: 'Do more:\n• one' }]);
  expect(problems).toEqual([
    {
      sheet: 'Action Plan',
      cell: 'B2',
      text: 'Do:\n▪ one',
      done: 'Lines that begin with another sign for a bullet were made to begin with “•”, in B2.',
    },
  ]);
});
