// The options of tabled convert, as the built command understands them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../main/cli/arguments.ts';
import { type ExportSettings, USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { fixturePath, ROOT } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const WORKBOOK = fixturePath('workbooks/plan-2009-10.xlsx');
const ONE_SENTENCE = /^[^\n]+\n$/;

function tabled(...given: readonly string[]) {
  const program = join(ROOT, 'dist/main/cli.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function bodyOf(path: string): string {
  return strFromU8(unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'] ?? new Uint8Array());
}

function settingsFile(folder: string, settings: Partial<ExportSettings>): string {
  const path = join(folder, 'settings.json');
  writeFileSync(path, JSON.stringify(settings));
  return path;
}

describe('the command line is understood', () => {
  const usual = { layout: undefined, settings: undefined, template: undefined };

  it.each([
    [['convert', 'a.xlsx', 'b.docx'], usual],
    [['convert', '--layout', 'accessible', 'a.xlsx', 'b.docx'], { ...usual, layout: 'accessible' }],
    [['convert', 'a.xlsx', '--layout=original', 'b.docx'], { ...usual, layout: 'original' }],
    [['convert', 'a.xlsx', 'b.docx', '--settings', 's.json'], { ...usual, settings: 's.json' }],
    [['convert', 'a.xlsx', 'b.docx', '--template=a=b.docx'], { ...usual, template: 'a=b.docx' }],
  ])('%j', (given, options) => {
    expect(readArguments(given)).toEqual({ command: 'convert', from: 'a.xlsx', to: 'b.docx', options });
  });

  it.each([
    [['convert', '--layout', 'pretty', 'a.xlsx', 'b.docx']],
    [['convert', 'a.xlsx', 'b.docx', '--layout']],
    [['convert', '--layout', 'original', '--layout', 'accessible', 'a.xlsx', 'b.docx']],
    [['convert', '--colour', 'red', 'a.xlsx', 'b.docx']],
    [['convert', '--template', 't.docx', 'a.xlsx', 'b.xlsx']],
    [['convert', '--template', 't.docx', 'a.xlsx', 'b.json']],
    [['inspect', '--layout', 'original', 'a.xlsx']],
  ])('wrong usage: exit 2 and how it is used: %j', (given) => {
    expect(readArguments(given)).toEqual({ command: 'wrong' });
    expect(tabled(...given)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('--layout original') });
  });
});

describe('the layout', () => {
  it('is the council’s own table, or the accessible edition where that is asked for', () => {
    const folder = tempFolder();
    const [original, accessible] = [join(folder, 'a.docx'), join(folder, 'b.docx')];
    expect(tabled('convert', WORKBOOK, original).status).toBe(0);
    expect(tabled('convert', WORKBOOK, accessible, '--layout', 'accessible').status).toBe(0);
    expect(bodyOf(original)).not.toContain('None recorded');
    expect(bodyOf(accessible)).toContain('None recorded');
  });

  it('goes before that of the settings, which are kept in plan JSON', () => {
    const folder = tempFolder();
    const settings = settingsFile(folder, { layout: 'accessible', hiddenColumns: ['fileRef'] });
    const json = join(folder, 'plan.json');
    expect(tabled('convert', WORKBOOK, json, '--settings', settings, '--layout', 'original').status).toBe(0);
    const { exportSettings } = JSON.parse(readFileSync(json, 'utf8')) as Plan;
    expect(exportSettings).toEqual({ ...USUAL_EXPORT, hiddenColumns: ['fileRef'] });
  });
});

describe('the settings', () => {
  it('say what stands around the table', () => {
    const folder = tempFolder();
    const settings = settingsFile(folder, {
      details: { ...USUAL_EXPORT.details, council: 'Southend Borough Council' },
    });
    const out = join(folder, 'plan.docx');
    expect(tabled('convert', WORKBOOK, out, '--settings', settings)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(bodyOf(out)).toContain('Southend Borough Council');
  });

  it.each([
    ['that are no JSON', 'layout: accessible', 'cut short or damaged'],
    ['that are no object', '[]', 'no JSON object'],
  ])('%s are refused: exit 1, one sentence that names the file, and no output file', (_what, text, words) => {
    const folder = tempFolder();
    const settings = join(folder, 'settings.json');
    writeFileSync(settings, text);
    const out = join(folder, 'plan.docx');
    const { status, stdout, stderr } = tabled('convert', WORKBOOK, out, '--settings', settings);
    expect([status, stdout, existsSync(out)]).toEqual([1, '', false]);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain('settings.json');
    expect(stderr).toContain(words);
  });

  it('by which only what changed is exported are refused: the command line does not know what did', () => {
    const folder = tempFolder();
    const settings = settingsFile(folder, { rows: { kind: 'changed', since: '2026-01-01' } });
    const out = join(folder, 'plan.docx');
    const { status, stderr } = tabled('convert', WORKBOOK, out, '--settings', settings);
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr).toContain('which rows were changed');
  });
});

describe('what the file cannot hold, and what is to be known of it', () => {
  it.each(['docx', 'xlsx'])('is told on stderr, a sentence to a line, and the .%s is there: exit 0', (extension) => {
    const folder = tempFolder();
    const [plan, out] = [join(folder, 'plan.json'), join(folder, `plan.${extension}`)];
    const rows = [{ kind: 'action', number: '1', action: 'a\u0001', evidence: 'b\u0002' }];
    const settings = settingsFile(folder, {});
    tabled('convert', WORKBOOK, plan);
    writeFileSync(plan, JSON.stringify({ ...JSON.parse(readFileSync(plan, 'utf8')), rows }));
    const { status, stdout, stderr } = tabled('convert', plan, out, '--settings', settings);
    expect([status, stdout, existsSync(out)]).toEqual([0, '', true]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/Action.* of action 1/),
      expect.stringMatching(/Evidence.* of action 1/),
    ]);
  });

  it('is a marker of the template that is not known', () => {
    const out = join(tempFolder(), 'plan.docx');
    const template = fixturePath('templates/council-report.docx');
    const { status, stderr } = tabled('convert', WORKBOOK, out, '--template', template);
    expect([status, existsSync(out)]).toEqual([0, true]);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain('{{ward}}');
  });
});

describe('rows chosen by what the plan does not have', () => {
  it.each([
    ['docx', { kind: 'theme', theme: 'gone' }, 'the theme chosen for this export'],
    ['xlsx', { kind: 'party', party: 'Estates' }, 'the party “Estates”'],
  ] as const)('make no .%s: exit 1, and what to do', (extension, rows, what) => {
    const folder = tempFolder();
    const out = join(folder, `plan.${extension}`);
    const { status, stderr } = tabled('convert', WORKBOOK, out, '--settings', settingsFile(folder, { rows }));
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain(`Nothing was exported, because ${what} is not in the plan any more`);
    expect(stderr).toContain('choose the rows again');
  });
});

describe('the template', () => {
  it('that is no Word document is refused: exit 1, one sentence that names the file', () => {
    const out = join(tempFolder(), 'plan.docx');
    const { status, stderr } = tabled('convert', WORKBOOK, out, '--template', fixturePath('README.md'));
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain('“README.md” cannot be used as a template');
  });

  it('that the settings name and nobody has kept is told', () => {
    const folder = tempFolder();
    const settings = settingsFile(folder, { template: { id: 'a'.repeat(64), name: 'Council.docx' } });
    const out = join(folder, 'plan.docx');
    const { status, stderr } = tabled('convert', WORKBOOK, out, '--settings', settings);
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr).toContain('“Council.docx” is not kept');
  });
});
