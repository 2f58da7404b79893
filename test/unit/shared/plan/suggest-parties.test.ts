import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEdit } from '../../../../shared/plan/bullet-typing.ts';
import { suggestParties, takeParty } from '../../../../shared/plan/suggest-parties.ts';

const PARTIES = ['Heads of Service', 'Group Managers', 'Corporate Management Team', 'Head of Audit', 'Members'];

function names(marked: string): readonly string[] {
  return suggestParties(PARTIES, marked.replace('|', ''), marked.indexOf('|'))?.names ?? [];
}

describe('the parties that are suggested', () => {
  it('are those of which one types the beginning, or of a word of them, from the first letter on', () => {
    expect(names('h|')).toEqual(['Heads of Service', 'Head of Audit']);
    expect(names('M|')).toEqual(['Members', 'Group Managers', 'Corporate Management Team']);
    expect(names('heads OF|')).toEqual(['Heads of Service']);
    expect(names('heads |')).toEqual(['Heads of Service']);
    for (const marked of ['|', 'x|', 'embers|', ', |', 'members, |', 'members |']) expect(names(marked)).toEqual([]);
  });

  it('are for the name at the caret, one of several', () => {
    expect(names('Heads of Service\n• G|')).toEqual(['Group Managers']);
    expect(names('gr|, Heads of Service')).toEqual(['Group Managers']);
    expect(names('Audit / mem|\nCMT')).toEqual(['Members']);
  });

  it('are neither the one that is typed already nor one that the cell has', () => {
    expect(names('Members|')).toEqual([]);
    expect(names('head of audit; h|')).toEqual(['Heads of Service']);
  });

  it('are none within a name, whose rest they would take the place of', () => {
    expect(names('h|eads')).toEqual([]);
    expect(names('Group m| of the Council')).toEqual([]);
  });

  it('change, once chosen, what was typed of the name and nothing else', () => {
    const part = fc.constantFrom('Heads of Service', ', ', '\n', '• ', '/', 'g', 'Mem', ' ', ';', 'Chief');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.nat(60), (parts, at) => {
        const text = parts.join('');
        const caret = Math.min(at, text.length);
        const suggested = suggestParties(PARTIES, text, caret);
        if (suggested === undefined) return;
        expect(text.slice(suggested.from, caret)).toMatch(/^[^\n,;/]+$/);
        const [name = ''] = suggested.names;
        const edit = takeParty(suggested, name);
        expect(withEdit(text, edit)).toBe(text.slice(0, suggested.from) + name + text.slice(caret));
        expect(edit.end).toBe(suggested.from + name.length);
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
