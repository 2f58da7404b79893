import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../shared/merge/apply-changes.ts';
import { comparePlans } from '../../../../shared/merge/compare-plans.ts';
import { SHEET_FIELDS } from '../../../../shared/merge/match-columns.ts';
import {
  allChanges,
  cellKey,
  type EditedHere,
  initiallyLeftOut,
  NOTHING_EDITED,
  sortOf,
  withLeftOut,
} from '../../../../shared/merge/plan-changes.ts';
import type { Plan, PlanRow } from '../../../../shared/plan/plan.ts';
import {
  action,
  changesOf,
  example,
  insertedAndRenumbered,
  NONE,
  sheetOf,
  withAction,
} from '../../../support/changed-plans.ts';
import { actionId, examplePlan } from '../../../support/working-copy.ts';

describe('rows are known again', () => {
  it('where nothing has changed', () => {
    expect(changesOf(sheetOf())).toEqual([]);
  });

  it('by their text, where a row above was put in and all below are renumbered', () => {
    const changes = changesOf(sheetOf(insertedAndRenumbered(4)));
    expect(changes.filter(({ kind }) => kind !== 'cell')).toMatchObject([{ kind: 'added' }]);
    const cells = changes.flatMap((change) => (change.kind === 'cell' ? [change] : []));
    expect(cells.every(({ field, before, after }) => field === 'number' && Number(after) === Number(before) + 1)).toBe(
      true,
    );
    expect(cells.length).toBeGreaterThan(40);
  });

  it('by their number, where the text was worked over', () => {
    const text = `${example('17').action.replace('key', 'all key')} This was agreed in May.`;
    const changes = changesOf(sheetOf(withAction('17', { action: text })));
    expect(changes).toMatchObject([{ kind: 'cell', rowId: actionId('17'), field: 'action', after: text }]);
  });

  it('by their likeness, where text and number have both changed', () => {
    const text = `${example('17').action} This was agreed.`;
    const changes = changesOf(sheetOf(withAction('17', { action: text, number: '17a' })));
    expect(changes.map((change) => change.kind === 'cell' && change.field)).toEqual(['number', 'action']);
  });

  it('by their number, where the text was cleared: that is shown as cleared', () => {
    const changes = changesOf(sheetOf(withAction('17', { action: '', fileRef: 'DQ/17' })));
    expect(changes.map(sortOf)).toEqual(['cleared', 'changed']);
  });

  it('by their number alone, where no word of the text or of anything else is left', () => {
    const rows = [action('1', 'Train the staff'), action('2', 'Publish it'), action('3', 'Review the returns')];
    const plan = { ...examplePlan, rows };
    const cleared = sheetOf((all) => all.map((row, index) => (index === 1 ? action('2', '') : row)), plan);
    expect(changesOf(cleared, plan).map(sortOf)).toEqual(['cleared']);
  });

  it('by their number, where the text was mostly written anew', () => {
    const rows = [action('1', 'Train all staff in data quality every year'), action('2', 'Publish it')];
    const plan = { ...examplePlan, rows };
    const anew = action('1', 'Induct new staff in recording and in quality checks');
    const moved = sheetOf(() => [action('2', 'Publish it'), action('3', 'Buy chairs'), anew], plan);
    expect(changesOf(moved, plan).map(({ kind }) => kind)).toEqual(['moved', 'added', 'cell']);
  });

  it('where several say the same, by their numbers, and where signs are all they say', () => {
    const rows = [action('1', 'Review'), action('2', 'Review'), action('3', '…'), action('4', '—')];
    const plan = { ...examplePlan, rows };
    const dated = (row: PlanRow | undefined) => (row?.kind === 'action' ? [{ ...row, date: 'May' }] : []);
    const sheet = sheetOf(() => [...dated(rows[1]), ...dated(rows[0]), ...dated(rows[2]), ...dated(rows[3])], plan);
    expect(changesOf(sheet, plan).map((change) => (change.kind === 'cell' ? change.field : change.kind))).toEqual([
      'moved',
      'date',
      'date',
      'date',
      'date',
    ]);
    const renumbered = sheetOf(() => [action('7', 'First'), action('8', '—'), action('9', '…')], plan);
    const changes = changesOf(renumbered, { ...plan, rows: rows.slice(2) });
    expect(changes.flatMap((change) => (change.kind === 'cell' ? [change.after] : [])).sort()).toEqual(['8', '9']);
  });

  it('without any numbers', () => {
    const plan = { ...examplePlan, rows: withoutNumbers(examplePlan.rows) };
    const sheet = sheetOf((rows) => withoutNumbers(rows).toSpliced(5, 1), examplePlan);
    expect(changesOf(sheet, plan).map(({ kind }) => kind)).toEqual(['removed']);
  });

  it('with numbers that stand there twice, each by its own text', () => {
    const first = action('1', 'Train the staff', { id: 'a' });
    const second = action('1', 'Publish the strategy', { id: 'b' });
    const third = action('1', 'Review the returns', { id: 'c' });
    const plan = { ...examplePlan, rows: [first, second, third] };
    const sheet = sheetOf(() => [third, { ...first, date: 'May' }, second], plan);
    expect(changesOf(sheet, plan).map(({ id }) => id)).toEqual(['moved c', 'cell a date']);
  });

  it('as bands: a theme that was renamed where it stands is the same theme', () => {
    const sheet = sheetOf((rows) =>
      rows.map((row, index) => (index === 0 || row.kind !== 'theme' ? row : { ...row, text: `${row.text} (NEW)` })),
    );
    expect(new Set(changesOf(sheet).map(({ kind }) => kind))).toEqual(new Set(['cell']));
    const other = sheetOf((rows) => {
      const at = rows.findLastIndex(({ kind }) => kind === 'theme');
      return rows.map((row, index) => (index === at && row.kind === 'theme' ? { ...row, text: 'QUITE ANOTHER' } : row));
    });
    expect(changesOf(other)).toMatchObject([{ kind: 'cell', field: 'text', after: 'QUITE ANOTHER' }]);
  });

  it('and those that have nothing in common are not: one is added, the other stays until it is taken away', () => {
    const rows = withAction('17', { number: '90', action: 'Buy chairs', evidence: '' })(examplePlan.rows);
    const changes = comparePlans(
      examplePlan,
      sheetOf(() => rows),
      SHEET_FIELDS,
    );
    expect(allChanges(changes).map(sortOf)).toEqual(['added', 'removed']);
    const result = applyChanges(examplePlan, changes, initiallyLeftOut(changes));
    expect(result.rows).toHaveLength(examplePlan.rows.length + 1);
    expect(result.rows.find(({ id }) => id === actionId('17'))).toBe(example('17'));
  });
});

