// How an action stands: its RAG, whether it is done, whether it is overdue. A plan keeps these in custom columns, by the
// columns' roles and the council's own words, or where there are none by what labels and words usually mean.
import type { IsoDay } from './calendar.ts';
import { choiceOf, ragColumns, statusWordColumns } from './column-choices.ts';
import { saysDone } from './done-words.ts';
import { type ActionRow, type ChoiceColour, type CustomColumn, customText, type PlanColumns } from './plan.ts';
import { RAG_LABEL, type Rag, ragOf, STATUS_LABEL } from './rag-words.ts';
import { readRowDate } from './row-dates.ts';

export { ragColumns };

/** The custom columns that tell how actions stand: the RAG's, then those of a status in words. */
export function statusColumns(columns: PlanColumns): readonly CustomColumn[] {
  return [...ragColumns(columns), ...statusWordColumns(columns)];
}

/** The colour of a RAG cell: that of the council's word, or the one that its text names. */
export function ragColour(column: CustomColumn, text: string): ChoiceColour | undefined {
  const choice = choiceOf(column, text);
  return choice === undefined ? ragOf(text) : (choice.colour ?? ragOf(text));
}

function asRag(colour: ChoiceColour | undefined): Rag | undefined {
  return colour === 'red' || colour === 'amber' || colour === 'green' ? colour : undefined;
}

/** The action's RAG, from the first status column that names a colour. */
export function actionRag(action: ActionRow, columns: PlanColumns): Rag | undefined {
  const hasRole = columns.custom.some(({ role }) => role === 'rag');
  const rags = hasRole
    ? ragColumns(columns)
    : columns.custom.filter(({ label }) => RAG_LABEL.test(label) || STATUS_LABEL.test(label));
  for (const column of rags) {
    const text = customText(action, column.key);
    const rag = asRag(hasRole || RAG_LABEL.test(column.label) ? ragColour(column, text) : ragOf(text));
    // Under "Progress" a text may begin with "A": only whole words count there.
    const isSure = hasRole || RAG_LABEL.test(column.label) || /^\W*(?:red|amber|green)\b/i.test(text);
    if (rag !== undefined && isSure) return rag;
  }
  return undefined;
}

/** Whether a status column says so: by the council's own word where the cell has one, or else by the usual words. */
export function isComplete(action: ActionRow, columns: PlanColumns): boolean {
  return statusColumns(columns).some((column) => {
    const text = customText(action, column.key);
    const choice = choiceOf(column, text);
    return choice === undefined ? saysDone(text) : choice.isDone === true;
  });
}

/** Whether the action's date can be read, is over on that day, and nothing says that the action is complete. */
export function isOverdue(action: ActionRow, columns: PlanColumns, on: IsoDay): boolean {
  const date = readRowDate(action);
  return date !== undefined && date.to < on && !isComplete(action, columns);
}
