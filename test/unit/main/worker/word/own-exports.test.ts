import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../../main/worker/read-sheets.ts';
import { findPlan } from '../../../../../shared/import/import-plan.ts';
import { bulletIndent, cellLines, normaliseCellText } from '../../../../../shared/plan/cell-text.ts';
import { type ExportSettings, USUAL_EXPORT } from '../../../../../shared/plan/export-settings.ts';
import type { Plan } from '../../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../../shared/plan/restore-plan.ts';
import { wordText } from '../../../../../shared/word/word-text.ts';
import { wordBytes } from '../../../../support/export-orders.ts';
import { fixtureBytes, publishedPlan, publishedRows } from '../../../../support/fixtures.ts';
import { importBytes, withXml } from '../../../../support/import-bytes.ts';
import { planArbitrary } from '../../../../support/plan-arbitraries.ts';
import { withEvidence } from '../../../../support/plan-evidence.ts';
import { rowBack, withoutIds } from '../../../../support/rows-back.ts';

const council = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID()).plan;

/** What Word and every import make of a text: no control characters, no bullets without a text, no space around it. */
function asImported(text: string): string {
  const lines = cellLines(wordText(text)).map(({ kind, text: line, depth }) => {
    if (kind === 'paragraph') return line;
    return line === '' ? '' : `${bulletIndent(depth)}• ${line}`;
  });
  return normaliseCellText(lines.join('\n'));
}

describe('our own Word documents after others have worked on them', () => {
  const change = async (from: string | RegExp, to: string) =>
    importBytes(withXml(await wordBytes(council), 'word/document.xml', from, to), 'plan.docx').plan;

  it('are still known where a column was taken out: none is taken for its neighbour', async () => {
    const { columns, rows } = await change(/<w:bookmarkStart w:name="_Tabled_date"[^>]*\/>/, '');
    expect(columns.custom).toEqual([{ key: 'date', label: 'Date' }]);
    expect(rows.find((row) => row.kind === 'action' && row.number === '1')).toMatchObject({ date: '', custom: {} });
    expect(rows.find((row) => row.kind === 'action' && row.number === '17')).toMatchObject({
      custom: { date: 'March 2010' },
      responsibility: 'Corporate Management Team',
    });
  });

  it('have the texts that they have now', async () => {
    const { rows } = await change('>Corporate Management Team<', '>The new team<');
    expect(rows.some((row) => row.kind === 'action' && row.responsibility === 'The new team')).toBe(true);
  });

  it('are read as the person chooses, where they choose', async () => {
    const sheets = readSheets(await wordBytes(council), 'plan.docx');
    const theme = sheets[0]?.known?.kinds.find(({ kind }) => kind === 'theme')?.row ?? -1;
    const found = findPlan(sheets, 'plan.docx', () => crypto.randomUUID(), {
      sheet: 0,
      columns: new Map([[2, 'left out']]),
      rows: new Map([[theme, 'statement']]),
    });
    expect(found?.plan.rows[0]?.kind).toBe('statement');
    expect(found?.plan.rows.every((row) => row.kind !== 'action' || row.date === '')).toBe(true);
    const reading = found?.reading.rows.find(({ row }) => row === theme);
    expect(reading?.reason).toBe('');
  });
});

