// The columns in their order on screen: one is chosen, and any but the action's own is dragged elsewhere, or moved by
// Alt and the arrows.
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { PlanColumns } from '../../shared/plan/plan.ts';
import type { TableView } from '../../shared/plan/plan-settings.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { headingOfField, orderedFields } from '../../shared/plan/table-view.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './columns.module.css';

export interface ColumnListProps {
  readonly columns: PlanColumns;
  readonly table: TableView;
  readonly chosen: CellField;
  readonly onChoose: (field: CellField) => void;
  readonly onStep: (field: CellField, by: 1 | -1) => void;
  readonly onMove: (moved: readonly CellField[], target: CellField, side: 'before' | 'after') => void;
}

export function ColumnList({ columns, table, chosen, onChoose, onStep, onMove }: ColumnListProps) {
  const fields = orderedFields(columns, table);
  const fieldOf = (key: unknown) => fields.find((field) => field === key);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': headingOfField(fieldOf(key) ?? 'action', columns) })),
    onReorder: ({ keys, target }) => {
      const on = fieldOf(target.key);
      const moved = [...keys].flatMap((key) => fieldOf(key) ?? []);
      if (on !== undefined && target.dropPosition !== 'on') onMove(moved, on, target.dropPosition);
    },
  });
  const items = fields.map((field) => ({
    id: field,
    label: headingOfField(field, columns),
    isHidden: table.hidden.includes(field),
  }));
  return (
    <div
      onKeyDownCapture={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
        if (!event.altKey || by === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onStep(chosen, by);
      }}
    >
      <p id="column-list-help" className={classNames(styles, 'help')}>
        In their order in the table. Drag a column, or press Alt with ↑ or ↓, to move it.
      </p>
      <GridList
        autoFocus
        aria-label="Columns"
        aria-describedby="column-list-help"
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const field = fieldOf(key);
          if (field !== undefined) onChoose(field);
        }}
        dragAndDropHooks={dragAndDropHooks}
        className={classNames(styles, 'list')}
      >
        {({ id, label, isHidden }) => (
          <GridListItem
            id={id}
            textValue={isHidden ? `${label}, hidden` : label}
            className={classNames(styles, 'item', isHidden && 'hidden')}
          >
            <Button slot="drag" className={classNames(styles, 'drag')} aria-label={`Move ${label}`}>
              <span aria-hidden="true">⠿</span>
            </Button>
            <span className={classNames(styles, 'name')}>{label}</span>
            {isHidden && <span className={classNames(styles, 'mark')}>Hidden</span>}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
