// What the labels and the words of imported sheets tell of a RAG and of a status, where the council has said nothing else.

export type Rag = 'red' | 'amber' | 'green';

export const RAG_LABEL = /\bR\.?A\.?G\b/i;
export const STATUS_LABEL = /\bstatus\b|\bprogress\b|\bstate\b/i;

/** A colour's word, whatever stands after it. */
const WORD = /^\W*(red|amber|yellow|green)(?![a-z])/i;
/**
 * A colour's letter: alone on its line, before a sign that ends it ("R - late", "G: done"), or before another letter
 * ("A/G"). "A decision is awaited", "R&D" and "G. Smith" begin with the same letters and name no colour.
 */
const LETTER =
  /^\W*([rag])["'”’)\]]*(?:[^\S\n]*(?:$|[\n–—:;,!?()|→↑↓]|\.\s*$|\/\s*[rag](?![a-z]))|[^\S\n]+-|-(?:\s|$))/i;

/** The colour that a RAG cell names, alone or with words after it ("Amber – awaiting ICT"); "R" and "A/G" count too. */
export function ragOf(text: string): Rag | undefined {
  const [, word = ''] = WORD.exec(text) ?? LETTER.exec(text) ?? [];
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
