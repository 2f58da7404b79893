import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { patientRename } from '../../../../main/files/patient-rename.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

function held(code: string, times: number) {
  let tries = 0;
  const work: typeof rename = async (from, to) => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error(code), { code });
    await rename(from, to);
  };
  return { work, tries: () => tries };
}

function files() {
  const folder = tempFolder();
  const [from, to] = [join(folder, 'new'), join(folder, 'old')];
  writeFileSync(from, 'new');
  writeFileSync(to, 'old');
  return { from, to };
}

it.each(['EBUSY', 'EPERM', 'EACCES'])(
  'a file that is held for a moment (%s) is replaced once it is free',
  async (code) => {
    const { from, to } = files();
    const { work, tries } = held(code, 3);
    await patientRename(from, to, work);
    expect([readFileSync(to, 'utf8'), tries()]).toEqual(['new', 4]);
  },
);

it('one that stays held is told as such, and both files are as they were', async () => {
  const { from, to } = files();
  const { work } = held('EBUSY', 100);
  await expect(patientRename(from, to, work)).rejects.toMatchObject({ code: 'EBUSY' });
  expect([readFileSync(from, 'utf8'), readFileSync(to, 'utf8')]).toEqual(['new', 'old']);
});

it('another failure is told at once', async () => {
  const { from, to } = files();
  const { work, tries } = held('ENOSPC', 1);
  await expect(patientRename(from, to, work)).rejects.toMatchObject({ code: 'ENOSPC' });
  expect([tries(), existsSync(from)]).toEqual([1, true]);
});
