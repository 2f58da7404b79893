// Puts words in the place of those that the search looks at, and gives the edit its name.
import { TabledError } from '../../shared/errors.ts';
import { type Replacement, replaceInText } from '../../shared/plan/replace-text.ts';
import { cellText, cellTitle, shorten } from '../../shared/plan/row-cells.ts';
import type { CommandContext } from '../commands/command.ts';
import { changeCells } from '../db/cell-changes.ts';
import { replacementOf } from './use-find.ts';

/** As much of the words as a menu can show. */
const SHOWN = 30;

/** "Replace “x” by “y” in 12 cells". @param where the cells or the cell, in words */
export function replaceLabel({ words, by }: Pick<Replacement, 'words' | 'by'>, where: string): string {
  const shown = by === '' ? 'nothing' : `“${shorten(by, SHOWN)}”`;
  return `Replace “${shorten(words, SHOWN)}” by ${shown} in ${where}`;
}

/**
 * Replaces the place that the search looks at, and goes on to the next. Where the cell has another text by now, which the
 * search has not seen yet, nothing is done.
 * @throws TabledError result-too-long, not-on-screen
 */
export async function replaceHere({ plan, find, services, say }: CommandContext): Promise<void> {
  const { place } = find;
  const row = plan?.rows.find(({ id }) => id === place?.rowId)?.row;
  if (plan === undefined || place === undefined || row === undefined) return;
  const { rowId, field, turn } = place;
  const replacement = replacementOf(find);
  const before = cellText(row, field);
  const after = replaceInText(before, replacement, turn);
  const title = cellTitle(row, field, plan.record.columns);
  const label = () => replaceLabel(replacement, title);
  const cells = [{ rowId, field, before, after }];
  try {
    await changeCells(services.db, plan.record.id, { cells, label }, services.now());
  } catch (error) {
    if (error instanceof TabledError && error.code === 'preview-outdated') return;
    throw error;
  }
  find.passReplaced(replacement);
  say(`Replaced in ${title}. Undo takes it back.`);
}
