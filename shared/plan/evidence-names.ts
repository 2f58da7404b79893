// What evidence is called to a person.
import type { EvidenceItem } from './evidence.ts';
import { shorten } from './row-cells.ts';

/** As far as a label of an undo step has room. */
const LONGEST = 60;

/** In a sentence: a file by its name, "Minutes.pdf"; a link by its title. */
export function evidenceName(item: EvidenceItem): string {
  return shorten(item.kind === 'file' ? item.name : item.title || item.target, LONGEST);
}

/** What a file is called before anybody has said: its name without the ending. */
export function titleOfFile(name: string): string {
  const at = name.lastIndexOf('.');
  return (at > 0 ? name.slice(0, at) : name).trim() || name;
}
