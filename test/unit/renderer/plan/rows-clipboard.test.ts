import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnClipboard, writeBlock, writeRows } from '../../../../renderer/plan/rows-clipboard.ts';
import { foreignTexts } from '../../../../renderer/rows/paste-into-plan.ts';
import { cellTextArbitrary, planArbitrary } from '../../../support/plan-arbitraries.ts';

const newId = () => 'new';

describe('what goes to the clipboard', () => {
  it('of a block comes back sign for sign', () => {
    const block = fc.array(fc.array(cellTextArbitrary, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(block, (texts) => {
        expect(readOwnClipboard(writeBlock(texts)['text/html'], newId)).toEqual({ kind: 'cells', texts });
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('of rows comes back whole: themes, statements, actions, custom cells, notes', () => {
    fc.assert(
      fc.property(planArbitrary, fc.boolean(), ({ rows, columns }, isCut) => {
        const page = writeRows({ rows, columns, isCut, planId: 'p' })['text/html'];
        expect(readOwnClipboard(page, newId)).toEqual({ kind: 'rows', rows, columns, isCut, planId: 'p' });
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('is a table for others, in which Excel takes texts for texts and lines of a cell for lines of it', () => {
    const { 'text/html': page, 'text/plain': text } = writeBlock([['=1+1', 'a\nb <c> & "d"']]);
    expect(page).toContain("mso-number-format:'\\@'");
    expect(page).toContain('a<br style="mso-data-placement:same-cell">b &lt;c&gt; &amp; &quot;d&quot;');
    expect(text).toBe('=1+1\t"a\nb <c> & ""d"""');
  });
});

describe('what comes from the clipboard', () => {
  it('is Tabled’s own only where it says so, and as the gate lets it in', () => {
    expect(readOwnClipboard('<table><tr><td>a</td></tr></table>', newId)).toBeUndefined();
    expect(readOwnClipboard('<table data-tabled="{broken"></table>', newId)).toBeUndefined();
    const written = (data: unknown) => `<table data-tabled="${JSON.stringify(data).replaceAll('"', '&quot;')}">`;
    expect(readOwnClipboard(written({ format: 'tabled-clipboard/1', cells: [[1]] }), newId)).toBeUndefined();
    expect(readOwnClipboard(written({ format: 'other', cells: [['a']] }), newId)).toBeUndefined();
    expect(() => readOwnClipboard(written({ format: 'tabled-clipboard/1', rows: [{ kind: 'x' }] }), newId)).toThrow(
      /plan-refused/,
    );
  });

  it('of another program is read as its text, but for Word’s, whose text breaks cells into lines', () => {
    const excel = {
      rows: [
        ['a', 'b c'],
        ['d', ''],
      ],
    };
    expect(foreignTexts(excel, 'a\tb  c\r\nd\t\r\n', true)).toEqual([
      ['a', 'b  c'],
      ['d', ''],
    ]);
    const word = { rows: [['One\nTwo', 'May']] };
    expect(foreignTexts(word, 'One\nTwo\tMay\n', true)).toEqual([['One\nTwo', 'May']]);
    expect(foreignTexts({ rows: [['a b']] }, 'a\tb', false)).toEqual([['a', 'b']]);
  });
});
