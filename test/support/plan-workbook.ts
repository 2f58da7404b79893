// The published plan as a workbook, changed as a test needs it: the council's own shape, bands merged across.
import { utils, write } from 'xlsx';
import type { PublishedPlan } from './fixtures.ts';

export type WorkbookRow = Readonly<Record<string, string>>;

const HEADINGS = [
  'Action',
  '',
  'Date',
  'Responsibility',
  'Reported To / Approved By',
  'Evidence / Outcome',
  'File Ref',
];
const FIELDS = ['number', 'action', 'date', 'responsibility', 'reportedTo', 'evidence', 'fileRef'];

function cells(row: WorkbookRow): readonly string[] {
  if (row['kind'] === 'statement') return [row['text'] ?? ''];
  if (row['kind'] === 'theme') return [row['text'] ?? '', '', row['date'] ?? ''];
  return FIELDS.map((field) => row[field] ?? '');
}

/** The columns that a row's first cell is merged over. */
function across(row: WorkbookRow): number {
  if (row['kind'] === 'action') return 0;
  return (row['date'] ?? '') === '' ? HEADINGS.length - 1 : 1;
}

export function planWorkbook({ title, rows }: PublishedPlan, hasFileRef = true): Buffer {
  const table = [HEADINGS, ...rows.map(cells)].map((row) => [...(hasFileRef ? row : row.slice(0, 6))]);
  const sheet = utils.aoa_to_sheet([[title], ...table]);
  const merges = rows.map((row, index) => ({ row: index + 2, width: across(row) })).filter(({ width }) => width > 0);
  sheet['!merges'] = merges.map(({ row, width }) => ({ s: { r: row, c: 0 }, e: { r: row, c: width } }));
  sheet['!merges'].push({ s: { r: 1, c: 0 }, e: { r: 1, c: 1 } });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Action Plan');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