function withoutNumbers(rows: readonly PlanRow[]): readonly PlanRow[] {
  return rows.map((row) => (row.kind === 'action' ? { ...row, number: '' } : row));
}

describe('the order', () => {
  it('says of as few rows as can be that they moved, and from where to where', () => {
    const sheet = sheetOf((rows) => {
      const moved = rows.find(({ id }) => id === actionId('3'));
      const others = rows.filter((row) => row !== moved);
      const at = others.findIndex(({ id }) => id === actionId('20'));
      return moved === undefined ? rows : others.toSpliced(at + 1, 0, moved);
    });
    const changes = changesOf(sheet);
    expect(changes).toMatchObject([
      { kind: 'moved', rowId: actionId('3'), from: { after: 'action 2' }, to: { after: 'action 20' } },
    ]);
  });

  it('puts a row that is added where the sheet has it, and keeps a row that only Tabled has beside it', () => {
    const mine = action('60', 'Mine alone');
    const at = examplePlan.rows.findIndex(({ id }) => id === actionId('1'));
    const plan = { ...examplePlan, rows: examplePlan.rows.toSpliced(at + 1, 0, mine) };
    const changes = comparePlans(
      plan,
      sheetOf((rows) => rows.toSpliced(at + 1, 0, action('61', 'Theirs'))),
      SHEET_FIELDS,
    );
    const result = applyChanges(plan, changes, initiallyLeftOut(changes));
    const numbers = result.rows.slice(at, at + 4).map((row) => row.kind === 'action' && row.number);
    expect(numbers).toEqual(['1', '61', '60', '2']);
  });
});

describe('what is left out until it is asked for', () => {
  it('is what only takes words away', () => {
    const sheet = sheetOf((rows) => withAction('17', { evidence: '', date: 'May 2011' })(rows).slice(0, -1));
    const changes = comparePlans(examplePlan, sheet, SHEET_FIELDS);
    const left = allChanges(changes).filter(({ id }) => initiallyLeftOut(changes).has(id));
    expect(left.map(sortOf)).toEqual(['cleared', 'removed']);
  });

  it('is what would put the sheet’s words over those edited in Tabled, or bring back what was deleted there', () => {
    const plan = {
      ...examplePlan,
      rows: withAction('17', { evidence: 'Mine' })(examplePlan.rows).filter(({ id }) => id !== actionId('5')),
    };
    const edited: EditedHere = {
      ...NOTHING_EDITED,
      cells: new Set([cellKey(actionId('17'), 'evidence')]),
      deleted: [example('5')],
    };
    const changes = comparePlans(plan, sheetOf(withAction('18', { date: 'May' })), SHEET_FIELDS, edited);
    const left = initiallyLeftOut(changes);
    expect(allChanges(changes).map((change) => [sortOf(change), left.has(change.id)])).toEqual([
      ['added', true],
      ['changed', true],
      ['changed', false],
    ]);
    expect(applyChanges(plan, changes, new Set([...left, `cell ${actionId('18')} date`]))).toBe(plan);
  });
});

