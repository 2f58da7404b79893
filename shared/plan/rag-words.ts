// What the labels and the words of imported sheets tell of a RAG and of a status, where the council has said nothing else.

export type Rag = 'red' | 'amber' | 'green';

export const RAG_LABEL = /\bR\.?A\.?G\b/i;
export const STATUS_LABEL = /\bstatus\b|\bprogress\b|\bstate\b/i;

const DONE = /^(?:100 ?%|completed?|done|closed|achieved|implemented|finished)\b/i;
/** "Complete by March" and the like speak of what is to come. */
const NOT_YET = /^complet(?:e|ed) (?:by|in|before|when|if)\b/i;

/** Whether a status in words says that the action is complete. */
export function saysDone(text: string): boolean {
  const words = text.trim();
  return DONE.test(words) && !NOT_YET.test(words);
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
