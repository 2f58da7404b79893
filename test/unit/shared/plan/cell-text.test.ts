import { describe, expect, it } from 'vitest';
import { cellLines, normaliseCellText } from '../../../../shared/plan/cell-text.ts';

describe('cell text from outside', () => {
  it('has one kind of line end, whatever it came with', () => {
    expect(normaliseCellText('a\r\nb\rc\u2028d\ve_x000D_\nf_x000D_g')).toBe('a\nb\nc\nd\ne\nf\ng');
  });

  it('has ordinary spaces and none around it', () => {
    expect(normaliseCellText('\u00A0 Heads\u00A0of Service \n')).toBe('Heads of Service');
  });

  it('keeps what stands between as it is, double spaces and blank lines too', () => {
    expect(normaliseCellText('a  b\n\n\tc ,d')).toBe('a  b\n\n\tc ,d');
  });
});

describe('the lines of a cell', () => {
  it('are paragraphs and bullets', () => {
    expect(cellLines('One:\n• two\n\n•three')).toEqual([
      { kind: 'paragraph', text: 'One:' },
      { kind: 'bullet', text: 'two' },
      { kind: 'paragraph', text: '' },
      { kind: 'paragraph', text: '•three' },
    ]);
  });

  it('are none in an empty cell', () => {
    expect(cellLines('')).toEqual([]);
  });
});
