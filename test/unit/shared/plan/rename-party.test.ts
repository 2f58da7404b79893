import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partiesOf, partyKey } from '../../../../shared/plan/parties.ts';
import { partyNameFault, renamedKeys, renameInText } from '../../../../shared/plan/rename-party.ts';

const RENAME = { from: new Set(['group mangers']), to: 'Group Managers' };

function renamed(text: string) {
  return renameInText(text, RENAME).text;
}

describe('a renaming', () => {
  it('changes whole names alone, in whatever capitals and spaces, and nothing around them', () => {
    expect(renamed('Heads of Service,Group Mangers ;CMT')).toBe('Heads of Service,Group Managers ;CMT');
    expect(renamed('• group  MANGERS\n  • CMT\n\n/ Group Mangers, ')).toBe('• Group Managers\n  • CMT\n');
    expect(renamed('Group Mangers and CMT')).toBe('Group Mangers and CMT');
    expect(renamed('Senior Group Mangers, Group Mangers Board')).toBe('Senior Group Mangers, Group Mangers Board');
    expect(renamed('')).toBe('');
  });

  it('that would name a party twice in a cell keeps it once', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Group Mangers, Group Managers', 'Group Managers'],
      ['Group Managers / Group Mangers', 'Group Managers'],
      ['CMT\nGroup Mangers\nGroup Managers', 'CMT\nGroup Managers'],
      ['• Group Mangers\n• Group Managers', '• Group Managers'],
      ['• CMT\n• Group Managers\n• Group Mangers', '• CMT\n• Group Managers'],
      ['Group Managers\nGroup Mangers, CMT', 'Group Managers\nCMT'],
      ['Group Mangers; CMT; Group Mangers', 'Group Managers; CMT'],
    ];
    for (const [before, after] of cases) expect(renameInText(before, RENAME)).toEqual({ text: after, isJoined: true });
  });

  it('of capitals alone leaves what is right already', () => {
    const capitals = { from: new Set(['cmt']), to: 'CMT' };
    expect(renameInText('CMT', capitals)).toEqual({ text: 'CMT', isJoined: false });
    expect(renameInText('cmt, Members', capitals)).toEqual({ text: 'CMT, Members', isJoined: false });
  });

  it('may make several parties one', () => {
    const several = { from: new Set(['cmt', 'corporate team']), to: 'Corporate Management Team' };
    expect(renameInText('CMT, Members, Corporate Team', several).text).toBe('Corporate Management Team, Members');
  });

  it('loses no name, and changes no sign but those of the names and of what is named twice', () => {
    const names = ['Group Mangers', 'Group Managers', 'CMT', 'Heads of Service', 'group mangers'];
    const name = fc.constantFrom(...names, '');
    const gap = fc.constantFrom(', ', '\n', '\n• ', '\n  • ', ' / ', ';', ',,', '\n\n', ' ,\n• ');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, gap), { maxLength: 6 }), (parts) => {
        const text = parts.flat().join('');
        const { text: after, isJoined } = renameInText(text, RENAME);
        const expected = partiesOf(text).map((one) => (RENAME.from.has(partyKey(one)) ? RENAME.to : one));
        const hadIt = partiesOf(text).includes(RENAME.to);
        const wasRenamed = partiesOf(text).some((one) => RENAME.from.has(partyKey(one)));
        const once = expected.filter((one, at) => one !== RENAME.to || expected.indexOf(one) === at);
        // Where the right name stood there several times already, that is the person's own.
        if (!hadIt && wasRenamed) expect(partiesOf(after)).toEqual(once);
        expect(new Set(partiesOf(after))).toEqual(new Set(expected));
        if (!isJoined) {
          const bare = (all: string) => all.replace(/group mana?gers/gi, '');
          expect(bare(after)).toBe(bare(text));
        }
        if (!wasRenamed) expect(after).toBe(text);
      }),
      { numRuns: 1000, seed: 9 },
    );
  });
});

describe('a party’s name', () => {
  it('is one that stands for one party', () => {
    expect(['', '  ', 'CMT', 'Audit & Risk', 'A, B', 'a/b', '• a', 'a\nb'].map(partyNameFault)).toEqual([
      'empty',
      'empty',
      undefined,
      undefined,
      'several',
      'several',
      'several',
      'several',
    ]);
  });
});

describe('a filter that names the party', () => {
  it('goes on naming it, once', () => {
    expect(renamedKeys(['cmt', 'group mangers'], RENAME)).toEqual(['cmt', 'group managers']);
    expect(renamedKeys(['group mangers', 'group managers'], RENAME)).toEqual(['group managers']);
    const others = ['cmt'];
    expect(renamedKeys(others, RENAME)).toBe(others);
  });
});
