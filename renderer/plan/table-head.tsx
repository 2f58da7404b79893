// The heading row and the widths of the plan's table: six headings over seven columns, then the custom ones.
import type { CSSProperties, ReactNode } from 'react';
import { HEADED_FIELDS, type PlanColumns } from '../../shared/plan/plan.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './plan-grid.module.css';

/** In rem: what the council's columns need to be read, and what each custom one needs on top. */
const COUNCIL_WIDTH = 70;
const CUSTOM_WIDTH = 9;

/**
 * The style of the table itself: below this width it scrolls, instead of squeezing a column to a letter a line.
 * @param before what columns before the plan's own need, in rem
 */
export function tableStyle({ custom }: PlanColumns, before = 0): CSSProperties {
  // Not min-width itself: on paper the table is as wide as the page, and a style sheet cannot take that back.
  return Object.assign<CSSProperties, object>(
    {},
    { '--table-width': `${before + COUNCIL_WIDTH + CUSTOM_WIDTH * custom.length}rem` },
  );
}

export interface TableHeadProps {
  readonly columns: PlanColumns;
  /** Columns that stand before the plan's own: their widths, and their headings. */
  readonly before?: { readonly widths: ReactNode; readonly headings: ReactNode };
}

export function TableHead({ columns, before }: TableHeadProps) {
  return (
    <>
      <colgroup>
        {before?.widths}
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
          {before?.headings}
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
