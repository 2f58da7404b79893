import { describe, expect, it } from 'vitest';
import { numberGaps } from '../../../../shared/import/number-gaps.ts';
import { HEADINGS, read, sheet } from '../../../support/import-grids.ts';

function told(...numbers: readonly string[]) {
  const rows = numbers.map((number) =>
    /^\p{Lu}+ /u.test(number) ? [number] : [number, 'The Council acts', 'May', 'CMT'],
  );
  return read(sheet([HEADINGS, ...rows])).problems.map(({ cell, done }) => `${cell} ${done}`);
}

const KEPT = 'The actions were kept with the numbers that they have.';

describe('numbers that a plan jumps over', () => {
  it.each([
    [['1', '2', '5'], [['3', '4']]],
    [['DQ01', 'DQ03'], [['DQ02']]],
    [['1.1', '1.3', '2.1', '2.2'], [['1.2']]],
    [['1.', '2.', '4.'], [['3']]],
    [['1', '2a', '2b', '3'], []],
    [['5', '6', '7'], []],
    [['3', '1', '2'], []],
    [['100', '200', '300'], []],
    [['i', 'ii', 'iv'], []],
  ])('of %j are %j', (labels, missing) => {
    expect(numberGaps(labels).map((gap) => gap.missing)).toEqual(missing);
  });

  it('are told where they would stand', () => {
    expect(told('1', '2', '5')).toEqual([`A4 The numbers 3, 4 are missing. ${KEPT}`]);
    expect(told('1', '3')).toEqual([`A3 The number 2 is missing. ${KEPT}`]);
    expect(told('1', '2', '3', '4', '5', '20')).toEqual([`A7 14 numbers are missing, the first of them 6. ${KEPT}`]);
  });
});

it('numbers that begin again under each theme are told of once', () => {
  expect(told('DATA QUALITY', '1', '2', 'DATA USE', '1', '2', '3')).toEqual([
    'A3 The numbers begin again under each theme; they were kept as they are.',
  ]);
});
