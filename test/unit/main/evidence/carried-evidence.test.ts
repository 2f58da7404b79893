// Evidence files on their way out: with the plan as a portable file, and to the auditor as a bundle.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EvidenceFolder } from '../../../../main/evidence/evidence-folder.ts';
import { keepCopyEvidence } from '../../../../main/services/plan-copies.ts';
import { MAX_COPY_EVIDENCE_BYTES } from '../../../../shared/limits.ts';
import type { EvidenceItem } from '../../../../shared/plan/evidence.ts';
import type { ActionRow, Plan } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const planId = 'plan-0001';
const history = { positions: [], entries: [] };
const text = (words: string) => new TextEncoder().encode(words);
const words = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

function file(id: string, name: string, content: string, earlier: readonly string[] = []): EvidenceItem {
  const version = { bytes: content.length, addedOn: '2026-11-25' };
  const versions = earlier.map((old) => ({ ...version, name: `old ${name}`, sha256: sha256(old) }));
  const own = { id, kind: 'file', title: `Title <${id}>`, name, sha256: sha256(content), ...version } as const;
  return versions.length === 0 ? own : { ...own, earlier: versions };
}

function action(number: string, ...evidence: readonly string[]): ActionRow {
  const texts = {
    action: `Do ${number} & more`,
    date: '',
    responsibility: '',
    reportedTo: '',
    evidence: '',
    fileRef: '',
  };
  const attachments = evidence.map((id) => ({ evidence: id, reference: `DQ/${number}/${id}` }));
  return { id: `row-${number}`, kind: 'action', number, ...texts, custom: {}, attachments };
}

function planWith(evidence: readonly EvidenceItem[], rows: readonly ActionRow[]): Plan {
  const columns = { action: 'Action', custom: [] };
  const given = { format: 'tabled-plan/1', title: 'Data Quality', columns, rows, evidence };
  return restorePlan(given, 'plan', () => '').plan;
}

function setUp() {
  const { desk, folder } = openTestDesk(tempFolder());
  const keep = async (name: string, content: string) => {
    const { ticket } = await desk.receiveFile({ name, bytes: text(content) });
    return desk.addEvidence({ planId, ticket });
  };
  const inFolder = (id = planId) => join(folder.plans, id, 'evidence');
  const save = async (document: string) => readFileSync((await desk.saveDocument({ document }))?.path ?? '');
  return { desk, keep, inFolder, save };
}

const minutes = file('a', 'Minutes.pdf', 'minutes', ['draft']);
const report = file('b', 'Report.docx', 'report');
const plan = planWith([minutes, report], [action('17', 'a', 'b'), action('18', 'a')]);

