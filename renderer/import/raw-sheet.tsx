// A sheet as it stands in the file, to find the plan in it, where no plan could be read from it yet.
import { columnName, type SheetGrid, textAt } from '../../shared/import/sheet-grid.ts';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import { ScrollArea } from '../ui/scroll-area.tsx';
import { headingRows } from './heading-choices.ts';
import styles from './import-screen.module.css';

const SHOWN_ROWS = 60;
const SHOWN_COLUMNS = 30;

export function RawSheet({ grid }: { readonly grid: SheetGrid }) {
  const filled = headingRows(grid, undefined);
  const rows = filled.slice(0, SHOWN_ROWS);
  const width = Math.min(
    SHOWN_COLUMNS,
    rows.reduce((widest, row) => Math.max(widest, grid.rows[row]?.length ?? 0), 0),
  );
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <ScrollArea className={classNames(styles, 'raw')} label={`The sheet ${grid.name}`}>
      <table>
        <caption>
          {rows.length === 0 ? 'This sheet is empty.' : `The first ${counted(rows.length, 'row')} of “${grid.name}”`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {columns.map((column) => (
                <td key={column}>{textAt(grid, row, column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
