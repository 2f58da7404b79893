// The heading row and the widths of the plan's table: six headings over seven columns, then the custom ones.
import type { CSSProperties } from 'react';
import { HEADED_FIELDS, type PlanColumns } from '../../shared/plan/plan.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './plan-grid.module.css';

/** In rem: what the council's columns need to be read, and what each custom one needs on top. */
const COUNCIL_WIDTH = 70;
const CUSTOM_WIDTH = 9;

/** The style of the table itself: below this width it scrolls, instead of squeezing a column to a letter a line. */
export function tableStyle({ custom }: PlanColumns): CSSProperties {
  return { minWidth: `${COUNCIL_WIDTH + CUSTOM_WIDTH * custom.length}rem` };
}

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
