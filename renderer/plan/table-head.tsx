// The heading row and the widths of the plan's table: six headings over seven columns, then the custom ones.
import { HEADED_FIELDS, type PlanColumns } from '../../shared/plan/plan.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './plan-grid.module.css';

export function TableHead({ columns }: { readonly columns: PlanColumns }) {
  return (
    <>
      <colgroup>
        <col className={classNames(styles, 'numberWidth')} />
        {HEADED_FIELDS.map((field) => (
          <col key={field} className={classNames(styles, `${field}Width`)} />
        ))}
        {columns.custom.map(({ key }) => (
          <col key={key} className={classNames(styles, 'customWidth')} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {HEADED_FIELDS.map((field) => (
            <th key={field} scope="col" colSpan={field === 'action' ? 2 : 1}>
              {columns[field]}
            </th>
          ))}
          {columns.custom.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
