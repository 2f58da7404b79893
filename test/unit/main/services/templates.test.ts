import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { fixtureBytes, publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { importBytes } from '../../../support/import-bytes.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const REPORT = fixtureBytes('templates/council-report.docx');
const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());

async function keep(
  { desk }: Pick<ReturnType<typeof openTestDesk>, 'desk'>,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
) {
  const { ticket } = await desk.receiveFile({ name, bytes });
  return { ticket, kept: await desk.keepTemplate({ ticket }) };
}

describe('a council’s template', () => {
  it('is kept as it is under its SHA-256, once however often it is chosen', async () => {
    const opened = openTestDesk(tempFolder());
    const { kept } = await keep(opened, 'Report template.docx', REPORT);
    const id = createHash('sha256').update(REPORT).digest('hex');
    expect(kept).toEqual({ id, name: 'Report template.docx', unknownMarkers: ['{{ward}}'] });
    expect((await keep(opened, 'Copy.docx', REPORT)).kept.id).toBe(id);
    expect(readdirSync(opened.folder.templates)).toEqual([`${id}.docx`]);
    expect(new Uint8Array(readFileSync(join(opened.folder.templates, `${id}.docx`)))).toEqual(REPORT);
  });

  it('is what the next export is made from', async () => {
    const opened = openTestDesk(tempFolder());
    const { kept } = await keep(opened, 'Report template.docx', REPORT);
    const settings = { ...USUAL_EXPORT, template: { id: kept.id, name: kept.name } };
    const { document } = await opened.desk.makeDocument({ plan, kind: 'word', settings, changedRows: [] });
    const bytes = await opened.desk.readDocument({ document });
    expect(publishedRows(importBytes(bytes, 'plan.docx').plan.rows)).toEqual(publishedPlan.rows);
    expect(Buffer.from(bytes).includes('word/media/image1.png')).toBe(true);
  });

  it('that is gone from the data folder is told by its name, and nothing is made', async () => {
    const opened = openTestDesk(tempFolder());
    const { kept } = await keep(opened, 'Report template.docx', REPORT);
    rmSync(opened.folder.templates, { recursive: true });
    const settings = { ...USUAL_EXPORT, template: { id: kept.id, name: kept.name } };
    const made = opened.desk.makeDocument({ plan, kind: 'word', settings, changedRows: [] });
    await expect(made).rejects.toMatchObject({ code: 'template-missing', facts: { template: 'Report template.docx' } });
  });

  it('is taken with a ticket that is good once', async () => {
    const opened = openTestDesk(tempFolder());
    const { ticket } = await keep(opened, 'Report template.docx', REPORT);
    await expect(opened.desk.keepTemplate({ ticket })).rejects.toMatchObject({ code: 'ticket-spent' });
  });

  it('that cannot be used is not kept, and its ticket is spent', async () => {
    const { desk, folder } = openTestDesk(tempFolder());
    const { ticket } = await desk.receiveFile({
      name: 'Plan.xlsx',
      bytes: fixtureBytes('workbooks/plan-2009-10.xlsx'),
    });
    const reason = 'it is an Excel workbook. Choose a file that Word has saved as .docx.';
    await expect(desk.keepTemplate({ ticket })).rejects.toMatchObject({
      code: 'template-unusable',
      facts: { file: 'Plan.xlsx', reason },
    });
    expect(() => readdirSync(folder.templates)).toThrow(/ENOENT/);
    await expect(desk.keepTemplate({ ticket })).rejects.toMatchObject({ code: 'ticket-spent' });
  });
});
