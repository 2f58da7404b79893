// Where the plan stands in the workbook, and what it is called: title, sheet and heading rows, each to be changed.
import { useId } from 'react';
import type { SheetGrid } from '../../shared/import/sheet-grid.ts';
import { filledColumns } from '../../shared/import/sheet-grid.ts';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { headingRows, rowName, sheetName } from './heading-choices.ts';
import styles from './import-screen.module.css';
import type { ImportScreenState } from './use-import-choices.ts';

export interface SheetChoicesProps {
  readonly state: ImportScreenState;
  readonly sheets: readonly SheetGrid[];
  /** Whether the keyboard begins here, since nothing can be imported yet. */
  readonly takesFocus: boolean;
}

function HeadingChoice({ state, takesFocus }: Pick<SheetChoicesProps, 'state' | 'takesFocus'>) {
  const { sheet, grid, headings, choose } = state;
  const id = useId();
  const none: readonly (readonly [string, string])[] = headings === undefined ? [['', 'Choose a row…']] : [];
  const rows = headingRows(grid, headings?.top).map((row) => [`${row}`, rowName(grid, row)] as const);
  const isTwo = headings !== undefined && headings.bottom > headings.top;
  const mayBeTwo = headings !== undefined && filledColumns(grid, headings.top + 1).length > 0;
  return (
    <>
      <label htmlFor={id}>Headings</label>
      <div>
        <Choice
          id={id}
          takesFocus={takesFocus}
          value={headings === undefined ? '' : `${headings.top}`}
          options={[...none, ...rows]}
          onChoose={(row) => {
            if (row === '') return;
            choose({ kind: 'headings', sheet, headings: { top: Number(row), bottom: Number(row) } });
          }}
        />
        {(mayBeTwo || isTwo) && (
          <label className={classNames(styles, 'tick')}>
            <input
              type="checkbox"
              checked={isTwo}
              onChange={({ target }) => {
                const { top } = headings;
                choose({ kind: 'headings', sheet, headings: { top, bottom: target.checked ? top + 1 : top } });
              }}
            />
            Row {headings.top + 2} belongs to the headings too
          </label>
        )}
      </div>
    </>
  );
}

export function SheetChoices({ state, sheets, takesFocus }: SheetChoicesProps) {
  const { sheet, title, choose, imported } = state;
  const id = useId();
  return (
    <div className={classNames(styles, 'places')}>
      {imported !== null && (
        <>
          <label htmlFor={`${id}-title`}>Title</label>
          <input
            id={`${id}-title`}
            className={classNames(styles, 'title')}
            value={title}
            onChange={(event) => choose({ kind: 'title', title: event.target.value })}
          />
        </>
      )}
      <label htmlFor={`${id}-sheet`}>Sheet</label>
      <Choice
        id={`${id}-sheet`}
        value={`${sheet}`}
        options={sheets.map((one, index) => [`${index}`, sheetName(one)] as const)}
        onChoose={(chosen) => choose({ kind: 'sheet', sheet: Number(chosen) })}
        takesFocus={takesFocus && sheets.length > 1}
      />
      <HeadingChoice state={state} takesFocus={takesFocus && sheets.length === 1} />
    </div>
  );
}
