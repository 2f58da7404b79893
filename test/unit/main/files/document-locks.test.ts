import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockingProgram } from '../../../../main/files/document-locks.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** The owner files that Word leaves beside a document while it has it open. */
it.each([
  ['Data Quality Plan.docx', '~$ta Quality Plan.docx'],
  ['Minutes.docx', '~$inutes.docx'],
  ['Plan.docx', '~$Plan.docx'],
])('“%s” is open in Word', async (name, owner) => {
  const folder = tempFolder();
  writeFileSync(join(folder, name), '');
  expect(await lockingProgram(join(folder, name))).toBeUndefined();
  writeFileSync(join(folder, owner), '');
  expect(await lockingProgram(join(folder, name))).toBe('Word');
});

it('a document is open in LibreOffice', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'Plan.docx'), '');
  writeFileSync(join(folder, '.~lock.Plan.docx#'), '');
  expect(await lockingProgram(join(folder, 'Plan.docx'))).toBe('LibreOffice');
});

it('a lock that a crash has left behind locks no document that is not there', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, '~$Plan.docx'), '');
  expect(await lockingProgram(join(folder, 'Plan.docx'))).toBeUndefined();
});

it.each(['Plan.xlsx', 'Data Quality Plan.xlsx'])(
  '“%s” is open in Excel, which puts its sign before the whole name',
  async (name) => {
    const folder = tempFolder();
    writeFileSync(join(folder, name), '');
    expect(await lockingProgram(join(folder, name))).toBeUndefined();
    writeFileSync(join(folder, `~$${name}`), '');
    expect(await lockingProgram(join(folder, name))).toBe('Excel');
  },
);
