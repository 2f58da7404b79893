// The heading row and the widths of the plan's table: the headings of the columns on screen, "Action" over the number too.
// Each heading's right edge is drawn with the mouse; keys and a dialog do the same.
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { type TableView, USUAL_TABLE } from '../../shared/plan/plan-settings.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { headingOfField, type TableColumns, tableWidth, widthOf } from '../../shared/plan/table-view.ts';
import { ColumnEdge } from './column-edge.tsx';

/**
 * The style of the table itself: below its least width it scrolls, instead of squeezing a column to a letter a line.
 * @param before what columns before the plan's own need, in rem
 */
export function tableStyle(columns: TableColumns, view: TableView = USUAL_TABLE, before = 0): CSSProperties {
  const { least, isElastic } = tableWidth(columns, view);
  const width = `${before + least}rem`;
  // Not min-width itself: on paper the table is as wide as the page, and a style sheet cannot take that back.
  return Object.assign<CSSProperties, object>(
    {},
    { '--table-width': width, ...(isElastic ? {} : { '--table-fit': width }) },
  );
}

export interface TableHeadProps {
  readonly columns: TableColumns;
  readonly view?: TableView | undefined;
  /** Columns that stand before the plan's own: their widths, and their headings. */
  readonly before?: { readonly widths: ReactNode; readonly headings: ReactNode };
  /** Absent where widths cannot be changed. @param width in rem; undefined for the usual one */
  readonly onResize?: (field: CellField, width: number | undefined) => void;
}

export function TableHead({ columns, view = USUAL_TABLE, before, onResize }: TableHeadProps) {
  const widths = useRef<HTMLTableColElement>(null);
  const [, ...headed] = columns.shown;
  return (
    <>
      <colgroup ref={widths}>
        {before?.widths}
        {columns.shown.map((field) => {
          const width = widthOf(field, view);
          return <col key={field} data-field={field} style={width === undefined ? {} : { width: `${width}rem` }} />;
        })}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {before?.headings}
          {headed.map((field) => (
            <th key={field} scope="col" colSpan={field === 'action' ? 2 : 1}>
              {headingOfField(field, columns)}
              {onResize !== undefined && <ColumnEdge field={field} widths={widths} onResize={onResize} />}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
