// The editor that a cell has by what is written in its column: dates show how they are read as one types, columns of
// choices have their words to choose from. All of them are the one text editor: nothing typed is lost in any.
import { type ReactNode, useState } from 'react';
import { readingInWords } from '../../shared/plan/date-hints.ts';
import type { CustomColumn } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { classNames } from '../ui/class-names.ts';
import { CellEditor, type CellEditorProps } from './cell-editor.tsx';
import { ChoiceEditor } from './choice-editor.tsx';
import styles from './field-editor.module.css';
import { meaningOf, usePlanFields, wordsFor } from './plan-fields.tsx';

/** Shows below an editor how the text in it is read as a date. */
function DateEditor({ first, children }: { readonly first: string; readonly children: ReactNode }) {
  const [typed, setTyped] = useState(first);
  const reading = readingInWords(typed);
  return (
    <div
      className={classNames(styles, 'date')}
      onInput={({ target }) => {
        if (target instanceof HTMLTextAreaElement) setTyped(target.value);
      }}
    >
      {children}
      <p role="status" className={classNames(styles, 'reading')}>
        {reading === '' ? 'Any words: “March 2010”, “Q4 2009/10”' : reading}
      </p>
    </div>
  );
}

function ChoiceField({ column, ...props }: CellEditorProps<CellField> & { readonly column: CustomColumn }) {
  const { latest } = usePlanFields();
  // As they were when the cell was opened: a list does not change under the person's fingers.
  const [choices] = useState(() => wordsFor(latest.current, column));
  return <ChoiceEditor {...props} choices={choices} />;
}

export function FieldEditor(props: CellEditorProps<CellField>) {
  const { columns } = usePlanFields();
  const { cell, beginning } = props;
  const meaning = meaningOf(cell.field, columns);
  switch (meaning.kind) {
    case 'date':
      return (
        <DateEditor first={beginning?.text ?? cell.base}>
          <CellEditor {...props} />
        </DateEditor>
      );
    case 'choice':
      return <ChoiceField {...props} column={meaning.column} />;
    case 'text':
      return <CellEditor {...props} />;
  }
}
