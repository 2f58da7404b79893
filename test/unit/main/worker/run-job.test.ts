import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobRunner, type StartWorker } from '../../../../main/worker/run-job.ts';
import { startProcess } from '../../../../main/worker/start-process.ts';
import { startThread } from '../../../../main/worker/start-thread.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { fixtureBytes, fixturePath, ROOT } from '../../../support/fixtures.ts';

const limits = {
  seconds: 60,
  tooSlow: () => new TabledError('file-too-slow', { file: 'x', seconds: 1 }),
  tooLarge: () => new TabledError('file-too-large', { file: 'x', limit: '1 MB' }),
};
const order = { bytes: fixtureBytes('workbooks/plan-2009-10.xlsx'), file: 'plan.xlsx' };

function run(script: string, start: StartWorker, seconds = 60) {
  return jobRunner(script, start)('readWorkbook', order, { ...limits, seconds });
}

describe.each([
  ['a process', startProcess],
  ['a thread', startThread],
])('work in %s', (_kind, start) => {
  it('gives its result', async () => {
    const { imported } = await run(join(ROOT, 'dist/main/worker.mjs'), start);
    expect(imported?.plan.rows).toHaveLength(64);
  });

  it('gives its error with the code', async () => {
    const job = jobRunner(join(ROOT, 'dist/main/worker.mjs'), start);
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
    await expect(run(fixturePath('programs/endless-worker.mjs'), start, 1)).rejects.toMatchObject({
      code: 'file-too-slow',
    });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
  });

  it('is stopped when it takes too much memory', async () => {
    await expect(run(fixturePath('programs/hungry-worker.mjs'), start)).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  it('that ends without an answer is an error, not silence', async () => {
    await expect(run(fixturePath('programs/failing-worker.mjs'), start)).rejects.toThrow('ended early (3)');
  });
});

it('a list that grows without end costs a process its life, and this one nothing', async () => {
  await expect(run(fixturePath('programs/greedy-worker.mjs'), startProcess)).rejects.toMatchObject({
    code: 'file-too-large',
  });
});
