import { describe, expect, it } from 'vitest';
import { cellPage, pastedCellText } from '../../../../renderer/plan/cell-clipboard.ts';

function pasted(plain: string, page = '') {
  return pastedCellText({ getData: (type) => (type === 'text/html' ? page : plain) });
}

describe('a cell on the clipboard', () => {
  it('comes back as it was', () => {
    const text = 'See <this> & "that":\n• one\n• two';
    expect(pasted(text, cellPage(text))).toBe(text);
    expect(cellPage(text)).not.toMatch(/<this>/);
  });

  it('of Excel is one text, its lines without the quotation marks that Excel puts round them', () => {
    const page = '<html><body><table><tr><td>x</td></tr></table></body></html>';
    expect(pasted('Group Managers\r\n', page)).toBe('Group Managers');
    expect(pasted('"First line\r\nSecond ""line"""\r\n', page)).toBe('First line\nSecond "line"');
    expect(pasted('"Quoted"', page)).toBe('"Quoted"');
    expect(pasted('a\tb', page)).toBe('a\tb');
  });

  it('of several cells is a table, and for others to take', () => {
    expect(pasted('a\tb')).toBeUndefined();
    expect(pasted('a\nb', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>')).toBeUndefined();
    expect(pasted('', '<table><tr><td></td></tr></table>')).toBeUndefined();
  });

  it('that is plain words is those words', () => {
    expect(pasted('• one\r\n• two')).toBe('• one\n• two');
  });
});
