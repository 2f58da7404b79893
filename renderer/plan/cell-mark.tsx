// A small mark at the end of a cell, of what is kept beside it: how many progress notes the action has, and how often its
// date was put back. It is drawn from an attribute: it is no part of the cell's text, and no search finds it there.
import { revisionsInShort, revisionsInWords } from '../../shared/plan/date-revisions.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './cell-mark.module.css';

export interface CellMarkProps {
  readonly kind: 'progress' | 'revised';
  readonly shown: string;
  /** The same for assistive technology. */
  readonly words: string;
}

/** What a cell of the row is marked with; null for nothing. */
export function cellMark(row: PlanRow, field: CellField): CellMarkProps | null {
  if (row.kind !== 'action') return null;
  const notes = row.progress?.length ?? 0;
  if (field === 'number' && notes > 0) {
    return { kind: 'progress', shown: `${notes}`, words: `${notes} progress ${notes === 1 ? 'note' : 'notes'}` };
  }
  const shown = field === 'date' ? revisionsInShort(row) : '';
  return shown === '' ? null : { kind: 'revised', shown, words: revisionsInWords(row) };
}

export function CellMark({ kind, shown, words }: CellMarkProps) {
  return <span role="img" className={classNames(styles, kind)} aria-label={words} title={words} data-shown={shown} />;
}
