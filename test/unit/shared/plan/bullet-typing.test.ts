import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BulletKey,
  pressInBullets,
  spaceTyped,
  type TypedState,
  withEdit,
} from '../../../../shared/plan/bullet-typing.ts';

/** A text with "|" where the caret is, or two of them around what is selected. */
function state(marked: string): TypedState {
  const start = marked.indexOf('|');
  const last = marked.lastIndexOf('|');
  return { text: marked.replaceAll('|', ''), start, end: last === start ? start : last - 1 };
}

function shown(text: string, start: number, end: number): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

function press(key: BulletKey, marked: string): string {
  const typed = state(marked);
  const edit = pressInBullets(key, typed);
  return typeof edit === 'string' ? edit : shown(withEdit(typed.text, edit), edit.start, edit.end);
}

function space(marked: string): string {
  const typed = state(marked);
  const edit = spaceTyped(typed);
  return edit === undefined ? 'none' : shown(withEdit(typed.text, edit), edit.start, edit.end);
}

describe('a space that is typed', () => {
  it('makes a bullet of a hyphen or an asterisk that begins a line, and of no other', () => {
    expect(space('- |')).toBe('• |');
    expect(space('* |')).toBe('• |');
    expect(space('One:\n- |two\nthree')).toBe('One:\n• |two\nthree');
    expect(space('• a\n  - |')).toBe('• a\n  • |');
    for (const marked of ['a - |', '-- |', '-|', '• - |', '-  |', '|', '\n|']) expect(space(marked)).toBe('none');
  });
});

describe('Enter', () => {
  it('goes on with the bullet, as deep as it stands', () => {
    expect(press('Enter', '• one|')).toBe('• one\n• |');
    expect(press('Enter', '• one| two')).toBe('• one\n• | two');
    expect(press('Enter', '• a\n  • b|\n• c')).toBe('• a\n  • b\n  • |\n• c');
    expect(press('Enter', '\t• b|')).toBe('\t• b\n\t• |');
    expect(press('Enter', '• o|n|e')).toBe('• o\n• |e');
  });

  it('at a bullet’s start puts an empty one above it, and at the line’s start a line', () => {
    expect(press('Enter', '• |one')).toBe('• \n• |one');
    expect(press('Enter', '•| one')).toBe('• \n• |one');
    expect(press('Enter', '|• one')).toBe('none');
  });

  it('on an empty bullet ends the list, and a nested list by one level', () => {
    expect(press('Enter', '• one\n• |')).toBe('• one\n|');
    expect(press('Enter', '• one\n  • |\n• two')).toBe('• one\n• |\n• two');
  });

  it('is a line everywhere else', () => {
    for (const marked of ['one|', '|', '•|one', '- one|', '• one|\n•| two'])
      expect(press('Enter', marked)).toBe('none');
  });
});

describe('Backspace and Delete', () => {
  it('take the bullet away at its start, and nothing else of the line', () => {
    expect(press('Backspace', '• |one')).toBe('|one');
    expect(press('Backspace', '• a\n  • |one')).toBe('• a\n|one');
    expect(press('Backspace', '• a\n|• one')).toBe('• a\n|one');
    for (const marked of ['• o|ne', 'one|', '• |o|ne']) expect(press('Backspace', marked)).toBe('none');
  });

  it('leave no bullet’s sign within a line, where Delete brings one up', () => {
    expect(press('Delete', '• one|\n  • two')).toBe('• one|two');
    for (const marked of ['|\n• two', '• one|\ntwo', '• o|ne\n• two', '• one|'])
      expect(press('Delete', marked)).toBe('none');
  });
});

describe('Tab and Shift+Tab', () => {
  it('nest a bullet by one below the one above it, and no deeper', () => {
    expect(press('Nest', '• a\n• b|')).toBe('• a\n  • b|');
    expect(press('Nest', '• a\n  • b|')).toBe('nothing');
    expect(press('Nest', '• a|')).toBe('nothing');
    expect(press('Nest', 'one|')).toBe('none');
    expect(press('Nest', '• a\n|• b')).toBe('• a\n  |• b');
  });

  it('take a nested one up again, whatever its indent is made of', () => {
    expect(press('Unnest', '• a\n  • b|')).toBe('• a\n• b|');
    expect(press('Unnest', '• a\n\t\t• b|')).toBe('• a\n\t• b|');
    expect(press('Unnest', '• a\n | • b')).toBe('• a\n|• b');
    expect(press('Unnest', '• b|')).toBe('nothing');
  });

  it('nest all bullets that are selected, and leave the lines between them', () => {
    expect(press('Nest', '• a\n• b|b\nplain\n• c|c\n• d')).toBe('• a\n  • b|b\nplain\n  • c|c\n• d');
    expect(press('Nest', '• a\n|• b\n|• c')).toBe('• a\n  |• b\n|• c');
    expect(press('Unnest', '|• a\n  • b\n    • c|')).toBe('|• a\n• b\n  • c|');
  });
});

const KEYS = ['Enter', 'Backspace', 'Delete', 'Nest', 'Unnest'] as const;
const line = fc.tuple(
  fc.constantFrom('', '• ', '  • ', '    • ', '\t• ', ' ', '- ', '* ', '• • '),
  fc.oneof(fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constant('')),
);
const typed: fc.Arbitrary<TypedState> = fc
  .array(line, { maxLength: 6 })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'))
  .chain((text) =>
    fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({
      text,
      start: Math.min(a, b),
      end: Math.max(a, b),
    })),
  );

/** All that a person has written: no bullets, and no room around them. */
function words(text: string): string {
  return text.replace(/[\s•]/g, '');
}

describe('whatever is pressed, wherever', () => {
  it('no sign is lost or changed but bullets, the blanks before them and what is selected', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...KEYS), (at, key) => {
        const edit = pressInBullets(key, at);
        if (typeof edit === 'string') return;
        const after = withEdit(at.text, edit);
        const replaces = key === 'Enter';
        const before = replaces ? at.text.slice(0, at.start) + at.text.slice(at.end) : at.text;
        // What is selected within a bullet's own sign stays.
        expect([words(before), words(at.text)]).toContain(words(after));
        if (at.start === at.end || !replaces) expect(words(after)).toBe(words(at.text));
        expect(words(edit.insert)).toBe(words(replaces ? '' : at.text.slice(edit.from, edit.to)));
        expect(edit.from).toBeLessThanOrEqual(edit.to);
        expect(edit.start).toBeGreaterThanOrEqual(0);
        expect(edit.start).toBeLessThanOrEqual(edit.end);
        expect(edit.end).toBeLessThanOrEqual(after.length);
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  it('a bullet that was nested is where it was once it is taken up again, and so is the caret', () => {
    fc.assert(
      fc.property(typed, (at) => {
        const edit = pressInBullets('Nest', at);
        if (typeof edit === 'string') return;
        const nested = { text: withEdit(at.text, edit), start: edit.start, end: edit.end };
        const back = pressInBullets('Unnest', nested);
        if (typeof back === 'string') throw new Error(back);
        if (!/\t/.test(at.text) && !/ {16}• /.test(nested.text)) expect(withEdit(nested.text, back)).toBe(at.text);
      }),
      { numRuns: 2000, seed: 6 },
    );
  });

  it('a space changes a hyphen or an asterisk into a bullet, and nothing else', () => {
    fc.assert(
      fc.property(typed, (at) => {
        const edit = spaceTyped(at);
        if (edit === undefined) return;
        expect(at.text.slice(edit.from, edit.to)).toMatch(/^[-*] $/);
        expect(edit.insert).toBe('• ');
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});
