import { describe, expect, it } from 'vitest';
import { type ImportChoices, NO_CHOICES } from '../../../../shared/import/import-choices.ts';
import { findPlan } from '../../../../shared/import/import-plan.ts';
import type { SheetGrid } from '../../../../shared/import/sheet-grid.ts';
import type { PlanRow } from '../../../../shared/plan/plan.ts';
import { across, HEADINGS, sheet } from '../../../support/import-grids.ts';

function inShort(row: PlanRow): string {
  if (row.kind === 'theme') return `theme ${row.text}${row.date && ` (${row.date})`}`;
  if (row.kind === 'statement') return `statement ${row.text}`;
  return `${row.number}|${row.action}|${row.responsibility}`;
}

function choose(sheets: readonly SheetGrid[], choices: Partial<ImportChoices>) {
  const found = findPlan(sheets, 'plan.xlsx', () => crypto.randomUUID(), { ...NO_CHOICES, sheet: 0, ...choices });
  return {
    rows: found?.plan.rows.map(inShort),
    told: found?.problems.map(({ cell, text, done }) => `${cell} ${text}: ${done}`),
    custom: found?.plan.columns.custom.map(({ label }) => label),
    labels: found?.plan.columns,
    reading: found?.reading,
  };
}

const PLAN = sheet(
  [
    ['Data Quality'],
    HEADINGS,
    ['DATA SECURITY', '', 'March 2010'],
    ['1', 'Do it', 'May', 'CMT'],
    ['2', 'Do more', 'June', 'Heads'],
    ['Notes', 'all done'],
  ],
  { merges: [across(1, 0, 1), across(2, 0, 1)] },
);

describe('without choices', () => {
  it('each row is read with its reason, and each column with its use', () => {
    const { reading, rows } = choose([PLAN], {});
    expect(rows).toEqual(['theme DATA SECURITY (March 2010)', '1|Do it|CMT', '2|Do more|Heads']);
    expect(reading?.headings).toEqual({ top: 1, bottom: 1 });
    expect(reading?.rows.map(({ row, use, reason }) => [row, use, reason])).toEqual([
      [2, 'theme', 'It is merged across the table, and is in capitals.'],
      [3, 'action', 'It has a number: 1.'],
      [4, 'action', 'It has a number: 2.'],
      [5, 'left out', 'It stands below the table.'],
    ]);
    expect(reading?.columns.map(({ column, use }) => [column, use])).toEqual([
      [0, 'number'],
      [1, 'action'],
      [2, 'date'],
      [3, 'responsibility'],
      [4, 'reportedTo'],
      [5, 'evidence'],
      [6, 'fileRef'],
    ]);
  });

  it('each row names the plan’s row that it became, and one that goes on that of the row before', () => {
    const grid = sheet([
      HEADINGS,
      ['1', 'Rather than producing it as a secondary', 'May'],
      HEADINGS,
      ['', 'administrative requirement'],
    ]);
    const found = findPlan([grid], 'plan.xlsx', () => crypto.randomUUID());
    const id = found?.plan.rows[0]?.id;
    expect(found?.reading.rows.map((row) => [row.use, row.id])).toEqual([
      ['action', id],
      ['headings', ''],
      ['goes on', id],
    ]);
  });
});

describe('the person’s choice of a row', () => {
  it('makes a theme of an action, its number and text together, its other cells kept as problems', () => {
    const { rows, told, reading } = choose([PLAN], { rows: new Map([[3, 'theme']]) });
    expect(rows).toEqual(['theme DATA SECURITY (March 2010)', 'theme 1 Do it (May)', '2|Do more|Heads']);
    expect(told?.[0]).toMatch(/^D4 CMT: This stands under “Responsibility” in the row of the theme/);
    expect(reading?.rows[1]).toMatchObject({ use: 'theme', reason: '', isUnsure: false });
  });

  it('makes a statement of a theme, whose date is told', () => {
    const { rows, told } = choose([PLAN], { rows: new Map([[2, 'statement']]) });
    expect(rows?.[0]).toBe('statement DATA SECURITY');
    expect(told?.[0]).toMatch(/^C3 March 2010: This stands under “Date” in the row of the statement/);
  });

  it('makes an action of a theme and of a note below the table', () => {
    const chosen = new Map([
      [2, 'action'],
      [5, 'action'],
    ] as const);
    const { rows } = choose([PLAN], { rows: chosen });
    expect(rows).toEqual(['|DATA SECURITY|', '1|Do it|CMT', '2|Do more|Heads', 'Notes|all done|']);
  });

  it('joins a row to the one before, whatever that is', () => {
    expect(choose([PLAN], { rows: new Map([[4, 'goes on']]) }).rows?.[1]).toBe('1\n2|Do it\nDo more|CMT Heads');
    const wrapped = sheet([HEADINGS, ['DATA'], ['SECURITY'], ['1', 'Do it', 'May']], { merges: [across(0, 0, 1)] });
    expect(choose([wrapped], { rows: new Map([[2, 'goes on']]) }).rows?.[0]).toBe('theme DATA\nSECURITY');
  });

  it('leaves a row out, each of its texts kept as a problem', () => {
    const { rows, told } = choose([PLAN], { rows: new Map([[3, 'left out']]) });
    expect(rows).toEqual(['theme DATA SECURITY (March 2010)', '2|Do more|Heads']);
    expect(told?.filter((one) => /You left this row out/.test(one))).toHaveLength(4);
  });

  it('holds against joining and against splitting off a number', () => {
    const grid = sheet([
      HEADINGS.filter((heading) => heading !== ''),
      ['1. Rather than producing it as a secondary', 'May'],
      ['2. Do it', 'June'],
      HEADINGS.filter((heading) => heading !== ''),
      ['administrative requirement'],
    ]);
    const chosen = new Map([
      [2, 'theme'],
      [4, 'action'],
    ] as const);
    expect(choose([grid], { rows: chosen }).rows).toEqual([
      '1|Rather than producing it as a secondary|',
      'theme 2. Do it (June)',
      '|administrative requirement|',
    ]);
  });
});

