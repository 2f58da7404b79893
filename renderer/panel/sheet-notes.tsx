// The notes that a row had in the imported sheet: read here, not changed.
import type { RowNote } from '../../shared/plan/plan.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './side-panel.module.css';

function keyed(notes: readonly RowNote[]): readonly (readonly [string, RowNote])[] {
  return notes.map((note, index) => [`${index}`, note]);
}

export function SheetNotes({ notes }: { readonly notes: readonly RowNote[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <h3 className={classNames(styles, 'section')}>Notes in the sheet</h3>
      {keyed(notes).map(([key, { about, author, text }]) => (
        <div key={key} className={classNames(styles, 'entry')}>
          <h4 className={classNames(styles, 'label')}>
            {[about, author].filter((part) => part !== '').join(' · ') || 'Note'}
          </h4>
          <p className={classNames(styles, 'text')}>{text}</p>
        </div>
      ))}
    </>
  );
}
