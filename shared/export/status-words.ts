// The words of a plan's status column as a cover counts them: the council's own in their order, then others that it uses.
import { choiceOf, isChoiceColumn, statusWordColumns, wordKey } from '../plan/column-choices.ts';
import { type ActionRow, type CustomColumn, customText, type PlanColumns } from '../plan/plan.ts';

export interface StatusWord {
  readonly name: string;
  readonly has: (action: ActionRow) => boolean;
}

/** More columns than these leave no room on the page for the themes' names. */
const MOST_WORDS = 6;
/** Longer texts, and texts of several lines, are no words. */
const LONGEST_WORD = 40;
const COLOUR = /^\W*(?:red|amber|green)\W*$/i;
const OTHER = 'Other status';
const NONE = 'No status';

interface CountedWord {
  readonly name: string;
  readonly isDefined: boolean;
  uses: number;
}

function isWord(text: string): boolean {
  return text.length <= LONGEST_WORD && !text.includes('\n');
}

/** Every word by its key: those that the council has defined, then those that stand in the cells, the most used first. */
function metWords(column: CustomColumn, actions: readonly ActionRow[]): ReadonlyMap<string, CountedWord> {
  const words = new Map<string, CountedWord>();
  const add = (name: string, isDefined: boolean) => {
    const key = wordKey(name);
    if (key !== '' && !words.has(key)) words.set(key, { name: name.trim().replace(/\s+/g, ' '), isDefined, uses: 0 });
    return words.get(key);
  };
  for (const { word } of column.choices ?? []) add(word, true);
  for (const action of actions) {
    const text = customText(action, column.key).trim();
    const met = isWord(text) || choiceOf(column, text) !== undefined ? add(text, false) : undefined;
    if (met !== undefined) met.uses += 1;
  }
  const rank = ({ isDefined, uses }: CountedWord) => (isDefined ? Number.MAX_SAFE_INTEGER : uses);
  return new Map([...words].sort(([, a], [, b]) => rank(b) - rank(a)));
}

/** The words that have a column of their own. */
function shownWords(column: CustomColumn, words: ReadonlyMap<string, CountedWord>): readonly string[] {
  // What says a colour alone is counted as that.
  const named = [...words].filter(([, { name }]) => !COLOUR.test(name));
  if (named.length <= MOST_WORDS) return named.map(([key]) => key);
  // Of many, those that nothing has are left out first, and in a column of any texts those of one action alone.
  const least = isChoiceColumn(column) ? 1 : 2;
  return named
    .filter(([, { uses }]) => uses >= least)
    .slice(0, MOST_WORDS)
    .map(([key]) => key);
}

function wordsOf(column: CustomColumn, actions: readonly ActionRow[]): readonly StatusWord[] {
  const words = metWords(column, actions);
  const shown = shownWords(column, words);
  if (shown.length === 0) return [];
  const keys = new Map(actions.map((action) => [action, wordKey(customText(action, column.key))]));
  const keyOf = (action: ActionRow) => keys.get(action) ?? '';
  const isOther = (action: ActionRow) => {
    const key = keyOf(action);
    return key !== '' && !shown.includes(key) && !COLOUR.test(key);
  };
  const isBlank = (action: ActionRow) => keyOf(action) === '';
  return [
    ...shown.map((key) => ({ name: words.get(key)?.name ?? '', has: (action: ActionRow) => keyOf(action) === key })),
    ...(actions.some(isOther) ? [{ name: OTHER, has: isOther }] : []),
    ...(actions.some(isBlank) ? [{ name: NONE, has: isBlank }] : []),
  ];
}

/**
 * What the first status column with words says of actions, each word once, then the rest of the texts and the actions
 * without any. Empty where the plan has no such column, or only sentences stand in it.
 */
export function statusWords(columns: PlanColumns, actions: readonly ActionRow[]): readonly StatusWord[] {
  for (const column of statusWordColumns(columns)) {
    const words = wordsOf(column, actions);
    if (words.length > 0) return words;
  }
  return [];
}