describe('the person’s choice of a column', () => {
  it('gives a field to another column, and makes the one before a column of its own', () => {
    const { rows, custom, labels } = choose([PLAN], { columns: new Map([[4, 'responsibility']]) });
    expect(rows?.[1]).toBe('1|Do it|');
    expect(custom).toEqual(['Responsibility']);
    expect(labels?.responsibility).toBe('Reported To / Approved By');
    expect(labels?.reportedTo).toBe('Reported To / Approved By');
  });

  it('leaves a column out, each of its texts kept as a problem', () => {
    const { rows, told } = choose([PLAN], { columns: new Map([[3, 'left out']]) });
    expect(rows?.[1]).toBe('1|Do it|');
    expect(told).toContain('D4 CMT: You left this column out; its text is kept here and is not part of the plan.');
  });

  it('takes a column as the theme of each action, however its values change', () => {
    const grid = sheet([
      ['No', 'Group', 'Action', 'Date', 'Lead'],
      ['1', 'B', 'Do it', 'May', 'CMT'],
      ['2', 'A', 'Do more', 'June', 'Heads'],
      ['3', 'B', 'Do most', 'July', 'All'],
    ]);
    expect(choose([grid], {}).custom).toEqual(['Group']);
    const { rows, custom } = choose([grid], { columns: new Map([[1, 'theme']]) });
    expect(rows).toEqual(['theme B', '1|Do it|CMT', 'theme A', '2|Do more|Heads', 'theme B', '3|Do most|All']);
    expect(custom).toEqual([]);
  });

  it('is no table without a column for the actions', () => {
    expect(choose([PLAN], { columns: new Map([[1, 'custom']]) }).rows).toBeUndefined();
  });
});

describe('the person’s choice of a sheet and of its headings', () => {
  const other = sheet([['Was', 'Wann', 'Wer'], ['Do it', 'May', 'CMT'], ['SECURITY']], { name: 'Andere' });

  it('reads the sheet that was chosen', () => {
    const second = sheet([HEADINGS, ['9', 'Another', 'May']], { name: 'Second' });
    expect(choose([PLAN, second], { sheet: 1 }).rows).toEqual(['9|Another|']);
  });

  it('reads headings that it does not understand, once the columns are named', () => {
    expect(choose([other], { headings: { top: 0, bottom: 0 } }).rows).toBeUndefined();
    const columns = new Map([
      [0, 'action'],
      [2, 'responsibility'],
    ] as const);
    const { rows, custom, labels } = choose([other], { headings: { top: 0, bottom: 0 }, columns });
    expect(rows).toEqual(['|Do it|CMT', 'theme SECURITY']);
    expect(custom).toEqual(['Wann']);
    expect(labels?.action).toBe('Was');
  });

  it('takes other rows for the headings, and what stands above them as text above the table', () => {
    const { told, rows } = choose([PLAN], {
      headings: { top: 2, bottom: 2 },
      columns: new Map([[1, 'action']]),
      rows: new Map([[5, 'left out']]),
    });
    expect(rows).toEqual(['|Do it|', '|Do more|']);
    expect(told?.some((one) => one.startsWith('C2 Date'))).toBe(true);
  });
});

describe('bold', () => {
  const bold = (...rows: readonly number[]) => rows.map((row) => ({ row, column: 0 }));
  const headings = ['Action', 'Date', 'Responsibility', 'Evidence'];
  const actions = [
    ['Do it', 'May', 'CMT'],
    ['Do more', 'June', 'CMT'],
  ];

  it('alone tells themes and statements from actions', () => {
    const rows = [headings, ['Data security'], ['The Council ensures data security'], ...actions];
    expect(choose([sheet(rows, { bold: bold(1, 2) })], {})).toMatchObject({
      rows: ['theme Data security', 'statement The Council ensures data security', '|Do it|CMT', '|Do more|CMT'],
    });
  });

  it('tells themes from statements among rows at the edge of the table', () => {
    const rows = [HEADINGS, ['Data security'], ['Security first'], ['1', 'Do it', 'May'], ['Risk'], ['2', 'Do', 'May']];
    const { rows: read, told } = choose([sheet(rows, { bold: bold(1, 4) })], {});
    expect(read?.filter((one) => !one.includes('|'))).toEqual([
      'theme Data security',
      'statement Security first',
      'theme Risk',
    ]);
    expect(told).toEqual([]);
  });

  it('says nothing where the actions are bold too', () => {
    const rows = [HEADINGS, ['THEME'], ['1', 'Do it', 'May', 'CMT'], ['', 'Stands alone'], ['2', 'Do', 'May', 'CMT']];
    const all = [1, 2, 3, 4].flatMap((row) => [0, 1].map((column) => ({ row, column })));
    expect(choose([sheet(rows, { bold: all })], {}).rows?.[2]).toBe('|Stands alone|');
    expect(choose([sheet(rows, { bold: [{ row: 3, column: 1 }] })], {}).rows?.[2]).toBe('statement Stands alone');
  });
});
