import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobRunner } from '../../../../main/worker/run-job.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { fixtureBytes, fixturePath, ROOT } from '../../../support/fixtures.ts';

const limits = {
  seconds: 60,
  tooSlow: () => new TabledError('file-too-slow', { file: 'x', seconds: 1 }),
  tooLarge: () => new TabledError('file-too-large', { file: 'x', limit: '1 MB' }),
};
const order = { bytes: fixtureBytes('workbooks/plan-2009-10.xlsx'), file: 'plan.xlsx' };

function run(script: string, seconds = 60) {
  return jobRunner(script)('readWorkbook', order, { ...limits, seconds });
}

describe('work in a worker', () => {
  it('gives its result', async () => {
    const { imported } = await run(join(ROOT, 'dist/main/worker.mjs'));
    expect(imported?.plan.rows).toHaveLength(64);
  });

  it('gives its error with the code', async () => {
    const job = jobRunner(join(ROOT, 'dist/main/worker.mjs'));
    const error = await job('readWorkbook', { bytes: new Uint8Array(), file: 'e.xlsx' }, limits).catch(
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ code: 'file-empty', facts: { file: 'e.xlsx' } });
  });

  it('is stopped when its time is up, and this thread goes on meanwhile', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 10);
    await expect(run(fixturePath('programs/endless-worker.mjs'), 1)).rejects.toMatchObject({ code: 'file-too-slow' });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
  });

  it('is stopped when it takes too much memory', async () => {
    await expect(run(fixturePath('programs/hungry-worker.mjs'))).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('that ends without an answer is an error, not silence', async () => {
    await expect(run(fixturePath('programs/failing-worker.mjs'))).rejects.toThrow('ended early (3)');
  });
});
