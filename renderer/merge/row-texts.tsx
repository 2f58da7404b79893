// All texts of a row that would come or go.
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { cellFields, cellText } from '../../shared/plan/row-cells.ts';
import { classNames } from '../ui/class-names.ts';
import { fieldName } from './change-names.ts';
import styles from './compare.module.css';

export function RowTexts({ row, columns }: { readonly row: PlanRow; readonly columns: PlanColumns }) {
  const filled = cellFields(row, columns).filter((field) => cellText(row, field) !== '');
  return (
    <dl className={classNames(styles, 'rowTexts')}>
      {filled.map((field) => (
        <div key={field}>
          <dt>{fieldName(row, field, columns)}</dt>
          <dd>{cellText(row, field)}</dd>
        </div>
      ))}
    </dl>
  );
}