describe('rows that come in', () => {
  it('get an id of their own where the plan has theirs already', () => {
    const plan = { ...examplePlan, rows: [action('1', 'Train the staff', { id: 'same' })] };
    const imported = { ...plan, rows: [action('9', 'Buy chairs', { id: 'same' })] };
    const changes = comparePlans(plan, imported, SHEET_FIELDS);
    const result = applyChanges(plan, changes, initiallyLeftOut(changes));
    expect(result.rows.map((row) => [row.id, row.kind === 'action' && row.number])).toEqual([
      ['same-2', '9'],
      ['same', '1'],
    ]);
  });

  it('do not follow a row whose move is left out', () => {
    const at = examplePlan.rows.findIndex(({ id }) => id === actionId('20'));
    const [third] = examplePlan.rows.filter(({ id }) => id === actionId('3'));
    if (third === undefined) throw new Error('no action 3');
    const sheet = sheetOf((rows) =>
      rows.toSpliced(at + 1, 0, third, action('60', 'Buy chairs')).filter((row, index) => row !== third || index > at),
    );
    const changes = comparePlans(examplePlan, sheet, SHEET_FIELDS);
    const result = applyChanges(examplePlan, changes, new Set([`moved ${actionId('3')}`]));
    const numbers = result.rows.map((row) => row.kind === 'action' && row.number);
    expect(numbers[numbers.indexOf('60') - 1]).toBe('20');
    expect(numbers[numbers.indexOf('3') - 1]).toBe('2');
  });
});

describe('a band that comes as another kind', () => {
  const statement = examplePlan.rows.find(({ kind }) => kind === 'statement');
  const asTheme = sheetOf((rows) =>
    rows.map((row) => (row === statement && row.kind === 'statement' ? { ...row, kind: 'theme', date: '' } : row)),
  );

  it('takes the place of the one before, which stays where it is left out', () => {
    const changes = comparePlans(examplePlan, asTheme, SHEET_FIELDS);
    expect(allChanges(changes).map(sortOf).sort()).toEqual(['added', 'removed']);
    expect(initiallyLeftOut(changes).size).toBe(0);
    expect(applyChanges(examplePlan, changes, NONE).rows.map(({ kind }) => kind)).toEqual(
      asTheme.rows.map(({ kind }) => kind),
    );
    const added = allChanges(changes).filter(({ kind }) => kind === 'added');
    const leftOut = withLeftOut(NONE, allChanges(changes), [added[0]?.id ?? ''], true);
    expect(applyChanges(examplePlan, changes, leftOut)).toBe(examplePlan);
    expect(applyChanges(examplePlan, changes, new Set(added.map(({ id }) => id)))).toBe(examplePlan);
  });
});

it('a band that stands there twice and comes once as another kind goes once', () => {
  const twice = { id: 'a', kind: 'statement', text: 'DATA QUALITY' } as const;
  const plan: Plan = { ...examplePlan, rows: [twice, { ...twice, id: 'b' }] };
  const imported: Plan = { ...plan, rows: [{ id: 'c', kind: 'theme', text: 'DATA QUALITY', date: '' }] };
  expect([...initiallyLeftOut(comparePlans(plan, imported, SHEET_FIELDS))]).toEqual(['removed b']);
});

describe('what comes with the rows', () => {
  it('notes of the sheet are added once; a row keeps its own and whatever else it carries', () => {
    const note = { about: 'Date', author: 'A. Clerk', text: 'Moved by a month' };
    const other = { about: 'Action', author: '', text: 'See minutes' };
    const carried = { ...example('17'), notes: [other], later: 1 };
    const plan = { ...examplePlan, rows: examplePlan.rows.map((row) => (row.id === carried.id ? carried : row)) };
    const changes = comparePlans(plan, sheetOf(withAction('17', { notes: [note, other] })), SHEET_FIELDS);
    const result = applyChanges(plan, changes, NONE);
    expect(allChanges(changes)).toMatchObject([{ kind: 'note', note }]);
    expect(result.rows.find(({ id }) => id === carried.id)).toEqual({ ...carried, notes: [other, note] });
    expect(allChanges(comparePlans(result, sheetOf(withAction('17', { notes: [note, other] })), SHEET_FIELDS))).toEqual(
      [],
    );
  });

  it('the plan is from the new file, and texts that the import before had kept as problems stay', () => {
    const kept = { sheet: 'S', cell: 'A1', text: 'As at May', done: 'This text stands above the table.' };
    const said = { ...kept, text: '', done: 'This sheet was not imported.' };
    const plan = { ...examplePlan, origin: { file: 'old.xlsx', sheet: 'S', problems: [kept, said] } };
    const problem = { ...kept, text: 'As at June' };
    const origin = { file: 'new.xlsx', sheet: 'S', problems: [problem] };
    const changes = comparePlans(plan, { ...sheetOf(withAction('17', { date: 'May' })), origin }, SHEET_FIELDS);
    expect(applyChanges(plan, changes, NONE).origin).toEqual({ ...origin, problems: [problem, kept] });
  });

  it('a file’s name that stood in for a title changes no title', () => {
    const origin = { file: 'plan v2.xlsx', sheet: 'S', problems: [] };
    expect(changesOf({ ...sheetOf(), title: 'plan v2', origin })).toEqual([]);
    expect(changesOf({ ...sheetOf(), title: 'Plan 2010/11', origin })).toMatchObject([
      { kind: 'title', after: 'Plan 2010/11' },
    ]);
  });
});
