// Small, plain jobs are done on the spot; whatever could grow beyond bounds goes to a worker's process, as before.
import { describe, expect, it } from 'vitest';
import type { RunJob } from '../../../../main/worker/run-job.ts';
import { smallJobRunner } from '../../../../main/worker/small-jobs.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { MAX_INFLATED_BYTES } from '../../../../shared/limits.ts';
import { COUNCIL_LABELS, PLAN_FORMAT, type Plan } from '../../../../shared/plan/plan.ts';
import { generatedWorkbook } from '../../../bench/generated-plan.ts';
import { exportOrder } from '../../../support/export-orders.ts';
import { fixtureBytes, publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { zipBomb } from '../../../support/hostile-files.ts';
import { withXml } from '../../../support/import-bytes.ts';

const council = fixtureBytes('workbooks/plan-2009-10.xlsx');
const SHEET = 'xl/worksheets/sheet1.xml';
const limits = {
  seconds: 60,
  tooSlow: () => new TabledError('file-too-slow', { file: 'F', seconds: 60 }),
  tooLarge: () => new TabledError('file-too-large', { file: 'F', limit: '1 MB' }),
};

/** A runner, and the jobs that it has sent elsewhere. */
function runner() {
  const sent: string[] = [];
  const elsewhere: RunJob = (name) => {
    sent.push(name);
    return Promise.reject(new Error('elsewhere'));
  };
  let ids = 0;
  const runJob = smallJobRunner(elsewhere, () => {
    ids += 1;
    return `row-${ids}`;
  });
  return { runJob, sent };
}

async function isReadHere(bytes: Uint8Array, file: string): Promise<boolean> {
  const { runJob, sent } = runner();
  const result = await runJob('readWorkbook', { bytes, file }, limits).catch((error: unknown) => error);
  return sent.length === 0 && !(result instanceof Error);
}

describe('read on the spot', () => {
  it('the council’s plan, whole', async () => {
    const { runJob } = runner();
    const { imported } = await runJob('readWorkbook', { bytes: council, file: 'plan.xlsx' }, limits);
    expect(publishedRows(imported?.plan.rows ?? [])).toEqual(publishedPlan.rows);
  });

  it.each([
    ['plan.csv', fixtureBytes('workbooks/plan-2009-10.csv')],
    ['plan.xlsx', generatedWorkbook(5000)],
  ])('%s', async (file, bytes) => {
    expect(await isReadHere(bytes, file)).toBe(true);
  });

  it('a file that is too much by its own account is refused with its own sentence', async () => {
    const { runJob, sent } = runner();
    const bytes = new Uint8Array(Buffer.alloc(8_000_000, ','));
    await expect(runJob('readWorkbook', { bytes, file: 'plan.csv' }, limits)).rejects.toMatchObject({
      code: 'file-too-large',
    });
    expect(sent).toEqual([]);
  });
});

describe('left to a process of its own', () => {
  it.each([
    ['plan.xls', fixtureBytes('workbooks/plan-2009-10.xls')],
    ['plan.ods', fixtureBytes('workbooks/plan-2009-10.ods')],
    ['notes.xlsx', fixtureBytes('workbooks/notes-and-dates.xlsx')],
    ['plan.docx', fixtureBytes('workbooks/plan-2009-10-libreoffice.docx')],
    ['plan.html', fixtureBytes('workbooks/plan-2009-10-word.html')],
    ['nothing.xlsx', new Uint8Array()],
    ['cut.xlsx', council.slice(0, council.length - 300)],
    ['huge.csv', new Uint8Array(9 * 1024 * 1024)],
    ['bomb.xlsx', zipBomb(SHEET, 49 * 1024 * 1024)],
    ['bomb.xlsx', zipBomb(SHEET, MAX_INFLATED_BYTES + 1)],
    [
      'links.xlsx',
      withXml(council, SHEET, '</sheetData>', '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>'),
    ],
    [
      'columns.xlsx',
      withXml(council, SHEET, '</sheetData>', '<row r="99"><c r="XFD99"><v>1</v></c></row></sheetData>'),
    ],
  ])('%s', async (file, bytes) => {
    const { runJob, sent } = runner();
    await expect(runJob('readWorkbook', { bytes, file }, limits)).rejects.toThrow('elsewhere');
    expect(sent).toEqual(['readWorkbook']);
  });

  const longPlan = (text: string): Plan => ({
    format: PLAN_FORMAT,
    title: 'A long plan',
    columns: { ...COUNCIL_LABELS, custom: [] },
    rows: [{ id: 'row-1', kind: 'theme', text, date: '' }],
  });

  it.each([
    ['a text of two million lines', '\n'.repeat(2_000_000)],
    ['a text of two hundred million signs', 'x'.repeat(210_000_000)],
  ])('the document of a plan with %s', async (_what, text) => {
    const { runJob, sent } = runner();
    const order = exportOrder(longPlan(text));
    await expect(runJob('writeExport', { kind: 'word', order }, limits)).rejects.toThrow('elsewhere');
    expect(sent).toEqual(['writeExport']);
  });

  it('a document from a template, and the template itself', async () => {
    const { runJob, sent } = runner();
    const order = { ...exportOrder(longPlan('DATA')), template: new Uint8Array(4) };
    await expect(runJob('writeExport', { kind: 'word', order }, limits)).rejects.toThrow('elsewhere');
    await expect(runJob('checkTemplate', { bytes: new Uint8Array(4), file: 't.docx' }, limits)).rejects.toThrow();
    expect(sent).toEqual(['writeExport', 'checkTemplate']);
  });
});