describe('our own Word documents come back exactly', () => {
  it('the council’s plan, cell for cell, without a problem', async () => {
    const { plan, problems, reading } = importBytes(await wordBytes(council), 'plan.docx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
    expect(plan.columns).toEqual(council.columns);
    expect(problems).toEqual([]);
    expect(new Set(reading.rows.map(({ reason }) => reason))).toEqual(
      new Set(['The document says so: Tabled has written it.']),
    );
  });

  it('bullets below bullets, as deep as they were', async () => {
    const evidence = 'Minutes:\n• one\n  • below one\n    • below that\n• two\nlast';
    const rows = council.rows.map((row) => (row.kind === 'action' ? { ...row, evidence } : row));
    const back = importBytes(await wordBytes({ ...council, rows }), 'plan.docx').plan;
    for (const row of back.rows) if (row.kind === 'action') expect(row.evidence).toBe(evidence);
  });

  it('after LibreOffice has saved it', () => {
    const { plan, problems } = importBytes(fixtureBytes('workbooks/plan-2009-10-libreoffice.docx'), 'plan.docx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(problems).toEqual([]);
  });

  it('any other plan, whatever its texts look like', async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan: Plan) => {
        const bytes = await wordBytes(plan);
        const rows = plan.rows.map((row) => rowBack(row, asImported)).filter((row) => row !== undefined);
        const back = importBytes(bytes, 'Plan.docx').plan;
        expect(withoutIds(back.rows)).toEqual(rows);
        expect(back.columns).toEqual(plan.columns);
        expect(back.title).toBe(normaliseCellText(wordText(plan.title).replaceAll('\n', ' ')) || 'Plan');
      }),
      { numRuns: 100, seed: 51 },
    );
  });
});

describe('an accessible edition of ours comes back exactly', () => {
  it('the council’s plan, its tables and headings as the one table that they are', async () => {
    const bytes = await wordBytes(council, { layout: 'accessible' });
    const { plan, problems, reading } = importBytes(bytes, 'plan.docx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
    expect(plan.columns).toEqual(council.columns);
    expect(problems).toEqual([]);
    expect(new Set(reading.rows.map(({ reason }) => reason))).toEqual(
      new Set(['The document says so: Tabled has written it.']),
    );
  });

  it('with what stands around the tables told, and none of it in the plan', async () => {
    const details = { ...USUAL_EXPORT.details, committee: 'Audit Committee', asAt: '31 May 2010' };
    const settings = {
      layout: 'accessible',
      details,
      showSummary: true,
      showEvidence: true,
      showRagKey: true,
    } as const;
    const { plan } = importBytes(await wordBytes(withEvidence(council), settings), 'plan.docx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
  });

  it('whether or not a cell really says “None recorded”, and where a theme has no actions', async () => {
    const said = council.rows.map((row) => (row.kind === 'action' ? { ...row, fileRef: 'None recorded' } : row));
    const empty = { id: 'last', kind: 'theme', text: 'NOTHING YET', date: 'May 2011' } as const;
    const plan = { ...council, rows: [...said, empty] };
    const back = importBytes(await wordBytes(plan, { layout: 'accessible', showRagKey: true }), 'plan.docx').plan;
    expect(withoutIds(back.rows)).toEqual(withoutIds(plan.rows));
  });

  it('any other plan with an action, whatever its texts look like', async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan: Plan) => {
        fc.pre(plan.rows.some(({ kind }) => kind === 'action'));
        const rows = plan.rows.map((row) => rowBack(row, asImported)).filter((row) => row !== undefined);
        const back = importBytes(await wordBytes(plan, { layout: 'accessible' }), 'Plan.docx').plan;
        expect(withoutIds(back.rows)).toEqual(rows);
        expect(back.columns).toEqual(plan.columns);
      }),
      { numRuns: 100, seed: 52 },
    );
  });

  it('and a table of others that says “None recorded” in grey keeps it', async () => {
    const bytes = await unmarked(council, { layout: 'accessible' });
    const sheets = readSheets(bytes, 'plan.docx');
    expect(sheets.some(({ rows }) => rows.some((row) => row.includes('None recorded')))).toBe(true);
  });
});

/** The document without the marks by which our own is known: a table as others make it. */
async function unmarked(plan: Plan, changes: Partial<ExportSettings> = {}): Promise<Uint8Array> {
  const parts = unzipSync(await wordBytes(plan, changes));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll('_Tabled_', 'Other_');
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

describe('a document of others', () => {
  it('with a table style, list styles and merged cells, as python-docx writes them', () => {
    const { plan, problems } = importBytes(fixtureBytes('workbooks/plan-2009-10-foreign.docx'), 'plan.docx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
    expect(problems).toEqual([]);
  });

  it('in our own layout is understood by what its table shows', async () => {
    const { plan, problems } = importBytes(await unmarked(council), 'plan.docx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(problems).toEqual([]);
  });
});
