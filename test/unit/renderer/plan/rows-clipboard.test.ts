import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnClipboard, writeBlock, writeRows } from '../../../../renderer/plan/rows-clipboard.ts';
import { foreignTexts } from '../../../../renderer/rows/paste-into-plan.ts';
import { COUNCIL_LABELS } from '../../../../shared/plan/plan.ts';
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
        const page = writeRows({ rows, columns, isCut, planId: 'p' }, ['number', 'action'])['text/html'];
        expect(readOwnClipboard(page, newId)).toEqual({ kind: 'rows', rows, columns, isCut, planId: 'p' });
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('of rows is for others what stands on screen, a theme’s date under the date', () => {
    const empty = { responsibility: '', reportedTo: '', evidence: '', custom: {} };
    const action = {
      id: 'a',
      kind: 'action',
      number: '1',
      action: 'Do',
      date: 'May',
      fileRef: 'DQ/1',
      ...empty,
    } as const;
    const rows = [{ id: 't', kind: 'theme', text: 'T', date: 'June' } as const, action];
    const copied = { rows, columns: { ...COUNCIL_LABELS, custom: [] }, isCut: false, planId: 'p' };
    const text = (...shown: Parameters<typeof writeRows>[1]) => writeRows(copied, shown)['text/plain'];
    expect(text('number', 'action', 'fileRef', 'date')).toBe('T\t\t\tJune\r\n1\tDo\tDQ/1\tMay');
    expect(text('number', 'action')).toBe('T\t\r\n1\tDo');
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
