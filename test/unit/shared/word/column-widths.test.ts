import { describe, expect, it } from 'vitest';
import { shareOut } from '../../../../shared/word/column-widths.ts';
import { wordBytes } from '../../../support/export-orders.ts';
import { councilPlan, customColumns, planOf } from '../../../support/plans.ts';
import { readDocx } from '../../../support/read-docx.ts';

const PAGE = 16838 - 2 * 720;
const USUAL = [600, 4350, 1330, 1850, 1600, 4500, 1168];

async function widths(plan: Parameters<typeof wordBytes>[0], changes: Parameters<typeof wordBytes>[1] = {}) {
  return readDocx(await wordBytes(plan, changes)).grid;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('the columns', () => {
  it('of the council’s plan are as wide as its members know them', async () => {
    expect(await widths(councilPlan())).toEqual(USUAL);
  });

  it('share the room of those that are hidden', async () => {
    const shown = await widths(councilPlan(), { hiddenColumns: ['date', 'fileRef'] });
    expect(shown).toHaveLength(5);
    expect(sum(shown)).toBe(PAGE);
    expect(shown[1]).toBeGreaterThan(4350);
  });

  it('are as wide to each other as the officer has drawn them, in any unit', async () => {
    const drawn = { action: 2, date: 1, responsibility: 1, reportedTo: 1, evidence: 4, fileRef: 1 };
    const [number = 0, ...others] = await widths(councilPlan(), { columnShares: drawn });
    expect(number).toBe(600);
    for (const [index, share] of [2, 1, 1, 1, 4, 1].entries()) {
      expect(others[index]).toBeCloseTo(((PAGE - 600) * share) / 10, -1);
    }
    const times = Object.fromEntries(Object.entries(drawn).map(([field, share]) => [field, share * 1234.5]));
    expect(await widths(councilPlan(), { columnShares: times })).toEqual([number, ...others]);
  });

  it('take a single share as hundredths of the page', async () => {
    const drawn = await widths(councilPlan(), { columnShares: { evidence: 40 } });
    expect(drawn[5]).toBeGreaterThan(4500);
    expect(sum(drawn)).toBe(PAGE);
  });

  it('are never too narrow to be read, however they were drawn', async () => {
    const drawn = { action: 1, date: 1e-9, responsibility: 1, reportedTo: 1, evidence: 1e9, fileRef: 1 };
    for (const width of await widths(councilPlan(), { columnShares: drawn })) expect(width).toBeGreaterThanOrEqual(500);
  });

  it('have room for their words where twelve more stand beside them, and fit the page', async () => {
    const labels = ['RAG', 'Progress', 'Cost', 'Ward', 'Risk', 'Priority', 'Lead', 'KLOE', 'Due', 'Next', 'Code', 'Ok'];
    const custom = customColumns(labels);
    const rows = [
      { kind: 'theme', text: 'T', date: 'May 2010' },
      { kind: 'action', number: '1', custom: Object.fromEntries(custom.map(({ key }) => [key, 'Amber'])) },
    ];
    for (const layout of ['original', 'accessible'] as const) {
      const grid = await widths(planOf(rows, { columns: { custom } }), { layout });
      expect(grid).toHaveLength(19);
      expect(sum(grid)).toBe(PAGE);
      // "Amber" in nine points, with the white space beside it.
      for (const width of grid.slice(7)) expect(width).toBeGreaterThan(580);
    }
  });

  it('give a column of short words no more than they need', async () => {
    const custom = customColumns(['RAG']);
    const rows = councilPlan().rows.map((row) => (row.kind === 'action' ? { ...row, custom: { rag: 'Amber' } } : row));
    const grid = await widths({ ...councilPlan(), rows, columns: { ...councilPlan().columns, custom } });
    expect(grid[7]).toBeLessThan(900);
  });

  it('keep a long number in one line', async () => {
    const [number] = await widths(planOf([{ kind: 'action', number: 'DQ/2010/17', action: 'a' }]));
    expect(number).toBeGreaterThan(1100);
    const [longest] = await widths(planOf([{ kind: 'action', number: 'x'.repeat(500), action: 'a' }]));
    expect(longest).toBe(1600);
  });
});

describe('sharing out a width', () => {
  it('gives each part its least, and the rest by weight', () => {
    const parts = [
      { weight: 1, least: 400 },
      { weight: 1, least: 0 },
      { weight: 2, least: 0 },
    ];
    expect(shareOut(parts, 1000)).toEqual([400, 200, 400]);
  });

  it('cuts all down alike where even the least are too much', () => {
    const parts = [
      { weight: 1, least: 1000 },
      { weight: 9, least: 3000 },
    ];
    expect(shareOut(parts, 1000)).toEqual([250, 750]);
  });
});
