import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { cellsOf, expectedCells } from '../../../support/expect-original-layout.ts';
import { fixturePath, publishedPlan, publishedRows, ROOT } from '../../../support/fixtures.ts';
import { readDocx } from '../../../support/read-docx.ts';
import { runUnprivileged } from '../../../support/run-as-nobody.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** The built command, in a process of its own. */
function tabled(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/main/cli.cjs'), ...given], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

const formats = ['xlsx', 'xls', 'ods', 'csv'].map((extension) => fixturePath(`workbooks/plan-2009-10.${extension}`));

describe('tabled inspect', () => {
  it.each(formats)('prints the plan and its problems as JSON, and nothing else: %s', (path) => {
    const { status, stdout, stderr } = tabled('inspect', path);
    const { plan, problems } = JSON.parse(stdout) as { plan: Plan; problems: unknown[] };
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect([status, stderr, problems]).toEqual([0, '', []]);
  });

  it('reads plan JSON too, also one that names no format', () => {
    const { status, stdout } = tabled('inspect', fixturePath('plan-2009-10.json'));
    const { plan } = JSON.parse(stdout) as { plan: Plan };
    expect([status, publishedRows(plan.rows)]).toEqual([0, publishedPlan.rows]);
  });
});

describe('the dates that tabled inspect prints', () => {
  it.each([formats[0] ?? '', fixturePath('plan-2009-10.json')])('are those of all rows that have any: %s', (path) => {
    const { stdout } = tabled('inspect', path);
    const { plan, dates } = JSON.parse(stdout) as { plan: Plan; dates: { row: string; words: string }[] };
    const dated = plan.rows.filter((row) => row.kind !== 'statement' && row.date !== '');
    expect(dates.map(({ row }) => row)).toEqual(dated.map(({ id }) => id));
    expect(dates.find(({ words }) => words === 'March 2010')).toEqual({
      row: expect.any(String),
      number: expect.any(String),
      words: 'March 2010',
      reading: { kind: 'month', from: '2010-03-01', to: '2010-03-31' },
    });
  });
});

describe('notes on rows', () => {
  it('stay in plan JSON, and are not printed in the Word table', () => {
    const folder = tempFolder();
    const [json, docx] = [join(folder, 'plan.json'), join(folder, 'plan.docx')];
    tabled('convert', fixturePath('workbooks/notes-and-dates.xlsx'), json);
    tabled('convert', json, docx);
    const notes = [
      { about: 'Action', author: 'Cid', text: 'Who does?' },
      { about: 'Date', author: 'Ann Lee', text: 'Ask Bob\nfirst' },
    ];
    expect((JSON.parse(readFileSync(json, 'utf8')) as Plan).rows[1]?.notes).toEqual(notes);
    expect((JSON.parse(tabled('inspect', json).stdout) as { plan: Plan }).plan.rows[1]?.notes).toEqual(notes);
    const printed = JSON.stringify(readDocx(new Uint8Array(readFileSync(docx))).rows.map(cellsOf));
    expect(printed).toContain('31/03/2010');
    expect(printed).not.toContain('Who does?');
  });
});

describe('a plan file', () => {
  it('that begins with a byte order mark, as Windows’ editors save it, is read', () => {
    const path = join(tempFolder(), 'plan.json');
    writeFileSync(path, `\ufeff${readFileSync(fixturePath('plan-2009-10.json'), 'utf8')}`);
    const { status, stdout } = tabled('inspect', path);
    const { plan } = JSON.parse(stdout) as { plan: Plan };
    expect([status, publishedRows(plan.rows)]).toEqual([0, publishedPlan.rows]);
  });
});

describe('tabled convert', () => {
  it.each(formats)('makes the Word table, and says nothing: %s', (path) => {
    const out = join(tempFolder(), 'plan.docx');
    expect(tabled('convert', path, out)).toEqual({ status: 0, stdout: '', stderr: '' });
    const { rows } = readDocx(new Uint8Array(readFileSync(out)));
    expect(rows.slice(1).map(cellsOf)).toEqual(publishedPlan.rows.map(expectedCells));
  });

  it('makes plan JSON, and the Word table from that, the same as from the workbook', () => {
    const folder = tempFolder();
    const json = join(folder, 'plan.json');
    expect(tabled('convert', formats[0] ?? '', json).status).toBe(0);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      format: 'tabled-plan/1',
      title: publishedPlan.title,
    });
    expect(tabled('convert', json, join(folder, 'plan.docx')).status).toBe(0);
    const { rows } = readDocx(new Uint8Array(readFileSync(join(folder, 'plan.docx'))));
    expect(rows.slice(1).map(cellsOf)).toEqual(publishedPlan.rows.map(expectedCells));
  });
});

