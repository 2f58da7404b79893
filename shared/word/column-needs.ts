// What the columns of a table need by their texts: room for their longest word, and where all are short, for whole lines.
import type { ActionRow, PlanRow } from '../plan/plan.ts';
import { textWidth } from './text-width.ts';

/** So many actions, from the whole length of the plan, stand for all. */
const SAMPLE = 200;
/** Bold type is wider than the ordinary that is measured. */
const BOLD = 1.08;
/** Layout programs differ by a hair, and the rules take some room. */
const SLACK = 40;

export interface ColumnNeed {
  /** The width of the column in twips at which no word of a sample is broken. */
  readonly words: number;
  /** The width at which no line is. */
  readonly lines: number;
}

function widestWord(text: string): number {
  return text.split(/\s+/).reduce((most, word) => Math.max(most, textWidth(word)), 0);
}

/** How wide a column must be, in twips, so that no word of a text is broken in it. */
export function roomForWords(text: string, padding: number): number {
  return Math.ceil(widestWord(text)) + 2 * padding + SLACK;
}

function sampled(rows: readonly PlanRow[]): readonly ActionRow[] {
  const actions = rows.filter((row) => row.kind === 'action');
  const step = Math.max(1, Math.ceil(actions.length / SAMPLE));
  return actions.filter((_action, index) => index % step === 0);
}

/**
 * What each column needs.
 * @param labels of the columns, which stand in bold
 * @param textsOf an action's texts, one for each column
 * @param padding on either side, in twips
 */
export function columnNeeds(
  rows: readonly PlanRow[],
  labels: readonly string[],
  textsOf: (action: ActionRow) => readonly string[],
  padding: number,
): readonly ColumnNeed[] {
  const around = 2 * padding + SLACK;
  const needs = labels.map((label) => {
    const words = Math.ceil(widestWord(label) * BOLD) + around;
    return { words, lines: words };
  });
  for (const action of sampled(rows)) {
    for (const [column, text] of textsOf(action).entries()) {
      const need = needs[column];
      if (need === undefined || text === '') continue;
      need.words = Math.max(need.words, roomForWords(text, padding));
      for (const line of text.split('\n')) need.lines = Math.max(need.lines, textWidth(line) + around);
    }
  }
  return needs;
}
