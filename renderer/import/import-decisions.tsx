// What the person may decide of the whole sheet: where the plan stands in the workbook, and what each column is.
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { shownDay } from '../ui/shown-time.ts';
import { AS_FOUND } from './choices-state.ts';
import { ColumnList } from './column-list.tsx';
import styles from './import-screen.module.css';
import { SheetChoices } from './sheet-choices.tsx';
import type { ImportScreenState, WorkbookToImport } from './use-import-choices.ts';

export interface DecisionsProps {
  readonly workbook: WorkbookToImport;
  readonly state: ImportScreenState;
}

export function Decisions({ workbook, state }: DecisionsProps) {
  const [takesFocus] = useState(state.imported === null);
  const { choices, sheet, choose, said } = state;
  const { remembered } = choices;
  return (
    <section className={classNames(styles, 'decisions')} aria-label="How it is read">
      <SheetChoices state={state} sheets={workbook.sheets} takesFocus={takesFocus} />
      {remembered !== undefined && (
        <p className={classNames(styles, 'note')}>
          Headings and columns are as you chose them for “{remembered.file}” on {shownDay(remembered.at)}.{' '}
          <Button onPress={() => choose({ kind: 'sheet as found', sheet })}>Use what Tabled finds instead</Button>
        </p>
      )}
      <div className={classNames(styles, 'columnsHead')}>
        <h3 className={classNames(styles, 'section')}>Columns</h3>
        <Button
          isDisabled={choices === AS_FOUND}
          hint="Takes back every choice that you have made here"
          onPress={() => choose({ kind: 'all as found' })}
        >
          As found
        </Button>
      </div>
      <p role="status" className={classNames(styles, 'said')}>
        {said}
      </p>
      {state.columns.length > 0 && <ColumnList state={state} />}
    </section>
  );
}
