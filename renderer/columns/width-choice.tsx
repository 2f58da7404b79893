// How wide a column is, for whoever does not draw its edge with the mouse.
import type { TableView } from '../../shared/plan/plan-settings.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { widthOf, withWidth } from '../../shared/plan/table-view.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { widerBy } from './column-widths.ts';
import styles from './columns.module.css';

export interface WidthChoiceProps {
  readonly field: CellField;
  readonly table: TableView;
  readonly onTable: (change: (table: TableView) => TableView) => void;
}

export function WidthChoice({ field, table, onTable }: WidthChoiceProps) {
  const isOwn = Object.hasOwn(table.widths, field);
  const width = widthOf(field, table);
  return (
    <div className={classNames(styles, 'line')}>
      <span id={`width-${field}`}>Width</span>
      <fieldset aria-labelledby={`width-${field}`} className={classNames(styles, 'widths')}>
        <Button onPress={() => onTable((before) => withWidth(before, field, widerBy(field, before, -1)))}>
          Narrower
        </Button>
        <Button onPress={() => onTable((before) => withWidth(before, field, widerBy(field, before, 1)))}>Wider</Button>
        <Button isDisabled={!isOwn} onPress={() => onTable((before) => withWidth(before, field, undefined))}>
          Usual width
        </Button>
      </fieldset>
      <p className={classNames(styles, 'help')}>
        {isOwn ? 'Changed from what is usual.' : width === undefined ? 'Takes the room that the others leave.' : ''}
      </p>
    </div>
  );
}
