// One cell of the plan's table: its text, or its editor.
import { memo, useEffect, useRef } from 'react';
import type { PlanRow } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { classNames } from '../ui/class-names.ts';
import { focusCell } from '../ui/keyboard-place.ts';
import { CellContent } from './cell-content.tsx';
import type { EditorText, Leaving } from './cell-editor.tsx';
import { CellMark, cellMark } from './cell-mark.tsx';
import { FieldEditor } from './field-editor.tsx';
import type { CellPlace } from './grid-moves.ts';
import type { Editing, Grid } from './grid-state.ts';
import styles from './plan-grid.module.css';

/** The id of what says how the active cell's date is read. */
export const DATE_READING = 'date-reading';

/** What every cell may ask of the grid: the same object for all of them and over time. */
export interface CellActions {
  readonly onSelect: (place: CellPlace) => void;
  readonly onEdit: (place: CellPlace) => void;
  readonly onKeep: (typed: EditorText, leaving: Leaving) => void;
  readonly onLeave: (place: CellPlace, typed: string | undefined) => void;
  readonly openEditor: Grid['openEditor'];
  /** The plan's parties, those that it names most first. */
  readonly parties: () => readonly string[];
  /** Tells the person, quietly, why a key did nothing. */
  readonly say: (message: string) => void;
}

export interface GridCellProps {
  readonly planId: string;
  readonly rowId: string;
  readonly field: CellField;
  /** What the cell is called in its editor: "Evidence / Outcome of action 17". */
  readonly label: string;
  readonly text: string;
  /** How many notes the row has, in the cell that shows it; else 0. */
  readonly notes: number;
  /** The row, in the cells that show more of it than their text: the number's, the date's; else undefined. */
  readonly marked: PlanRow | undefined;
  readonly column: number;
  readonly span: number;
  /** The edges of the selection that the cell stands at, "" for none; undefined where it is not selected. */
  readonly selectedEdges: string | undefined;
  readonly isActive: boolean;
  /** Not 0 where the keyboard is to be here; another number where it is sent here again. */
  readonly focusTurn: number;
  /** Whether the keyboard comes into the table here. */
  readonly isEntry: boolean;
  readonly editing: Editing | undefined;
  readonly actions: CellActions;
}

export const GridCell = memo(function GridCell(props: GridCellProps) {
  const {
    planId,
    rowId,
    field,
    label,
    text,
    notes,
    marked,
    column,
    span,
    selectedEdges,
    isActive,
    focusTurn,
    isEntry,
    editing,
    actions,
  } = props;
  const cell = useRef<HTMLTableCellElement>(null);
  const place = { rowId, field };
  const isEditing = editing !== undefined;
  const mark = marked === undefined ? null : cellMark(marked, field);
  // What a row is called, when the keyboard moves within it: an action's number, the text of a band.
  const isHeader = field === 'number' || field === 'text';
  const ofGrid = { role: isHeader ? 'rowheader' : 'gridcell', 'aria-selected': selectedEdges !== undefined };

  useEffect(() => {
    if (focusTurn > 0 && !isEditing && cell.current !== null) focusCell(cell.current);
  }, [focusTurn, isEditing]);

  return (
    <td
      ref={cell}
      {...ofGrid}
      data-field={field}
      // The line below the plan says what the active date is read as.
      aria-describedby={field === 'date' && isActive ? DATE_READING : undefined}
      colSpan={span}
      aria-colindex={column + 1}
      tabIndex={isActive || isEntry ? 0 : -1}
      data-selected={selectedEdges}
      data-active={isActive || undefined}
      data-editing={isEditing || undefined}
      onFocus={() => {
        if (!isActive) actions.onSelect(place);
      }}
      onDoubleClick={() => actions.onEdit(place)}
      // As in spreadsheets: the words to choose from.
      onKeyDown={({ key, altKey, shiftKey }) => {
        // With Shift it moves the rows.
        if (altKey && !shiftKey && key === 'ArrowDown' && !isEditing) actions.onEdit(place);
      }}
    >
      {isEditing ? (
        <FieldEditor
          cell={{ planId, rowId, field, label, base: text }}
          beginning={editing.beginning}
          openEditor={actions.openEditor}
          parties={actions.parties}
          say={actions.say}
          onKeep={actions.onKeep}
          onLeave={(typed) => actions.onLeave(place, typed)}
        />
      ) : (
        <>
          {column === 0 && <span className={classNames(styles, 'grip')} data-grip aria-hidden title="Drag to move" />}
          <CellContent row={marked} field={field} text={text} />
          {mark !== null && <CellMark {...mark} />}
          {notes > 0 && (
            <span
              role="img"
              className={classNames(styles, 'notes')}
              aria-label={notes === 1 ? '1 note' : `${notes} notes`}
              title={notes === 1 ? '1 note' : `${notes} notes`}
            />
          )}
        </>
      )}
    </td>
  );
});
