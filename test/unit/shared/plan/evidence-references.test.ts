import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  References,
  referencePattern,
  usualReferencePattern,
  withoutReference,
  withReference,
} from '../../../../shared/plan/evidence-references.ts';
import type { ActionRow } from '../../../../shared/plan/plan.ts';
import { cellTextArbitrary } from '../../../support/plan-arbitraries.ts';

function action(number: string, references: readonly string[] = [], fileRef = ''): ActionRow {
  const texts = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef };
  const attachments = references.map((reference, index) => ({ evidence: `e${index}`, reference }));
  return { id: number, kind: 'action', number, ...texts, custom: {}, attachments };
}

describe('the pattern of references', () => {
  it.each([
    ['Data Quality Action Plan 2009/10', 'DQ/{action}/{n}'],
    ['Equality and Diversity Action Plan', 'ED/{action}/{n}'],
    ['Use of Resources Improvement Plan', 'URIP/{action}/{n}'],
    ['Action Plan 2010', 'AP/{action}/{n}'],
    ['2009/10', 'E/{action}/{n}'],
    ['', 'E/{action}/{n}'],
  ])('of “%s” is usually %s', (title, pattern) => {
    expect(usualReferencePattern(title)).toBe(pattern);
    expect(referencePattern(' ', title)).toBe(pattern);
  });

  it('is the one that was set, and always counts', () => {
    expect(referencePattern(' Ev {action}-{n} ', 'Any')).toBe('Ev {action}-{n}');
    expect(referencePattern('Ev {action}', 'Any')).toBe('Ev {action}/{n}');
  });
});

describe('the next reference', () => {
  const DQ = 'DQ/{action}/{n}';

  it('counts on within its action, from the highest', () => {
    const references = new References(DQ, [action('17', ['DQ/17/1', 'DQ/17/4']), action('1', ['DQ/1/7'])]);
    expect([references.next('17'), references.next('17'), references.next('1')]).toEqual([
      'DQ/17/5',
      'DQ/17/6',
      'DQ/1/8',
    ]);
    expect(references.next('2')).toBe('DQ/2/1');
  });

  it('passes by what somebody has typed in File Ref', () => {
    const references = new References(DQ, [action('17', [], 'see minutes\n DQ/17/1 \nDQ/17/2009')]);
    expect(references.next('17')).toBe('DQ/17/2');
  });

  it('leaves no gap where an action has no number, and counts through where the pattern names no action', () => {
    expect(new References(DQ, []).next('')).toBe('DQ/1');
    const through = new References('Ev. {n}', [action('1', ['Ev. 1']), action('2', ['Ev. 2'])]);
    expect([through.next('9'), through.next('1')]).toEqual(['Ev. 3', 'Ev. 4']);
    expect(new References(DQ, []).next('$& 3.')).toBe('DQ/$& 3/1');
  });

  it('is never one that there is', () => {
    const numbers = fc.array(fc.constantFrom('1', '11', '', '1/1', '17.'), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('', 'E{n}', '{action}{n}', '{n}/{action}', '{action}/{n}'), (all, set) => {
        const references = new References(referencePattern(set, 'Data Quality'), [action('1', ['1', '11'])]);
        const given = ['1', '11', ...all.map((number) => references.next(number))];
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

describe('a reference in File Ref', () => {
  it('goes as it came, whatever stands there', () => {
    fc.assert(
      fc.property(cellTextArbitrary, (text) => {
        expect(withoutReference(withReference(text, 'DQ/17/1'), 'DQ/17/1')).toBe(text);
      }),
    );
  });

  it('is left where it is not a line of its own any more', () => {
    for (const text of ['see DQ/17/1', '• DQ/17/1', 'DQ/17/10', '']) {
      expect(withoutReference(text, 'DQ/17/1')).toBe(text);
      expect(withoutReference(text, '')).toBe(text);
    }
    expect(withoutReference('a\nDQ/17/1\nb', 'DQ/17/1')).toBe('a\nb');
  });
});
