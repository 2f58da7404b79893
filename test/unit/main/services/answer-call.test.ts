import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerCall } from '../../../../main/services/answer-call.ts';
import { fixtureBytes } from '../../../support/fixtures.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

function codeOf(answer: Awaited<ReturnType<typeof answerCall>>): string {
  return answer.ok ? 'ok' : answer.error.code;
}

describe('the desk’s one door', () => {
  const outside: readonly (readonly [string, unknown, unknown])[] = [
    ['no such call', 'deleteEverything', {}],
    ['a property that objects are born with', 'constructor', {}],
    ['no name', undefined, {}],
    ['no arguments', 'readWorkbook', undefined],
    ['a path in place of a ticket', 'readWorkbook', { ticket: '/etc/passwd' }],
    ['one argument too many', 'about', { path: '/etc' }],
    ['a plan’s id that leads out of the folder', 'savePlan', { planId: '../../x', revision: 1 }],
    ['a plan that is none', 'makeDocument', { plan: 'x', kind: 'word', settings: {}, changedRows: [] }],
    ['bytes that are none', 'receiveFile', { name: 'a.xlsx', bytes: [1, 2] }],
  ];
  it.each(outside)('refuses %s', async (_what, name, given) => {
    const { desk } = openTestDesk(tempFolder());
    expect(codeOf(await answerCall(desk, name, given))).toBe('bad-arguments');
  });

  it('gives expected errors with their code, and all else as “unexpected”', async () => {
    const { desk } = openTestDesk(tempFolder());
    const spent = await answerCall(desk, 'readWorkbook', { ticket: 'x'.repeat(32) });
    expect(codeOf(spent)).toBe('ticket-spent');
    const broken = { ...desk, about: () => Promise.reject(new Error('a bug')) };
    expect(await answerCall(broken, 'about', {})).toEqual({
      ok: false,
      error: { code: 'unexpected', facts: { reason: 'a bug' } },
    });
  });
});

describe('a workbook’s way through the desk', () => {
  it('goes by a ticket that is good once', async () => {
    const { desk } = openTestDesk(tempFolder());
    const bytes = fixtureBytes('workbooks/plan-2009-10.csv');
    const { ticket, name } = await desk.receiveFile({ name: 'plan.csv', bytes });
    expect(name).toBe('plan.csv');
    expect((await desk.readWorkbook({ ticket })).imported?.plan.rows).toHaveLength(64);
    expect(codeOf(await answerCall(desk, 'readWorkbook', { ticket }))).toBe('ticket-spent');
  });

  it('and its ticket is good for half an hour', async () => {
    const { desk, pass } = openTestDesk(tempFolder());
    const { ticket } = await desk.openExample({});
    pass(31);
    expect(codeOf(await answerCall(desk, 'readWorkbook', { ticket }))).toBe('ticket-spent');
  });

  it('begins with the file that the program was started with, which is given once', async () => {
    const launchFile = join('/nowhere', 'plan.xlsx');
    const { desk } = openTestDesk(tempFolder(), { launchFile });
    const file = await desk.nextLaunchFile({});
    expect(file?.name).toBe('plan.xlsx');
    expect(await desk.nextLaunchFile({})).toBeNull();
    const answer = await answerCall(desk, 'readWorkbook', { ticket: file?.ticket });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'file-unreadable', facts: { file: 'plan.xlsx', reason: 'there is no such file' } },
    });
  });
});
