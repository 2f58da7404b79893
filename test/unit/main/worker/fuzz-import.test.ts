import { expect, it } from 'vitest';
import { fuzzImport } from '../../../fuzz/fuzz-import.ts';

it('a few damaged copies of each fixture are refused with a code or read, and no zip’s plan is altered', async () => {
  const { outcomes, faults } = await fuzzImport(10, 51);
  expect(faults).toEqual([]);
  expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(['read', 'file-damaged']));
});
