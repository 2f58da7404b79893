// What the original layout must be, whatever made the file: DESIGN's "The Word table, original layout", line by line.
import type { Docx, DocxRow } from './read-docx.ts';

const FIELDS = ['number', 'action', 'date', 'responsibility', 'reportedTo', 'evidence', 'fileRef'] as const;
export const COUNCIL_HEADINGS = [
  'Action',
  'Date',
  'Responsibility',
  'Reported To / Approved By',
  'Evidence / Outcome',
  'File Ref',
];

/** The texts and spans that a row of plan JSON must have in the table. */
export function expectedCells(row: Readonly<Record<string, string>>): readonly (readonly [string, number])[] {
  if (row['kind'] === 'statement') return [[row['text'] ?? '', 7]];
  if (row['kind'] === 'theme') {
    const { text = '', date = '' } = row;
    return date === ''
      ? [[text, 7]]
      : [
          [text, 2],
          [date, 1],
          ['', 1],
          ['', 1],
          ['', 1],
          ['', 1],
        ];
  }
  return FIELDS.map((field) => [row[field] ?? '', 1]);
}

export function cellsOf(row: DocxRow): readonly (readonly [string, number])[] {
  return row.cells.map(({ text, span }) => [text, span]);
}

/** Every breach of the layout's geometry: spans that do not fill the grid, cells not as wide as their columns. */
export function geometryBreaches({ grid, rows }: Docx): readonly string[] {
  return rows.flatMap((row, index) => {
    let column = 0;
    const breaches = row.cells.flatMap((cell) => {
      const width = grid.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0);
      column += cell.span;
      return width === cell.width ? [] : [`row ${index}: a cell is ${cell.width} wide over columns of ${width}`];
    });
    return column === grid.length ? breaches : [...breaches, `row ${index}: ${column} of ${grid.length} columns`];
  });
}
