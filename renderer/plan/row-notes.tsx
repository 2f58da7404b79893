// The notes on one row: what was noted about which of its cells, and by whom. They are read here, not changed.
import type { PlanRow, RowNote } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './row-notes.module.css';

export interface RowNotesProps {
  readonly row: PlanRow;
  readonly onClose: () => void;
}

function keyed(notes: readonly RowNote[]): readonly (readonly [string, RowNote])[] {
  return notes.map((note, index) => [`${index}`, note]);
}

function heading({ about, author }: RowNote): string {
  return [about, author].filter((part) => part !== '').join(' · ') || 'Note';
}

export function RowNotes({ row, onClose }: RowNotesProps) {
  return (
    <Dialog
      heading={`Notes on ${rowName(row)}`}
      buttons={
        <Button kind="primary" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      <p className={classNames(styles, 'about')}>
        They came with the imported sheet, and are not part of the Word document.
      </p>
      {keyed(row.notes ?? []).map(([key, note]) => (
        <section key={key} className={classNames(styles, 'note')}>
          <h3 className={classNames(styles, 'heading')}>{heading(note)}</h3>
          <p className={classNames(styles, 'text')}>{note.text}</p>
        </section>
      ))}
    </Dialog>
  );
}
