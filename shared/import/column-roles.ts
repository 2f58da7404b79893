// Which of a sheet's further columns is the RAG, and which the status, where heading and cells leave no doubt. A role says
// what the words mean; the texts stay as they are, and a column in doubt is a text like any other.
import { usedWords, wordKey } from '../plan/column-choices.ts';
import type { ColumnRole, CustomColumn, PlanRow } from '../plan/plan.ts';
import { RAG_LABEL, STATUS_LABEL } from '../plan/rag-words.ts';

const RAG_WORD = /^(?:red|amber|yellow|green|blue|grey|gray|r|a|g|b)$/;
/** So many different words are a list to choose from; more of them are texts. */
const MOST_WORDS = 8;
const LONGEST_WORD = 30;

function isRag(words: readonly string[]): boolean {
  return words.every((word) => RAG_WORD.test(wordKey(word)));
}

/** Few short words, each said more than once on the whole. */
function isStatus(words: ReadonlyMap<string, number>): boolean {
  const kinds = new Set([...words.keys()].map(wordKey));
  const filled = [...words.values()].reduce((sum, count) => sum + count, 0);
  const areWords = [...words.keys()].every((word) => word.length <= LONGEST_WORD && !/[\n.;:\d]/.test(word));
  return areWords && kinds.size <= MOST_WORDS && filled >= 2 * kinds.size;
}

function clearRole({ key, label }: CustomColumn, rows: readonly PlanRow[]): ColumnRole | undefined {
  const words = usedWords(rows, key);
  if (words.size === 0) return undefined;
  if (RAG_LABEL.test(label)) return isRag([...words.keys()]) ? 'rag' : undefined;
  return STATUS_LABEL.test(label) && isStatus(words) && !isRag([...words.keys()]) ? 'status' : undefined;
}

/** The columns with the roles that are clear: of two that could have one, by their headings, none has it. */
export function withClearRoles(custom: readonly CustomColumn[], rows: readonly PlanRow[]): readonly CustomColumn[] {
  const isAlone = (label: RegExp) => custom.filter((column) => label.test(column.label)).length === 1;
  const [hasOneRag, hasOneStatus] = [isAlone(RAG_LABEL), isAlone(STATUS_LABEL)];
  return custom.map((column) => {
    const role = clearRole(column, rows);
    const isClear = role === 'rag' ? hasOneRag : hasOneStatus;
    return role === undefined || !isClear ? column : { ...column, type: 'choice', role };
  });
}
