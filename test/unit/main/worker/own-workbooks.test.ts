import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../main/worker/read-sheets.ts';
import { excelText } from '../../../../shared/excel/excel-text.ts';
import { writeExcel } from '../../../../shared/excel/write-excel.ts';
import { findPlan } from '../../../../shared/import/import-plan.ts';
import { tidyCellText } from '../../../../shared/plan/cell-text.ts';
import type { ActionRow, Plan } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { excelBytes, exportOrder } from '../../../support/export-orders.ts';
import { fixtureBytes, publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { importBytes, withXml } from '../../../support/import-bytes.ts';
import { planArbitrary } from '../../../support/plan-arbitraries.ts';
import { withEvidence } from '../../../support/plan-evidence.ts';
import { rowBack, withoutIds } from '../../../support/rows-back.ts';

const council = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID()).plan;

/** What every import makes of a text: no control characters, no space around it. */
function asImported(text: string): string {
  return tidyCellText(excelText(text));
}

function action(texts: Partial<ActionRow>): ActionRow {
  const empty = { number: '', action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return { id: crypto.randomUUID(), kind: 'action', ...empty, custom: {}, ...texts };
}

async function back(plan: Plan): Promise<Plan> {
  const { bytes, report } = await writeExcel(exportOrder(plan));
  expect(report.faults).toEqual([]);
  return importBytes(bytes, 'Plan.xlsx').plan;
}

describe('our own workbooks come back equal', () => {
  it('the council’s plan, cell for cell, without a problem', async () => {
    const { plan, problems, reading } = importBytes(await excelBytes(council), 'plan.xlsx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
    expect(plan.columns).toEqual(council.columns);
    expect(problems).toEqual([]);
    expect(new Set(reading.rows.map(({ reason }) => reason))).toEqual(
      new Set(['The document says so: Tabled has written it.']),
    );
  });

  it('lists within lists, as deep as they stand', async () => {
    const evidence = 'Agreed:\n• by CMT\n  • in May\n    • and again\n  • in June\n• by Members';
    const { rows } = await back({ ...council, rows: [action({ number: '1', action: 'Do it', evidence })] });
    expect(rows).toEqual([expect.objectContaining({ evidence })]);
  });

  it('any other plan, whatever its texts look like', async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan: Plan) => {
        const found = await back(plan);
        expect(withoutIds(found.rows)).toEqual(
          plan.rows.map((row) => rowBack(row, asImported)).filter((row) => row !== undefined),
        );
        expect(found.columns).toEqual(plan.columns);
        expect(found.title).toBe(asImported(plan.title.replace(/\s*\n\s*/g, ' ')) || 'Plan');
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it.each([
    ...['=1+1', '+44 20 7946 0000', '-5', '@x', "'quoted", '=HYPERLINK("http://x","y")', ' =1', '#N/A', '#REF!'],
    ...['007', '1.10', '1E5', 'TRUE', '50%', '1/2', '31/03/2010', 'March 2010', '_x000D_', '_x005F_x000D_', '_X0041_'],
    ...['نص عربي', '👩‍👩‍👧 family', 'a & b < c > "d"', 'a\n\n  b\tc', '• one\n  • two', '•', 'Action', 'Date', 'THEME'],
    ...['x'.repeat(1000), `• ${'word '.repeat(20)}end\n`.repeat(300).trim(), `=${'9'.repeat(32_766)}`],
  ])('a text in any of its cells: %.30j', async (text) => {
    const texts = { number: text, action: text, responsibility: text, reportedTo: text, evidence: text };
    const plan: Plan = {
      ...council,
      columns: { ...council.columns, custom: [{ key: 'rag', label: 'RAG' }] },
      rows: [
        { id: '1', kind: 'theme', text, date: text },
        { id: '2', kind: 'statement', text },
        action({ ...texts, date: text, fileRef: text, custom: { rag: text } }),
        action({ fileRef: text }),
        { id: '3', kind: 'theme', text, date: '' },
      ],
    };
    expect(withoutIds((await back(plan)).rows)).toEqual(plan.rows.map((row) => rowBack(row, asImported)));
  });

  it('with headings of their own, of several lines, and a word for the number', async () => {
    const columns = {
      ...council.columns,
      number: 'Ref No',
      reportedTo: 'Reported To\nApproved By',
      fileRef: '=File & Ref',
      custom: [{ key: 'action', label: 'Action' }],
    };
    const rows = [action({ number: '1.10', action: 'x', custom: { action: 'y' } })];
    const found = await back({ ...council, columns, rows });
    expect(found.columns).toEqual(columns);
    expect(withoutIds(found.rows)).toEqual(rows.map((row) => rowBack(row, asImported)));
  });

  it('empty, without a theme, and with actions before the first theme', async () => {
    const lone = action({ number: '1', action: 'Alone' });
    const theme = { id: 't', kind: 'theme' as const, text: 'Not in capitals', date: '' };
    for (const rows of [[], [lone], [lone, theme, lone]]) {
      expect(withoutIds((await back({ ...council, rows })).rows)).toEqual(rows.map((row) => rowBack(row, asImported)));
    }
  });
});

describe('the dates of our own workbooks', () => {
  it.each([
    ...['31/03/2010', '1/4/2010', '01/04/10', '31-03-2010', '2010-03-31', '31 March 2010', '1 Apr 2010', '31-Mar-10'],
    ...['29/02/2000', '31/12/2199', '01/03/1900'],
  ])('are real ones where the words are a day, and keep its words: %s', async (date) => {
    const rows = [action({ number: '1', action: 'x', date }), { id: 't', kind: 'theme' as const, text: 'T', date }];
    const bytes = await excelBytes({ ...council, rows });
    const [sheet] = readSheets(bytes, 'plan.xlsx');
    expect(sheet?.days).toHaveLength(2);
    expect(withoutIds(importBytes(bytes, 'plan.xlsx').plan.rows)).toEqual(rows.map((row) => rowBack(row, asImported)));
  });

  it.each([
    'March 2010',
    '31st March 2010',
    'by 31/03/2010',
    '31/02/2010',
    '1/1/1900',
    '2010',
    'Q4 2009/10',
    '31.03.2010',
  ])('are texts where no date cell shows these words: %s', async (date) => {
    const bytes = await excelBytes({ ...council, rows: [action({ number: '1', action: 'x', date })] });
    expect(readSheets(bytes, 'plan.xlsx')[0]?.days).toEqual([]);
    expect(importBytes(bytes, 'plan.xlsx').plan.rows[0]).toMatchObject({ date });
  });

  it('keep the day that a date cell of the imported sheet held behind its words', async () => {
    const rows = [action({ number: '1', action: 'x', date: 'Mar-10', dateDay: '2010-03-15' })];
    expect((await back({ ...council, rows })).rows[0]).toMatchObject({ date: 'Mar-10', dateDay: '2010-03-15' });
  });
});

describe('our own workbooks after others have worked on them', () => {
  it('are known where LibreOffice has saved them', () => {
    const { plan, problems } = importBytes(fixtureBytes('workbooks/plan-2009-10-own-libreoffice.xlsx'), 'plan.xlsx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
    expect(problems).toEqual([]);
  });

  it('are understood by what their table shows where the marks are gone', async () => {
    const bytes = withXml(await excelBytes(council), 'xl/workbook.xml', /<definedNames>.*<\/definedNames>/, '');
    const { plan, problems } = importBytes(bytes, 'plan.xlsx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(problems).toEqual([]);
  });

  it.each(['$XFD$1048576', '$A$500', '$A$0', '$A$1:$B$1'])(
    'lose nothing where the name of their headings is moved to %s',
    async (place) => {
      const bytes = withXml(await excelBytes(council), 'xl/workbook.xml', '$A$2:$B$2', place);
      const { plan, problems } = importBytes(bytes, 'plan.xlsx');
      const told = JSON.stringify([plan, problems]);
      for (const row of council.rows) if (row.kind === 'action') expect(told).toContain(JSON.stringify(row.evidence));
    },
  );

  it('do not take a column for another whose own is gone', async () => {
    const bytes = withXml(await excelBytes(council), 'xl/workbook.xml', "'Action Plan'!$C$2", '#REF!');
    const { columns, rows } = importBytes(bytes, 'plan.xlsx').plan;
    expect(columns.date).toBe('Date');
    expect(rows.find((row) => row.kind === 'action' && row.number === '17')).toMatchObject({
      responsibility: 'Corporate Management Team',
    });
  });

  it('are read as the person chooses, where they choose', async () => {
    const found = findPlan(readSheets(await excelBytes(council), 'plan.xlsx'), 'plan.xlsx', () => crypto.randomUUID(), {
      sheet: 0,
      columns: new Map([[2, 'left out']]),
      rows: new Map([[2, 'statement']]),
    });
    expect(found?.plan.rows[0]?.kind).toBe('statement');
    expect(found?.plan.rows.every((row) => row.kind !== 'action' || row.date === '')).toBe(true);
  });

  it('are chosen among the sheets for the summary and the lists behind them', async () => {
    const acronyms = [{ short: 'CMT', long: 'Corporate Management Team' }];
    const bytes = await excelBytes(withEvidence(council), {
      showSummary: true,
      showEvidence: true,
      showRagKey: true,
      showAcronyms: true,
      acronyms,
    });
    const { plan, sheet } = importBytes(bytes, 'plan.xlsx');
    expect(readSheets(bytes, 'plan.xlsx').map(({ name }) => name)).toEqual([
      'Action Plan',
      'Summary',
      'Evidence index',
      'RAG key',
      'Acronyms',
    ]);
    expect(sheet).toBe('Action Plan');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
  });
});
