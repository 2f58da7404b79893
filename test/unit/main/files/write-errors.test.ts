import { expect, it } from 'vitest';
import { writeError } from '../../../../main/files/write-errors.ts';

/** As Node throws what the operating system answers. */
function answered(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
}

it.each([
  // Word or Excel has the file open: Windows refuses the rename over it as it refuses what is not allowed.
  ['win32', 'EPERM', 'rename', 'target-locked'],
  ['win32', 'EACCES', 'rename', 'target-locked'],
  ['win32', 'EPERM', 'open', 'target-read-only'],
  ['linux', 'EPERM', 'rename', 'target-read-only'],
  ['darwin', 'EACCES', 'rename', 'target-read-only'],
  ['win32', 'EBUSY', 'open', 'target-locked'],
] as const)('on %s %s of %s is told as %s', (platform, code, syscall, told) => {
  expect(writeError(answered(code, syscall), '/packs/plan.json', platform)).toMatchObject({
    code: told,
    facts: { file: 'plan.json' },
  });
});
