import { describe, expect, it } from 'vitest';
import { fuzzImport } from './fuzz-import.ts';

/** Imports of each fixture: some thousands in all. */
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 2009);

describe('thousands of damaged workbooks', () => {
  it('are refused with a code or read, and never altered where the damage is to bytes of a zip', async () => {
    const { outcomes, faults } = await fuzzImport(COUNT, SEED);
    process.stdout.write(`${JSON.stringify(outcomes)}\n`);
    expect(faults).toEqual([]);
  });
});
