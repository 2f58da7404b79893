import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
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
  ['con.plan', 'plan con.plan'],
  ['Com1 .v2', 'plan Com1 .v2'],
  ['lpt²', 'plan lpt²'],
  ['Contracts', 'Contracts'],
  ['x'.repeat(300), 'x'.repeat(100)],
  [`${'x'.repeat(99)} .y`, 'x'.repeat(99)],
  [`${'x'.repeat(98)}. y`, 'x'.repeat(98)],
])('the title “%s” becomes a file name that every system allows', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});

it('a name is never too long for a file system, in whatever script, and never ends in half a character', () => {
  for (const character of ['é', '计', '𝕏']) {
    const name = safeFileName(character.repeat(300));
    expect(Buffer.byteLength(`${name} (99999).docx`)).toBeLessThanOrEqual(255);
    expect(Buffer.from(name).toString()).toBe(name);
    expect(name).toMatch(new RegExp(`^${character}{50,100}$`, 'u'));
  }
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
