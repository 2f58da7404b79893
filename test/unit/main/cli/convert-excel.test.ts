import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan, Problem } from '../../../../shared/plan/plan.ts';
import { fixturePath, publishedPlan, publishedRows, ROOT } from '../../../support/fixtures.ts';
import { readXlsx } from '../../../support/read-xlsx.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** The built command, in a process of its own. */
function tabled(...given: readonly string[]) {
  const program = join(ROOT, 'dist/main/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function inspected(path: string): { plan: Plan; problems: readonly Problem[] } {
  return JSON.parse(tabled('inspect', path).stdout) as { plan: Plan; problems: readonly Problem[] };
}

describe('tabled convert to a workbook', () => {
  it.each(['plan-2009-10.xlsx', 'plan-2009-10-foreign.docx'])('says nothing, and comes back equal: %s', (name) => {
    const out = join(tempFolder(), 'plan.xlsx');
    expect(tabled('convert', fixturePath(`workbooks/${name}`), out)).toEqual({ status: 0, stdout: '', stderr: '' });
    const { plan, problems } = inspected(out);
    expect([publishedRows(plan.rows), plan.title, problems]).toEqual([publishedPlan.rows, publishedPlan.title, []]);
  });

  it('keeps the columns of a tracker, and its dates', () => {
    const out = join(tempFolder(), 'PLAN.XLSX');
    const from = fixturePath('workbooks/plan-2009-10-tracker.xlsx');
    expect(tabled('convert', from, out).status).toBe(0);
    const [before, after] = [inspected(from).plan, inspected(out).plan];
    expect(after.columns).toEqual(before.columns);
    const withoutIds = ({ rows }: Plan) => rows.map(({ id, ...row }) => row);
    expect(withoutIds(after)).toEqual(withoutIds(before));
  });

  it('writes what looks like a formula as a text', () => {
    const folder = tempFolder();
    const [json, out] = [join(folder, 'plan.json'), join(folder, 'plan.xlsx')];
    const rows = [{ kind: 'action', number: '1', action: '=1+1', evidence: '@x', date: '31/03/2010' }];
    writeFileSync(json, JSON.stringify({ format: 'tabled-plan/1', title: '-', columns: {}, rows }));
    expect(tabled('convert', json, out).status).toBe(0);
    const { cells } = readXlsx(new Uint8Array(readFileSync(out)));
    expect(['B3', 'C3', 'F3'].map((place) => cells.get(place)?.text)).toEqual(['=1+1', '40268', '@x']);
    expect([...cells.values()].some(({ hasFormula }) => hasFormula)).toBe(false);
  });

  it('tells in one sentence which text is too long for a cell, and writes nothing', () => {
    const folder = tempFolder();
    const [json, out] = [join(folder, 'plan.json'), join(folder, 'plan.xlsx')];
    const rows = [{ kind: 'action', number: '17', evidence: 'x'.repeat(32_768) }];
    writeFileSync(json, JSON.stringify({ ...publishedPlan, rows }));
    const { status, stdout, stderr } = tabled('convert', json, out);
    expect([status, stdout, existsSync(out)]).toEqual([1, '', false]);
    expect(stderr).toMatch(/^“plan\.xlsx” could not be made \([^\n]* of action 17 has 32,768 characters[^\n]*\n$/);
  });

  it('does not replace one that is open in Excel', () => {
    const folder = tempFolder();
    const out = join(folder, 'A long name.xlsx');
    writeFileSync(out, 'the members’ copy');
    writeFileSync(join(folder, '~$A long name.xlsx'), '');
    const { status, stderr } = tabled('convert', fixturePath('plan-2009-10.json'), out);
    expect([status, stderr]).toEqual([1, expect.stringContaining('is open in Excel')]);
    expect(readFileSync(out, 'utf8')).toBe('the members’ copy');
  });

  it('is told of where it is used wrongly', () => {
    expect(tabled('convert').stderr).toContain('OUT  .docx .xlsx or .json');
  });
});
