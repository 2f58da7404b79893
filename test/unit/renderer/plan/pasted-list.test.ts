import { describe, expect, it } from 'vitest';
import { pastedCellText } from '../../../../renderer/plan/cell-clipboard.ts';
import { listPasted } from '../../../../shared/plan/bullet-typing.ts';
import { wordList } from '../../../support/list-clipboards.ts';

function pasted(plain: string, page = ''): string | undefined {
  return pastedCellText({ getData: (type) => (type === 'text/html' ? page : plain) });
}

function ofWord(...lines: Parameters<typeof wordList>[0]): string | undefined {
  const { 'text/plain': plain, 'text/html': page } = wordList(lines);
  return pasted(plain, page);
}

describe('a list that is pasted', () => {
  it('of Word is the text of one cell, its bullets as cells have them', () => {
    expect(ofWord({ text: 'First', level: 1 }, { text: 'Second & <third>', level: 1 })).toBe(
      '• First\n• Second & <third>',
    );
    expect(pasted('•\tFirst\r\n•\tSecond')).toBe('• First\n• Second');
    expect(ofWord({ text: 'Alone', level: 1 })).toBe('• Alone');
  });

  it('has its nested bullets nested', () => {
    const lines = [
      { text: 'Train the group managers', level: 1 },
      { text: 'in spring', level: 2 },
      { text: 'and again', level: 3 },
      { text: 'Report', level: 1 },
    ];
    expect(ofWord(...lines)).toBe('• Train the group managers\n  • in spring\n    • and again\n• Report');
    // A part of a list that was nested as a whole begins at the edge.
    expect(ofWord({ text: 'a', level: 2 }, { text: 'b', level: 3 })).toBe('• a\n  • b');
  });

  it('keeps its numbers, and the paragraphs and tabs between its items', () => {
    const numbered = [1, 2].map((at) => ({ text: `Item ${at}`, level: 1, mark: [`${at}.`, `${at}.`] as const }));
    expect(ofWord(...numbered)).toBe('1. Item 1\n2. Item 2');
    expect(pasted('1.\tOne\n2)\tTwo\n(a)\tThree')).toBe('1. One\n2) Two\n(a) Three');
    expect(ofWord({ text: 'The council will:' }, { text: 'audit\tall', level: 1 }, { text: 'report', level: 1 })).toBe(
      'The council will:\n• audit\tall\n• report',
    );
  });

  it('of a web page is one too, though its text has no marks', () => {
    const page = '<p>Why:</p><ul><li>First<ul><li><b>With</b> care</li></ul></li><li>Second</li></ul>';
    expect(pasted('Why:\nFirst\nWith care\nSecond', page)).toBe('Why:\n• First\n  • With care\n• Second');
    expect(pasted('One\nTwo', '<ol start="3"><li><p>One</p></li><li>Two</li></ol>')).toBe('3. One\n4. Two');
    // A name that was copied out of a list is a name.
    expect(pasted('Group Managers', '<ul><li>Group Managers</li></ul>')).toBe('Group Managers');
  });

  it('loses no word where the HTML says other than the text', () => {
    const page = '<ul><li>Other</li><li>Words</li></ul>';
    expect(pasted('•\tFirst\nSecond line\n•\tThird', page)).toBe('• First\nSecond line\n• Third');
  });

  it('is none where it is a table', () => {
    expect(pasted('•\tFirst\tMay\n•\tSecond\tJune')).toBeUndefined();
    expect(pasted('1\tRoad\n2\tBridge')).toBeUndefined();
    expect(pasted('•\tFirst\nSecond\tb')).toBeUndefined();
    const cells = '<table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table>';
    expect(pasted('•\ta\tb', cells)).toBeUndefined();
  });
});

describe('a list that is pasted into a text', () => {
  function withList(text: string, list: string): string {
    const at = text.indexOf('|');
    const whole = text.replace('|', '');
    const { from, to, insert, start } = listPasted({ text: whole, start: at, end: at }, list);
    const made = whole.slice(0, from) + insert + whole.slice(to);
    return `${made.slice(0, start)}|${made.slice(start)}`;
  }

  it('begins on a line of its own, and in the empty item that waits for it', () => {
    expect(withList('|', '• a\n• b')).toBe('• a\n• b|');
    expect(withList('Before|', '• a')).toBe('Before\n• a|');
    expect(withList('x\n• |', '• a\n• b')).toBe('x\n• a\n• b|');
    expect(withList('• x|', '• a')).toBe('• x\n• a|');
  });
});
