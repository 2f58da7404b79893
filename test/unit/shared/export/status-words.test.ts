import { describe, expect, it } from 'vitest';
import { writeExcel } from '../../../../shared/excel/write-excel.ts';
import { summarise } from '../../../../shared/export/plan-summary.ts';
import type { CustomColumn, Plan } from '../../../../shared/plan/plan.ts';
import { CONTENT_WIDTH } from '../../../../shared/word/page-geometry.ts';
import { writeWord } from '../../../../shared/word/write-word.ts';
import { exportOrder } from '../../../support/export-orders.ts';
import { planOf } from '../../../support/plans.ts';
import { readDocx } from '../../../support/read-docx.ts';
import { readXlsx } from '../../../support/read-xlsx.ts';
import { wordTables } from '../../../support/word-blocks.ts';

const STATUS: CustomColumn = {
  key: 'status',
  label: 'Where we are',
  type: 'choice',
  role: 'status',
  choices: [
    { word: 'Not started', meaning: '' },
    { word: 'In progress', meaning: '' },
    { word: 'Signed off', meaning: '', isDone: true },
  ],
};

function planWith(column: CustomColumn, texts: readonly string[], more: readonly CustomColumn[] = []): Plan {
  const rag = more.length > 0 ? { rag: 'Red' } : {};
  const rows = texts.map((text, index) => {
    return { kind: 'action', number: `${index + 1}`, action: 'a', custom: { [column.key]: text, ...rag } };
  });
  return planOf([{ kind: 'theme', text: 'A' }, ...rows], { columns: { custom: [column, ...more] } });
}

function counted(plan: Plan): Readonly<Record<string, number | undefined>> {
  const { statuses, total } = summarise(plan.rows, plan.columns, '2010-06-01');
  return Object.fromEntries(statuses.map((name, index) => [name, total.counts[index]]));
}

describe('the status words of a cover', () => {
  it('are the council’s own in their order, then others that are used, then the actions without one', () => {
    const plan = planWith(STATUS, ['signed  off', 'In progress', 'Waiting', 'waiting ', 'With ICT', '', 'Signed off']);
    expect(Object.entries(counted(plan))).toEqual([
      ['Not started', 0],
      ['In progress', 1],
      ['Signed off', 2],
      ['Waiting', 2],
      ['With ICT', 1],
      ['No status', 1],
      ['Overdue', 0],
    ]);
  });

  it('stand beside the RAG', () => {
    const plan = planWith(STATUS, ['In progress'], [{ key: 'rag', label: 'RAG' }]);
    expect(Object.keys(counted(plan))).toEqual([
      'Red',
      'Amber',
      'Green',
      'Not started',
      'In progress',
      'Signed off',
      'Overdue',
    ]);
  });

  it('are those of a column that is called so, but no sentences, and nothing that is a colour alone', () => {
    const status: CustomColumn = { key: 's', label: 'Status' };
    const long = 'The draft went to CMT in May and came back with comments.';
    expect(counted(planWith(status, ['Open', 'Open', 'Closed', long]))).toEqual({
      Open: 2,
      Closed: 1,
      'Other status': 1,
      Overdue: 0,
    });
    const updates = Array.from({ length: 20 }, (_, index) => `Update ${index + 1}`);
    expect(counted(planWith(status, updates))).toEqual({ Complete: 0, Overdue: 0 });
    expect(counted(planWith(status, [...updates, 'On hold', 'On hold']))).toEqual({
      'On hold': 2,
      'Other status': 20,
      Overdue: 0,
    });
    expect(counted(planWith(status, ['Red', 'green', 'Complete']))).toMatchObject({ Red: 1, Green: 1, Complete: 1 });
  });

  it('are no more than the page has room for: the rest are counted together', () => {
    const words = Array.from({ length: 12 }, (_, index) => `Stage number ${index + 1}`);
    const column = { ...STATUS, choices: words.map((word) => ({ word, meaning: '' })) };
    expect(counted(planWith(column, [...words.slice(2), '']))).toEqual({
      ...Object.fromEntries(words.slice(2, 8).map((word) => [word, 1])),
      'Other status': 4,
      'No status': 1,
      Overdue: 0,
    });
  });
});

describe('a summary with many status words', () => {
  const words = ['Not started', 'Unsatisfactory\u0001', 'In progress', 'Implemented', 'Recommended', 'Deferred <2011>'];
  const column = { ...STATUS, choices: words.map((word) => ({ word, meaning: '' })) };
  const plan = planWith(column, [...words, 'Something else', ''], [{ key: 'rag', label: 'RAG' }]);

  it('stays within the page in Word, no word of it broken, and is read back', async () => {
    const { bytes, report } = await writeWord(exportOrder(plan, { showSummary: true }));
    expect(report.faults).toEqual([]);
    const [summary] = wordTables(bytes);
    expect(summary?.rows[0]).toHaveLength(14);
    expect(summary?.rows[0]).toContain('Unsatisfactory');
    const grid = readDocx(bytes).document.getElementsByTagName('w:tblGrid')[0];
    const widths = Array.from(grid?.getElementsByTagName('w:gridCol') ?? [], (one) => Number(one.getAttribute('w:w')));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(CONTENT_WIDTH);
    // "Unsatisfactory" in bold Arial of 9 points is 62 points wide.
    expect(widths[6]).toBeGreaterThan(1240);
    expect(widths[0]).toBeGreaterThan(2000);
  });

  it('stays within the page in Excel', async () => {
    const { bytes, report } = await writeExcel(exportOrder(plan, { showSummary: true }));
    expect(report.faults).toEqual([]);
    const columns = readXlsx(bytes).part('xl/worksheets/sheet2.xml').getElementsByTagName('col');
    const widths = Array.from(columns, (column) => Number(column.getAttribute('width')));
    expect(widths).toHaveLength(14);
    const sheet1 = readXlsx(bytes).part('xl/worksheets/sheet1.xml').getElementsByTagName('col');
    const page = Array.from(sheet1, (column) => Number(column.getAttribute('width')));
    const sum = (all: readonly number[]) => all.reduce((total, width) => total + width, 0);
    expect(sum(widths)).toBeLessThanOrEqual(sum(page) + 14);
  });
});
