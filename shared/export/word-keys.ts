// What is printed of what the RAG and status words mean: the council's own definitions, which are kept with the plan's
// columns; for a RAG that has none there, what was given for its exports.
import { ragColumns, statusWordColumns } from '../plan/column-choices.ts';
import type { ExportSettings } from '../plan/export-settings.ts';
import type { Choice, ChoiceColour, CustomColumn, PlanColumns } from '../plan/plan.ts';
import { ragOf } from '../plan/rag-words.ts';

export interface WordKey {
  /** What stands over it: "RAG key". */
  readonly name: string;
  /** What its words are: "RAG". */
  readonly word: string;
  /** At least one; each has a word and a meaning. */
  readonly lines: readonly Pick<Choice, 'word' | 'meaning' | 'colour'>[];
}

function meaningful(choices: readonly WordKey['lines'][number][]): WordKey['lines'] {
  return choices.filter(({ word, meaning }) => word.trim() !== '' && meaning.trim() !== '');
}

/** The words with a meaning of the first column that has such. */
function defined(columns: readonly CustomColumn[]): WordKey['lines'] {
  return columns.map(({ choices = [] }) => meaningful(choices)).find((lines) => lines.length > 0) ?? [];
}

/** The RAG words that the council has defined with the plan; empty where it has not. */
export function definedRag(columns: PlanColumns): WordKey['lines'] {
  return defined(ragColumns(columns)).map((line) => {
    const colour: ChoiceColour | undefined = line.colour ?? ragOf(line.word);
    return colour === undefined ? line : { ...line, colour };
  });
}

/** The status words that the council has defined with the plan. */
export function definedStatus(columns: PlanColumns): WordKey['lines'] {
  // Its colours are marks on screen: in print they would be taken for a RAG.
  return defined(statusWordColumns(columns)).map(({ word, meaning }) => ({ word, meaning }));
}

function givenRag({ ragKey }: ExportSettings): WordKey['lines'] {
  return meaningful(ragKey).map(({ word, meaning }) => {
    const colour = ragOf(word);
    return { word, meaning, ...(colour === undefined ? {} : { colour }) };
  });
}

/** The keys to print, as far as the settings ask for them. */
export function wordKeys(columns: PlanColumns, settings: ExportSettings): readonly WordKey[] {
  if (!settings.showRagKey) return [];
  const own = definedRag(columns);
  const keys = [
    { name: 'RAG key', word: 'RAG', lines: own.length > 0 ? own : givenRag(settings) },
    { name: 'Status key', word: 'Status', lines: definedStatus(columns) },
  ];
  return keys.filter(({ lines }) => lines.length > 0);
}
