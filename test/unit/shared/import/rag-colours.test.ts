import { describe, expect, it } from 'vitest';
import { ratingColour } from '../../../../shared/import/rag-colours.ts';
import { HEADINGS, read, sheet } from '../../../support/import-grids.ts';

/** Three actions with a column of this heading, these texts in it and these colours. */
function rated(heading: string, texts: readonly string[], colours: readonly string[], ofRow = '') {
  const rows = [0, 1, 2].map((at) => [String(at + 1), 'Do it', 'May', 'CMT', '', '', '', texts[at] ?? '']);
  const fills = colours.flatMap((colour, at) => {
    const row = at + 1;
    const own = colour === '' ? [] : [{ row, column: 7, colour }];
    return ofRow === '' ? own : [...own, { row, column: 1, colour: ofRow }];
  });
  const { plan, problems } = read(sheet([[...HEADINGS, heading], ...rows], { fills }));
  const [{ key } = { key: '' }] = plan.columns.custom;
  const values = plan.rows.map((row) => (row.kind === 'action' ? (row.custom[key] ?? '') : ''));
  return { values, told: problems.map(({ cell, done }) => `${cell} ${done}`) };
}

describe('a rating that is a colour alone', () => {
  it('becomes a word, which is told', () => {
    expect(rated('RAG', [], ['FF0000', '', '92D050'])).toEqual({
      values: ['Red', '', 'Green'],
      told: [
        'H1 The cells of this column have colours and no text; the colours were put into words: Red in H2; Green in H4.',
      ],
    });
    expect(rated('RAG Status', [], ['00B050', '00B050', '00B050']).values).toEqual(['Green', 'Green', 'Green']);
    expect(rated('Status', [], ['FFC000', '00B050', 'D9D9D9']).values).toEqual(['Amber', 'Green', '']);
  });

  it('is only told where the column has texts', () => {
    expect(rated('RAG', ['G'], ['00B050', 'FF0000', ''])).toEqual({
      values: ['G', '', ''],
      told: ['H1 Cells of this column have a colour and no text; colours are no part of the plan: Red in H3.'],
    });
  });

  it.each([
    ['another column', 'Comments', ['FF0000', '00B050', ''], ''],
    ['a column of one colour that may be there for its looks', 'Status', ['92D050', '92D050', '92D050'], ''],
    ['a row that is coloured as a whole', 'RAG', ['92D050', '92D050', '92D050'], '92D050'],
    ['a grey', 'RAG', ['D9D9D9', 'C0C0C0', ''], ''],
  ])('is none in %s', (_what, heading, colours, ofRow) => {
    expect(rated(heading, [], colours, ofRow)).toEqual({ values: ['', '', ''], told: [] });
  });

  it.each([
    ['C00000', 'Red'],
    ['FFC7CE', 'Red'],
    ['FFFF00', 'Amber'],
    ['F79646', 'Amber'],
    ['C6EFCE', 'Green'],
    ['008000', 'Green'],
    ['0070C0', 'Blue'],
    ['7030A0', undefined],
    ['000000', undefined],
  ])('%s is %s', (colour, word) => {
    expect(ratingColour(colour)).toBe(word);
  });
});
