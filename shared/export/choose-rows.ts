// Which rows an export has: the chosen actions, with the themes and statements that they stand under.
import { TabledError } from '../errors.ts';
import { actionRag, isOverdue } from '../plan/action-status.ts';
import type { IsoDay } from '../plan/calendar.ts';
import type { ExportFacts, ExportSettings, RowChoice } from '../plan/export-settings.ts';
import { withHeadings } from '../plan/keep-headings.ts';
import { partiesOf, partyKey } from '../plan/parties.ts';
import type { ActionRow, Plan, PlanRow } from '../plan/plan.ts';
import { readPlanDate } from '../plan/plan-dates.ts';
import { shorten } from '../plan/row-cells.ts';

/** The day that overdue is judged by: the paper's "as at", where it can be read, or else the day of the export. */
export function judgedOn({ details }: ExportSettings, { today }: ExportFacts): IsoDay {
  return readPlanDate(details.asAt)?.to ?? today;
}

/** How much of a party's name a sentence has room for, in characters. */
const LONGEST_PARTY = 60;

type IsChosen = (action: ActionRow) => boolean;

function namesParty({ responsibility, reportedTo }: ActionRow, party: string): boolean {
  const key = partyKey(party);
  return [...partiesOf(responsibility), ...partiesOf(reportedTo)].some((name) => partyKey(name) === key);
}

/** What a choice of rows speaks of that the plan has no more, as a person calls it; undefined where it is all there. */
export function goneFrom(rows: readonly PlanRow[], choice: RowChoice): string | undefined {
  if (choice.kind === 'theme') {
    return rows.some(({ id, kind }) => id === choice.theme && kind === 'theme')
      ? undefined
      : 'the theme chosen for this export';
  }
  if (choice.kind !== 'party') return undefined;
  const isNamed = rows.some((row) => row.kind === 'action' && namesParty(row, choice.party));
  return isNamed ? undefined : `the party “${shorten(choice.party, LONGEST_PARTY)}”`;
}

function rowsOfTheme(rows: readonly PlanRow[], theme: string): readonly PlanRow[] {
  const from = rows.findIndex(({ id, kind }) => id === theme && kind === 'theme');
  const length = rows.slice(from + 1).findIndex(({ kind }) => kind === 'theme');
  return length < 0 ? rows.slice(from) : rows.slice(from, from + 1 + length);
}

function chosenBy(choice: RowChoice, plan: Plan, settings: ExportSettings, facts: ExportFacts): IsChosen {
  switch (choice.kind) {
    case 'party':
      return (action) => namesParty(action, choice.party);
    case 'exceptions': {
      const day = judgedOn(settings, facts);
      return (action) =>
        isOverdue(action, plan.columns, day) || ['red', 'amber'].includes(actionRag(action, plan.columns) ?? '');
    }
    case 'changed': {
      const changed = new Set(facts.changedRows);
      return ({ id }) => changed.has(id);
    }
    default:
      return () => true;
  }
}

/**
 * The plan with the rows that the settings choose, in its order. Everything else of it is as it was.
 * @throws TabledError rows-gone where the chosen theme or party is not in the plan: no paper is empty for that reason
 */
export function chooseRows(plan: Plan, settings: ExportSettings, facts: ExportFacts): Plan {
  const { rows: choice } = settings;
  if (choice.kind === 'all') return plan;
  const gone = goneFrom(plan.rows, choice);
  if (gone !== undefined) throw new TabledError('rows-gone', { what: gone });
  if (choice.kind === 'theme') return { ...plan, rows: rowsOfTheme(plan.rows, choice.theme) };
  return { ...plan, rows: withHeadings(plan.rows, chosenBy(choice, plan, settings, facts)) };
}
