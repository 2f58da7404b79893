import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletDepth, bulletIndent, cellLines, normaliseCellText } from '../../../../shared/plan/cell-text.ts';

describe('cell text from outside', () => {
  it('has one kind of line end, whatever it came with', () => {
    expect(normaliseCellText('a\r\nb\rc\u2028d\ve_x000D_\nf_x000D_g')).toBe('a\nb\nc\nd\ne\nf\ng');
  });

  it('has ordinary spaces and none around it', () => {
    expect(normaliseCellText('\u00A0 Heads\u00A0of Service \n')).toBe('Heads of Service');
  });

  it('keeps what stands between as it is, double spaces and blank lines too', () => {
    expect(normaliseCellText('a  b\n\n\tc ,d')).toBe('a  b\n\n\tc ,d');
    expect(normaliseCellText('co\u00ADop\u200Beration\tof\u200D all')).toBe('co\u00ADop\u200Beration\tof\u200D all');
    expect(normaliseCellText('_x0041_ and _x000d')).toBe('_x0041_ and _x000d');
  });

  it('is empty if nothing of it takes any room', () => {
    expect(normaliseCellText('\u200B\n \u00AD\uFEFF\u00A0')).toBe('');
  });

  it('loses and joins no word, whatever white space parts them', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9•’–£]{1,5}$/);
    const gap = fc.stringMatching(/^[ \t\r\n\v\f\u0085\u00A0\u2003\u2028\u2029\u200B]{1,3}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = normaliseCellText(parts.flat().join(''));
        const between = /[\s\u200B]+/;
        expect(text.split(between).filter((each) => each !== '')).toEqual(parts.map(([each]) => each));
      }),
      { seed: 51 },
    );
  });
});

describe('the lines of a cell', () => {
  it('are paragraphs and bullets', () => {
    expect(cellLines('One:\n• two\n  • within • two\n\n•three')).toEqual([
      { kind: 'paragraph', text: 'One:', depth: 0 },
      { kind: 'bullet', text: 'two', depth: 0 },
      { kind: 'bullet', text: 'within • two', depth: 1 },
      { kind: 'paragraph', text: '', depth: 0 },
      { kind: 'paragraph', text: '•three', depth: 0 },
    ]);
  });

  it('are none in an empty cell', () => {
    expect(cellLines('')).toEqual([]);
  });
});

describe('a bullet', () => {
  it('stands as deep as the spaces or tabs before it say', () => {
    const depths = ['• a', ' • a', '  • a', '    • a', '\t• a', '\t\t  • a', 'a', '•a', '- a', `${' '.repeat(90)}• a`];
    expect(depths.map(bulletDepth)).toEqual([0, 1, 1, 2, 1, 3, undefined, undefined, undefined, 8]);
  });

  it('of any depth is known again by what stands before it', () => {
    for (let depth = 0; depth <= 8; depth += 1) expect(bulletDepth(`${bulletIndent(depth)}• a`)).toBe(depth);
  });
});
