import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTableText, writeTableText } from '../../../../shared/plan/table-text.ts';
import { cellTextArbitrary } from '../../../support/plan-arbitraries.ts';

describe('a table as text', () => {
  it('is written as spreadsheets write it', () => {
    expect(
      writeTableText([
        ['a', 'b\nc'],
        ['say "hi"', '"x"'],
      ]),
    ).toBe('a\t"b\nc"\r\nsay "hi"\t"""x"""');
  });

  it('is read as spreadsheets write it: a quotation mark that quotes nothing is a sign like any other', () => {
    expect(readTableText('a\t"b\r\nsaid ""c"""\r\n\r\nd\t\r\n')).toEqual([['a', 'b\nsaid "c"'], [''], ['d', '']]);
    expect(readTableText('"Quoted"\t"half\tend')).toEqual([['"Quoted"', '"half', 'end']]);
    expect(readTableText('5" pipe\t=1+1\t-1\t@x')).toEqual([['5" pipe', '=1+1', '-1', '@x']]);
    expect(readTableText('\t\n\t')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('comes back as it was, whatever its cells say', () => {
    const rows = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(
        fc.array(fc.oneof(cellTextArbitrary, fc.constantFrom('\t', '"', '""', '"\n', ' ')), {
          minLength: width,
          maxLength: width,
        }),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
    );
    fc.assert(
      fc.property(rows, (table) => {
        expect(readTableText(writeTableText(table))).toEqual(table);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
