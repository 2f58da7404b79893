import { describe, expect, it } from 'vitest';
import { chooseRows } from '../../../../shared/export/choose-rows.ts';
import { findAcronyms } from '../../../../shared/export/find-acronyms.ts';
import { summarise } from '../../../../shared/export/plan-summary.ts';
import { type RowChoice, restoreExportSettings, USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { listParties } from '../../../../shared/plan/parties.ts';
import { COUNCIL_LABELS, PLAN_FORMAT, type Plan } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { exportOrder } from '../../../support/export-orders.ts';
import { publishedPlan } from '../../../support/fixtures.ts';

const { plan: council } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());

function planOf(rows: readonly Readonly<Record<string, unknown>>[]): Plan {
  const columns = {
    ...COUNCIL_LABELS,
    custom: [
      { key: 'rag', label: 'RAG' },
      { key: 'progress', label: 'Progress' },
    ],
  };
  let count = 0;
  return restorePlan({ format: PLAN_FORMAT, title: 'Plan', columns, rows }, 'test', () => `r${count++}`).plan;
}

const small = planOf([
  { kind: 'theme', text: 'A' },
  { kind: 'statement', text: 'A one' },
  { kind: 'action', number: '1', responsibility: 'CMT, Heads of  Service', date: 'May 2010', custom: { rag: 'Green' } },
  { kind: 'statement', text: 'A two' },
  { kind: 'action', number: '2', responsibility: '• CMT\n• Audit', date: 'May 2010', custom: { progress: 'Complete' } },
  { kind: 'theme', text: 'B' },
  { kind: 'action', number: '3', reportedTo: 'heads of service', date: 'June 2010', custom: { rag: 'AMBER - late' } },
  { kind: 'theme', text: 'C' },
]);

function chosen(rows: RowChoice, changedRows: readonly string[] = []): readonly string[] {
  const { settings, facts } = exportOrder(small, { rows });
  return chooseRows(small, settings, { ...facts, changedRows }).rows.map((row) =>
    row.kind === 'action' ? row.number : row.text,
  );
}

describe('the rows of an export', () => {
  it('are all of them, as they are, unless something else is chosen', () => {
    expect(chosen({ kind: 'all' })).toEqual(['A', 'A one', '1', 'A two', '2', 'B', '3', 'C']);
  });

  it('are those of one theme', () => {
    const theme = small.rows[5]?.id ?? '';
    expect(chosen({ kind: 'theme', theme })).toEqual(['B', '3']);
  });

  it('are those of one party, in whatever capitals, under their own themes and statements only', () => {
    expect(chosen({ kind: 'party', party: 'Heads of Service' })).toEqual(['A', 'A one', '1', 'B', '3']);
    expect(chosen({ kind: 'party', party: 'Audit' })).toEqual(['A', 'A two', '2']);
  });

  it('are the overdue ones and those in red or amber; what is complete is not overdue', () => {
    expect(chosen({ kind: 'exceptions' })).toEqual(['A', 'A one', '1', 'B', '3']);
  });

  it('are refused, not none, where the chosen theme or party is not in the plan any more', () => {
    const gone = (what: string) => expect.objectContaining({ code: 'rows-gone', facts: { what } });
    expect(() => chosen({ kind: 'theme', theme: 'gone' })).toThrow(gone('the theme chosen for this export'));
    // The id of a row that is no theme.
    expect(() => chosen({ kind: 'theme', theme: 'r1' })).toThrow(gone('the theme chosen for this export'));
    expect(() => chosen({ kind: 'party', party: 'Estates' })).toThrow(gone('the party “Estates”'));
  });

  it('may be none where no action is as they are chosen', () => {
    expect(chosen({ kind: 'changed', since: '2099-01-01' })).toEqual([]);
  });

  it('are those that were changed since a day', () => {
    expect(chosen({ kind: 'changed', since: '2010-01-01' }, [small.rows[4]?.id ?? ''])).toEqual(['A', 'A two', '2']);
  });
});

describe('the summary of a cover', () => {
  it('counts by theme and status, and the themes add up to the total', () => {
    const { statuses, lines, total } = summarise(small.rows, small.columns, '2010-06-01');
    expect(statuses).toEqual(['Red', 'Amber', 'Green', 'Complete', 'No status', 'Overdue']);
    expect(lines).toEqual([
      { theme: 'A', actions: 2, counts: [0, 0, 1, 1, 1, 1] },
      { theme: 'B', actions: 1, counts: [0, 1, 0, 0, 1, 0] },
      { theme: 'C', actions: 0, counts: [0, 0, 0, 0, 0, 0] },
    ]);
    expect(total).toEqual({ theme: '', actions: 3, counts: [0, 1, 1, 1, 2, 1] });
  });

  it('of the council’s plan has its nine themes and 51 actions', () => {
    const { lines, total } = summarise(council.rows, council.columns, '2010-02-01');
    expect(lines).toHaveLength(9);
    expect(total.actions).toBe(51);
  });
});

describe('what the export dialog offers', () => {
  it('has each party once', () => {
    expect(listParties(small.rows)).toEqual(['Audit', 'CMT', 'Heads of Service']);
  });

  it('has the acronyms of the plan with the long forms known, and none made of capitals in a heading', () => {
    const found = findAcronyms(council, [{ short: 'DQ', long: 'Data quality' }]).map(({ short }) => short);
    expect(found).not.toContain('DATA');
    expect(found).toEqual(expect.arrayContaining(['DQ']));
    expect(findAcronyms(council, [{ short: 'DQ', long: 'Data quality' }])).toContainEqual({
      short: 'DQ',
      long: 'Data quality',
    });
  });
});

describe('export settings from a file', () => {
  it('take what can be used, and nothing falls with what cannot', () => {
    const given = {
      layout: 'accessible',
      details: { council: 'Bassetlaw', asAt: 7 },
      rows: { kind: 'none' },
      showSummary: true,
    };
    expect(restoreExportSettings(given)).toEqual({
      ...USUAL_EXPORT,
      layout: 'accessible',
      details: { ...USUAL_EXPORT.details, council: 'Bassetlaw' },
      showSummary: true,
    });
    expect(restoreExportSettings('nonsense')).toEqual(USUAL_EXPORT);
  });

  it('stay with their plan through the gate', () => {
    const kept = { ...small, exportSettings: { ...USUAL_EXPORT, layout: 'accessible' as const } };
    expect(restorePlan(JSON.parse(JSON.stringify(kept)), 'plan.json', () => 'x').plan.exportSettings).toEqual(
      kept.exportSettings,
    );
  });
});