describe('a portable file', () => {
  it('carries every file that the register names, earlier versions too, into the folder of the plan that it becomes', async () => {
    const here = setUp();
    await here.keep('Minutes.pdf', 'minutes');
    await here.keep('old Minutes.pdf', 'draft');
    await here.keep('nobody.txt', 'not in the register');
    const { document, leftOut, tooLarge } = await here.desk.makePlanCopy({ planId, plan, history });
    expect({ leftOut, tooLarge }).toEqual({ leftOut: ['Report.docx'], tooLarge: [] });
    const bytes = await here.save(document);
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual([
      'evidence/Minutes.pdf',
      'evidence/old Minutes.pdf',
      'history.json',
      'manifest.json',
      'plan.json',
    ]);

    const there = setUp();
    const open = async () => {
      const { ticket } = await there.desk.receiveFile({ name: 'Plan.tabled', bytes });
      return (await there.desk.openPlanCopy({ ticket })).evidence ?? '';
    };
    expect(await there.desk.keepCopyEvidence({ planId: 'plan-0002', ticket: await open() })).toEqual({ kept: 2 });
    expect(readFileSync(join(there.inFolder('plan-0002'), 'Minutes.pdf'), 'utf8')).toBe('minutes');
    // Again, as into a plan that is here: what is there is not there twice, another file of the name is left alone.
    writeFileSync(join(there.inFolder('plan-0002'), 'Minutes.pdf'), 'of the same name');
    await there.desk.keepCopyEvidence({ planId: 'plan-0002', ticket: await open() });
    expect(readdirSync(there.inFolder('plan-0002')).sort()).toEqual([
      'Minutes (2).pdf',
      'Minutes.pdf',
      'old Minutes.pdf',
    ]);
    await expect(there.desk.keepCopyEvidence({ planId, ticket: 'x'.repeat(20) })).rejects.toMatchObject({
      code: 'ticket-spent',
    });
  });

  it('of a plan without evidence gives no ticket for any', async () => {
    const { desk, save } = setUp();
    const { document } = await desk.makePlanCopy({ planId, plan: planWith([], []), history });
    const { ticket } = await desk.receiveFile({ name: 'Plan.tabled', bytes: await save(document) });
    expect((await desk.openPlanCopy({ ticket })).evidence).toBeNull();
  });

  /** A film of so many bytes in the evidence folder, as the register names it. */
  async function film({ desk, keep, inFolder }: ReturnType<typeof setUp>, bytes: number): Promise<EvidenceItem> {
    await keep('Report.docx', 'report');
    const path = join(inFolder(), 'Film.mp4');
    writeFileSync(path, '');
    truncateSync(path, bytes);
    const found = (await desk.listEvidence({ planId })).find(({ name }) => name === 'Film.mp4');
    if (found === undefined) throw new Error('no film');
    return { id: 'c', kind: 'file', title: 'Film', addedOn: '2026-11-25', ...found };
  }

  it('carries far more than a message can, from disk to disk, and is opened again', async () => {
    const here = setUp();
    const carried = planWith([report, await film(here, 160 * 1024 * 1024)], []);
    const { document, tooLarge } = await here.desk.makePlanCopy({ planId, plan: carried, history });
    expect(tooLarge).toEqual([]);
    const path = (await here.desk.saveDocument({ document }))?.path ?? '';
    expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const there = new EvidenceFolder(join(tempFolder(), 'evidence'), tempFolder());
    expect(await keepCopyEvidence({ name: 'Plan.tabled', path }, there)).toBe(2);
    expect((await there.list()).map(({ name, bytes }) => [name, bytes])).toEqual([
      ['Film.mp4', 160 * 1024 * 1024],
      ['Report.docx', 6],
    ]);
  });

  it('has as many as there is room for, and tells which others are not in it', async () => {
    const { desk, keep, inFolder, save } = setUp();
    const large = await film({ desk, keep, inFolder, save }, MAX_COPY_EVIDENCE_BYTES);
    const made = await desk.makePlanCopy({ planId, plan: planWith([report, large], []), history });
    expect(made).toMatchObject({ leftOut: [], tooLarge: ['Film.mp4'] });
    const names = Object.keys(unzipSync(await save(made.document)));
    expect(names).toContain('evidence/Report.docx');
    expect(names).not.toContain('evidence/Film.mp4');
  });

  it('is called saved once it was opened again: where a file in it has changed meanwhile it is not, and nothing stays', async () => {
    const { desk, keep, inFolder, save } = setUp();
    await keep('Report.docx', 'report');
    const before = await desk.makePlanCopy({ planId, plan: planWith([report], []), history });
    await save(before.document);
    const { document, name } = await desk.makePlanCopy({ planId, plan: planWith([report], []), history });
    writeFileSync(join(inFolder(), 'Report.docx'), 'troper');
    await expect(desk.saveDocument({ document })).rejects.toMatchObject({ code: 'copy-check-failed' });
    rmSync(join(inFolder(), 'Report.docx'));
    await expect(desk.saveDocument({ document })).rejects.toMatchObject({ code: 'file-unreadable' });
    const root = join(inFolder(), '..', '..', '..');
    expect(readdirSync(root).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    // The earlier copy of that name is as it was.
    expect(words(unzipSync(readFileSync(join(root, name)))['evidence/Report.docx'])).toBe('report');
  });
});

describe('an evidence bundle', () => {
  it('has each file in the folder of each action that it supports, and an index of all, whatever their names', async () => {
    const { desk, keep, save, inFolder } = setUp();
    await keep('Minutes.pdf', 'minutes');
    await keep('Report.docx', 'report');
    const link: EvidenceItem = {
      id: 'l',
      kind: 'link',
      title: 'L',
      target: '\\\\server\\share<x>',
      addedOn: '2026-11-25',
    };
    const unused = file('u', 'Report.docx', 'report');
    const bundled = planWith([minutes, report, link, unused], [action('17', 'a', 'b', 'l'), action('1/8', 'a')]);
    const made = await desk.makeEvidenceBundle({ planId, plan: bundled });
    expect(made).toMatchObject({ name: 'Data Quality - evidence.zip', leftOut: [] });
    const files = unzipSync(await save(made.document));
    expect(Object.keys(files).sort()).toEqual([
      'Action 1-8/DQ-1-8-a Minutes.pdf',
      'Action 17/DQ-17-a Minutes.pdf',
      'Action 17/DQ-17-b Report.docx',
      'Evidence index.html',
      'No action/Report.docx',
    ]);
    expect(words(files['Action 1-8/DQ-1-8-a Minutes.pdf'])).toBe('minutes');
    const index = words(files['Evidence index.html']);
    expect(index).toContain('<a href="Action%2017/DQ-17-a%20Minutes.pdf">Minutes.pdf</a>');
    expect(index).toContain(`<td>17</td><td>Do 17 &amp; more</td><td>DQ/17/a</td><td>Title &lt;a&gt;</td>`);
    expect(index).toContain(sha256('minutes'));
    // What no address of a web page is is no link, and nothing that anybody typed is markup.
    expect(index).toContain('<td>\\\\server\\share&lt;x&gt;</td>');

    rmSync(join(inFolder(), 'Report.docx'));
    const again = await desk.makeEvidenceBundle({ planId, plan: bundled });
    expect(again.leftOut).toEqual(['Report.docx']);
    expect(words(unzipSync(await save(again.document))['Evidence index.html'])).toContain('Missing when this bundle');
  });
});
