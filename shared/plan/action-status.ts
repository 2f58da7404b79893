// How an action stands, as far as the plan's own words tell: its RAG, whether it is done, whether it is overdue. A plan
// has no cell for these: they stand in custom columns ("RAG", "Status", "Progress").
import type { IsoDay } from './calendar.ts';
import { type ActionRow, type CustomColumn, customText, type PlanColumns } from './plan.ts';
import { readRowDate } from './row-dates.ts';

export type Rag = 'red' | 'amber' | 'green';

const RAG_LABEL = /\bR\.?A\.?G\b/i;
const STATUS_LABEL = /\bstatus\b|\bprogress\b|\bstate\b/i;
const DONE = /^(?:100 ?%|completed?|done|closed|achieved|implemented|finished)\b/i;
/** "Complete by March" and the like speak of what is to come. */
const NOT_YET = /^complet(?:e|ed) (?:by|in|before|when|if)\b/i;

/** The custom columns that hold a RAG. */
export function ragColumns({ custom }: PlanColumns): readonly CustomColumn[] {
  return custom.filter(({ label }) => RAG_LABEL.test(label));
}

/** The custom columns that tell how actions stand: the RAG's, then those of a status in words. */
export function statusColumns(columns: PlanColumns): readonly CustomColumn[] {
  const { custom } = columns;
  const rag = ragColumns(columns);
  return [...rag, ...custom.filter((column) => !rag.includes(column) && STATUS_LABEL.test(column.label))];
}

/** The colour that a RAG cell names, alone or with words after it ("Amber – awaiting ICT"); "R" and "A/G" count too. */
export function ragOf(text: string): Rag | undefined {
  const [, word = ''] = /^\W*(red|amber|yellow|green|[rag])(?![a-z])/i.exec(text) ?? [];
  switch (word.toLowerCase()) {
    case 'red':
    case 'r':
      return 'red';
    case 'amber':
    case 'yellow':
    case 'a':
      return 'amber';
    case 'green':
    case 'g':
      return 'green';
    default:
      return undefined;
  }
}

/** The action's RAG, from the first status column that names a colour. */
export function actionRag(action: ActionRow, columns: PlanColumns): Rag | undefined {
  const rags = columns.custom.filter(({ label }) => RAG_LABEL.test(label) || STATUS_LABEL.test(label));
  for (const { key, label } of rags) {
    const rag = ragOf(customText(action, key));
    // Under "Progress" a text may begin with "A": only whole words count there.
    if (rag !== undefined && (RAG_LABEL.test(label) || /^\W*(?:red|amber|green)\b/i.test(customText(action, key)))) {
      return rag;
    }
  }
  return undefined;
}

export function isComplete(action: ActionRow, columns: PlanColumns): boolean {
  return statusColumns(columns).some(({ key }) => {
    const text = customText(action, key).trim();
    return DONE.test(text) && !NOT_YET.test(text);
  });
}

/** Whether the action's date can be read, is over on that day, and nothing says that the action is complete. */
export function isOverdue(action: ActionRow, columns: PlanColumns, on: IsoDay): boolean {
  const date = readRowDate(action);
  return date !== undefined && date.to < on && !isComplete(action, columns);
}
