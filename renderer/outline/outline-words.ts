// A theme of the outline, in words.
import type { OutlineEntry } from '../../shared/plan/outline.ts';

export function entryName({ theme, text }: OutlineEntry): string {
  if (theme === '') return 'Before the first theme';
  return text.trim().replace(/\s+/g, ' ') || 'A theme without a text';
}

/** "12 actions · 2 overdue"; of a filtered plan "3 of 12 actions · 2 overdue", "none of 12 actions". */
export function countsInWords({ actions, overdue, shown }: OutlineEntry, isFiltered: boolean): string {
  const counted = `${actions.toLocaleString('en-GB')} ${actions === 1 ? 'action' : 'actions'}`;
  const some = shown === 0 ? 'none' : shown.toLocaleString('en-GB');
  const all = isFiltered && actions > 0 ? `${some} of ${counted}` : counted;
  return overdue === 0 ? all : `${all} · ${overdue.toLocaleString('en-GB')} overdue`;
}
