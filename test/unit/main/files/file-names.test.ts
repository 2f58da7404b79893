import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder } from '../../../../main/files/data-folder.ts';
import { freePath, safeFileName, timeStamp } from '../../../../main/files/file-names.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

it.each([
  ['Data Quality Action Plan 2009/10', 'Data Quality Action Plan 2009-10'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['Plan: "final" <v2>?', 'Plan- -final- -v2--'],
  ['a\u0000b\nc', 'abc'],
  ['  . ', 'plan'],
  ['', 'plan'],
  ['CON', 'plan CON'],
  ['x'.repeat(300), 'x'.repeat(100)],
])('the title “%s” becomes a file name that every system allows', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});

it('a name that is taken gets a number, so that no document is ever replaced unasked', async () => {
  const folder = tempFolder();
  const next = async () => {
    const path = await freePath(folder, 'Plan', '.docx');
    writeFileSync(path, '');
    return basename(path);
  };
  expect([await next(), await next(), await next()]).toEqual(['Plan.docx', 'Plan (2).docx', 'Plan (3).docx']);
});

it('moments make names that sort by time', () => {
  expect(timeStamp(new Date('2026-11-23T14:02:11.123Z'))).toBe('2026-11-23T14-02-11.123Z');
});

it('everything lies in one folder, which TABLED_DATA names', () => {
  const folder = dataFolder({ TABLED_DATA: '/data' });
  expect([folder.plans, folder.workspace, folder.exports]).toEqual(
    ['plans', 'workspace.json', 'exports'].map((name) => join('/data', name)),
  );
});
