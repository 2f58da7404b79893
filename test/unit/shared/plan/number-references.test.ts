import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences, withReferences } from '../../../../shared/plan/number-references.ts';
import { COUNCIL_LABELS, type PlanRow } from '../../../../shared/plan/plan.ts';
import { cellTextArbitrary } from '../../../support/plan-arbitraries.ts';

const columns = { ...COUNCIL_LABELS, custom: [{ key: 'note', label: 'Note' }] };

function action(number: string, evidence = ''): PlanRow {
  const empty = { action: '', date: '', responsibility: '', reportedTo: '', fileRef: '' };
  return { id: `a${number}`, kind: 'action', number, ...empty, evidence, custom: {} };
}

const CHANGES = ['3', '5', '17'].map((from) => ({ rowId: `a${from}`, from, to: String(Number(from) + 1) }));
const OTHERS = ['3', '5', '17'].map((number) => action(number));

function found(text: string): string {
  const references = findReferences([...OTHERS, action('99', text)], columns, CHANGES);
  return references.map(({ number, to }) => `${number}>${to}`).join(' ');
}

function changed(text: string): string {
  return withReferences(text, findReferences([...OTHERS, action('99', text)], columns, CHANGES));
}

describe('numbers that texts speak of', () => {
  it.each([
    ['see 17', 'see 18'],
    ['See also action 17.', 'See also action 18.'],
    ['Actions 3 and 5 are done', 'Actions 4 and 6 are done'],
    ['actions 3, 5 and 17', 'actions 4, 6 and 18'],
    ['actions 3-5', 'actions 4-6'],
    ['actions 3 to 5', 'actions 4 to 6'],
    ['as agreed (17)', 'as agreed (18)'],
    ['as agreed (3, 17)', 'as agreed (4, 18)'],
    ['DQ/17/1', 'DQ/18/1'],
    ['DQ/17/3', 'DQ/18/3'],
    ['action no. 17', 'action no. 18'],
    ['item 3; ref: 5', 'item 4; ref: 6'],
  ])('are found: %s', (text, expected) => {
    expect(changed(text)).toBe(expected);
  });

  it.each([
    '17 March 2010',
    'see 17 March',
    'action 17% complete',
    'in 17 wards',
    'UoR 2.17',
    'see 2.17',
    'action 170',
    'page 17',
    'see page 17',
    '£17',
    'actions 17th',
  ])('are not found where something else is meant: %s', (text) => {
    expect(found(text)).toBe('');
  });

  it('of actions that share one number are shown, and nobody can say what they become', () => {
    const rows = [...OTHERS, { ...action('17'), id: 'other' }, action('99', 'see 17')];
    expect(findReferences(rows, columns, CHANGES)).toMatchObject([{ number: '17', to: undefined }]);
    expect(withReferences('see 17', findReferences(rows, columns, CHANGES))).toBe('see 17');
  });

  function left(number: string, field = 'evidence') {
    return { field, number, to: undefined };
  }

  it('are listed where no action had the number, or its bearer keeps it, and another gets it', () => {
    const numbers = ['1', '2', '3', '4', '6', '7'].map((number) => action(number));
    const rows = [...numbers, action('99', 'see 5, see 6, see 8')];
    const changes = [
      { rowId: 'a6', from: '6', to: '5' },
      { rowId: 'a7', from: '7', to: '6' },
    ];
    expect(findReferences(rows, columns, changes)).toMatchObject([
      { ...left('5'), left: 'taken' },
      { number: '6', to: '5', left: undefined },
    ]);
    const kept = [...numbers, action('99', 'see 4')];
    expect(findReferences(kept, columns, [{ rowId: 'a7', from: '7', to: '4' }])).toMatchObject([
      { ...left('4'), left: 'taken' },
    ]);
    expect(withReferences('see 4', findReferences(kept, columns, [{ rowId: 'a7', from: '7', to: '4' }]))).toBe('see 4');
  });

  it('are listed in progress notes and in the reasons for revised dates, which stay', () => {
    const on = '2010-03-01';
    const course = {
      progress: [{ id: 'n', on, text: 'Waits for action 17' }],
      dateRevisions: [
        { from: 'May', to: 'June', on, reason: '' },
        { from: 'June', to: 'July', on, reason: 'see 3' },
      ],
    };
    const rows = [...OTHERS, { ...action('99'), ...course }];
    expect(findReferences(rows, columns, CHANGES)).toMatchObject([
      { ...left('17', 'progress:n'), left: 'note' },
      { ...left('3', 'revision:1'), left: 'note' },
    ]);
  });

  it('are found with letters of their own wherever they stand, and without the dot of their cell', () => {
    const rows = [action('DQ07'), action('99', 'DQ07 is done, ADQ07 is not')];
    const references = findReferences(rows, columns, [{ rowId: 'aDQ07', from: 'DQ07', to: 'DQ06' }]);
    expect(withReferences('DQ07 is done, ADQ07 is not', references)).toBe('DQ06 is done, ADQ07 is not');
    const dotted = [{ ...action('17'), number: '17.' }, action('99', 'see 17')];
    const [reference] = findReferences(dotted, columns, [{ rowId: 'a17', from: '17.', to: '4.' }]);
    expect(reference).toMatchObject({ number: '17', to: '4' });
  });

  it('stand where they are said to, and all else of a text stays, whatever it is', () => {
    const piece = fc.oneof(cellTextArbitrary, fc.constantFrom('see 17', '(3)', 'DQ/5/1', 'actions 3, 5', '17'));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')),
        (text) => {
          const references = findReferences([...OTHERS, action('99', text)], columns, CHANGES);
          for (const { start, end, number } of references) expect(text.slice(start, end)).toBe(number);
          expect(withReferences(text, [])).toBe(text);
          const outside = (whole: string) => whole.replace(/\d+/g, '#');
          expect(outside(withReferences(text, references))).toBe(outside(text));
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });
});
