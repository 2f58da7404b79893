// The first rows of an imported plan, in its own table, to look at.
import { ACTION_FIELDS, type Plan, type PlanRow } from '../../shared/plan/plan.ts';
import { cellFields, cellText } from '../../shared/plan/row-cells.ts';
import { CellLines } from '../plan/cell-lines.tsx';
import tableStyles from '../plan/plan-grid.module.css';
import { TableHead, tableStyle } from '../plan/table-head.tsx';
import { classNames } from '../ui/class-names.ts';
import { ScrollArea } from '../ui/scroll-area.tsx';
import styles from './import-preview.module.css';

const SHOWN_ROWS = 12;

function cells(row: PlanRow, plan: Plan) {
  const all = ACTION_FIELDS.length + plan.columns.custom.length;
  const spans = { text: row.kind === 'theme' && row.date !== '' ? 2 : all, date: row.kind === 'theme' ? all - 2 : 1 };
  return cellFields(row, plan.columns)
    .filter((field) => row.kind !== 'theme' || cellText(row, field) !== '')
    .map((field) => (
      <td key={field} colSpan={field === 'text' || field === 'date' ? spans[field] : 1}>
        <CellLines text={cellText(row, field)} />
      </td>
    ));
}

export function FirstRows({ plan }: { readonly plan: Plan }) {
  const rows = plan.rows.slice(0, SHOWN_ROWS);
  const more = plan.rows.length - rows.length;
  return (
    <ScrollArea className={classNames(styles, 'rows')} label="The first rows">
      <table className={classNames(tableStyles, 'table')} style={tableStyle(plan.columns)}>
        <TableHead columns={plan.columns} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={classNames(tableStyles, row.kind)}>
              {cells(row, plan)}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={classNames(styles, 'more')}>
          and {more} more {more === 1 ? 'row' : 'rows'}
        </p>
      )}
    </ScrollArea>
  );
}
