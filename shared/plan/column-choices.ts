// The words of a column of choices: which one a cell's text is, which column has which role, and what is usual.
import { type ExportSettings, RAG_MEANINGS } from './export-settings.ts';
import { type ActionRow, type Choice, type CustomColumn, customText, type PlanColumns, type PlanRow } from './plan.ts';
import { RAG_LABEL, ragOf, STATUS_LABEL } from './rag-words.ts';

/** The same word in other capitals or spaces is the same word. */
export function wordKey(word: string): string {
  return word.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The choice that a cell's text is; undefined for any other text, and for none. */
export function choiceOf({ choices = [] }: Pick<CustomColumn, 'choices'>, text: string): Choice | undefined {
  const key = wordKey(text);
  return key === '' ? undefined : choices.find(({ word }) => wordKey(word) === key);
}

/** Whether cells of the column are one of a list of words, though any text may stand in them. */
export function isChoiceColumn(column: CustomColumn): boolean {
  return column.type === 'choice' || column.role !== undefined;
}

/** The custom columns that hold a RAG: by their role, or where no column has it by their label. */
export function ragColumns({ custom }: PlanColumns): readonly CustomColumn[] {
  const own = custom.filter(({ role }) => role === 'rag');
  return own.length > 0 ? own : custom.filter(({ role, label }) => role === undefined && RAG_LABEL.test(label));
}

/** The custom columns that hold a status in words, likewise. */
export function statusWordColumns(columns: PlanColumns): readonly CustomColumn[] {
  const own = columns.custom.filter(({ role }) => role === 'status');
  if (own.length > 0) return own;
  const rag = ragColumns(columns);
  return columns.custom.filter(
    (column) => column.role === undefined && !rag.includes(column) && STATUS_LABEL.test(column.label),
  );
}

export const USUAL_STATUS: readonly Choice[] = [
  { word: 'Not started', meaning: '', colour: 'grey' },
  { word: 'In progress', meaning: '', colour: 'blue' },
  { word: 'On hold', meaning: '', colour: 'amber' },
  { word: 'Complete', meaning: '', colour: 'green', isDone: true },
];

/**
 * The RAG words to begin with, with their meanings: those that were given for the plan's exports, or the usual ones.
 */
export function usualRag(ragKey: ExportSettings['ragKey'] = RAG_MEANINGS): readonly Choice[] {
  return ragKey
    .filter(({ word }) => word.trim() !== '')
    .map(({ word, meaning }) => {
      const colour = ragOf(word);
      return { word, meaning, ...(colour === undefined ? {} : { colour }) };
    });
}

/** How often each text stands in a column's cells, as it stands there; the most frequent first. Empty cells are none. */
export function usedWords(rows: readonly PlanRow[], key: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = row.kind === 'action' ? customText(row, key) : '';
    if (text.trim() !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** The actions whose cell in a column is a word. */
export function actionsWith(rows: readonly PlanRow[], key: string, word: string): readonly ActionRow[] {
  const sought = wordKey(word);
  return rows.filter(
    (row): row is ActionRow => row.kind === 'action' && sought !== '' && wordKey(customText(row, key)) === sought,
  );
}

/** Longer texts, and texts of several lines, are no words to choose from. */
const LONGEST_WORD = 40;

/**
 * The words to choose from in a column: its own list, or where it has none yet, what is usual for its role and what
 * stands in its cells.
 */
export function choicesOf(
  column: CustomColumn,
  rows: readonly PlanRow[],
  role: CustomColumn['role'] = column.role,
  ragKey?: ExportSettings['ragKey'],
): readonly Choice[] {
  if (column.choices !== undefined) return column.choices;
  const used = [...usedWords(rows, column.key).keys()].filter(
    (text) => text.length <= LONGEST_WORD && !text.includes('\n'),
  );
  const usual = role === 'rag' ? usualRag(ragKey) : role === 'status' ? USUAL_STATUS : [];
  const known = new Set(usual.map(({ word }) => wordKey(word)));
  const more: Choice[] = [];
  for (const text of used) {
    if (known.has(wordKey(text))) continue;
    known.add(wordKey(text));
    const colour = role === 'rag' ? ragOf(text) : undefined;
    more.push({ word: text.trim(), meaning: '', ...(colour === undefined ? {} : { colour }) });
  }
  return [...usual, ...more];
}