describe('what goes wrong', () => {
  it.skipIf(process.platform === 'win32')('a reader that has read enough ends it quietly', () => {
    // More than a pipe holds, so that it is still being written when the reader is gone.
    const rows = Array.from({ length: 3000 }, (_, index) => ({
      kind: 'theme',
      text: `Theme ${index} ${'x'.repeat(200)}`,
    }));
    const path = join(tempFolder(), 'long.json');
    writeFileSync(path, JSON.stringify({ ...publishedPlan, rows }));
    const command = `"${process.execPath}" "${join(ROOT, 'dist/main/cli.cjs')}" inspect "${path}"; echo "ended with $?" >&2`;
    const { stdout, stderr } = spawnSync('/bin/sh', ['-c', `{ ${command}; } | head -1`], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{\n', 'ended with 0\n']);
  });

  const one = /^[^\n]+\n$/;

  it.skipIf(process.platform !== 'linux')('output that cannot be written is told in one sentence: exit 1', () => {
    const command = `"${process.execPath}" "${join(ROOT, 'dist/main/cli.cjs')}" inspect "${formats[3]}" > /dev/full`;
    const { status, stderr } = spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^[^\n]*no space left on device[^\n]*\n$/)]);
  });

  it.each([
    ['no such file', 'nothing.xlsx', 'there is no such file'],
    ['a protected workbook', fixturePath('workbooks/protected.xlsx'), 'password'],
    ['no workbook', fixturePath('README.md'), 'not a file that Tabled reads'],
    ['damaged plan JSON', '', 'cut short or damaged'],
  ])('%s: exit 1, one plain sentence that names the file, and no output file', (_what, path, words) => {
    const folder = tempFolder();
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"rows":');
    const given = path === '' ? broken : path;
    const out = join(folder, 'out.docx');
    const { status, stdout, stderr } = tabled('convert', given, out);
    expect([status, stdout, existsSync(out)]).toEqual([1, '', false]);
    expect(stderr).toMatch(one);
    expect(stderr).toContain(words);
    expect(stderr).toContain(given.split('/').at(-1));
  });

  it('plan JSON that is no UTF-8 is refused, and no sign is put in the place of its own: exit 1', () => {
    const folder = tempFolder();
    const path = join(folder, 'ansi.json');
    writeFileSync(path, Buffer.from('{"rows":[{"kind":"statement","text":"£100"}]}', 'latin1'));
    const { status, stdout, stderr } = tabled('convert', path, join(folder, 'out.docx'));
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining('no UTF-8 text')]);
    expect(existsSync(join(folder, 'out.docx'))).toBe(false);
  });

  it('a document that is open in Word is not replaced: exit 1', () => {
    const folder = tempFolder();
    copyFileSync(fixturePath('README.md'), join(folder, 'Plan.docx'));
    writeFileSync(join(folder, '~$Plan.docx'), '');
    const { status, stderr } = tabled('convert', formats[3] ?? '', join(folder, 'Plan.docx'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('is open in Word')]);
    expect(readFileSync(join(folder, 'Plan.docx'), 'utf8')).toContain('# Fixtures');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it.skipIf(process.platform === 'win32')('a document that is marked read-only is not replaced: exit 1', () => {
    const folder = tempFolder();
    chmodSync(folder, 0o777);
    const target = join(folder, 'Plan.docx');
    writeFileSync(target, 'the members’ copy', { mode: 0o444 });
    const source = join(folder, 'plan.csv');
    copyFileSync(formats[3] ?? '', source);
    chmodSync(source, 0o644);
    const program = join(ROOT, 'dist/main/cli.cjs');
    const { status, stderr } = runUnprivileged(process.execPath, [program, 'convert', source, target]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/the file of that name is read-only.*elsewhere/)]);
    expect(readFileSync(target, 'utf8')).toBe('the members’ copy');
  });

  it.each([
    [[]],
    [['convert', 'a.xlsx']],
    [['convert', 'a.xlsx', 'b.pdf']],
    [['convert', 'a.xlsx', 'b.docx', 'c.docx']],
    [['inspect', 'a', 'b']],
    [['print', 'a']],
  ])('wrong usage: exit 2 and how it is used, on stderr: %j', (given) => {
    const { status, stdout, stderr } = tabled(...given);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('tabled convert IN OUT')]);
  });
});
