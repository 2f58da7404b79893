// Limits on what is read from outside: a spreadsheet is somebody else's input. Each is far above any real plan.

const MEBIBYTE = 1024 * 1024;

/** Largest workbook or plan file that is read, in bytes. The council's own plan is 15 KB. */
export const MAX_FILE_BYTES = 64 * MEBIBYTE;
/** Largest evidence file that is copied in, in bytes. In the browser host a file comes through the page: there MAX_FILE_BYTES holds. */
export const MAX_EVIDENCE_BYTES = 512 * MEBIBYTE;
/** Most that the evidence files in a portable plan file may come to, in bytes. They go from disk to disk, in pieces. */
export const MAX_COPY_EVIDENCE_BYTES = 512 * MEBIBYTE;
/** Largest portable plan file that is opened, in bytes: its evidence, and room for a plan with a long history, packed. */
export const MAX_COPY_BYTES = MAX_COPY_EVIDENCE_BYTES + 128 * MEBIBYTE;
/** Largest list of what is in a portable plan file, in bytes: room for fifty thousand evidence files. */
export const MAX_MANIFEST_BYTES = 16 * MEBIBYTE;
/** Most that the files in an evidence bundle may come to, in bytes: it is held in memory until it is saved. */
export const MAX_BUNDLE_BYTES = 256 * MEBIBYTE;
/** Most that the parts of a zipped workbook may add up to when inflated, in bytes: a guard against zip bombs. */
export const MAX_INFLATED_BYTES = 384 * MEBIBYTE;
/** Most that the plan and its history in a portable plan file may add up to when inflated, in bytes: a quarter of a million edits. */
export const MAX_COPY_TEXT_BYTES = MAX_INFLATED_BYTES;
/** Largest part with texts of a Word template, in bytes; a council's is a hundredth of it. Pictures may be larger. */
export const MAX_TEMPLATE_PART_BYTES = 16 * MEBIBYTE;
/** Rows read from one sheet; a sheet with more is refused, never cut short in silence. */
export const MAX_SHEET_ROWS = 100_000;
/** Columns of one sheet: no spreadsheet program has more. */
export const MAX_COLUMNS = 16_384;
/** Cells of all sheets of one workbook, the empty ones between filled ones included. */
export const MAX_CELLS = 4_000_000;
/** Sheets in one workbook. */
export const MAX_SHEETS = 256;
/** Characters in one cell: Excel's own limit is 32,767; plan files may hold longer texts. */
export const MAX_CELL_CHARACTERS = 1_000_000;
/** How deep the elements of a document may be nested: a table in a table in a text box is not yet at a hundred. */
export const MAX_MARKUP_DEPTH = 500;
/** How deep the members of a plan file may be nested; a plan itself needs five. */
export const MAX_DEPTH = 64;
/** Seconds after which reading a workbook is stopped. */
export const MAX_READ_SECONDS = 60;
/** Seconds after which writing a document is stopped. */
export const MAX_WRITE_SECONDS = 180;
/** Heap that a worker may use, in MiB. */
export const MAX_WORKER_HEAP_MIB = 1024;
/** Rows of a plan. */
export const MAX_PLAN_ROWS = 100_000;
/**
 * Bytes of one request to the browser host: a whole portable plan file, and a little around it. Nothing is read of a request that
 * does not have this launch's token.
 */
export const MAX_REQUEST_BYTES = MAX_COPY_BYTES + MEBIBYTE;
/** Milliseconds within which a committed change is on its way to the plan file on disk. */
export const MIRROR_DELAY_MS = 400;
/** Writes of one plan that were begun and never confirmed, of which the states are remembered. */
export const MAX_UNCONFIRMED = 50;
/** Plan files that are looked at in one call. */
export const MAX_PLANS_CHECKED = 1000;
/** Seconds after which a window that is open looks again whether the plan files are still there. */
export const FILE_CHECK_SECONDS = 60;
/** Minutes between two rolling backups of a plan while it is worked on. */
export const BACKUP_EVERY_MINUTES = 10;
/** Rolling backups kept of one plan: so many of the newest; of each of so many days before one; of each month before those one. */
export const NEWEST_BACKUPS = 10;
export const DAYS_WITH_BACKUP = 30;
/** States set aside that are kept of one plan at the least; and days of which all are kept however many there are. */
export const SET_ASIDE_KEPT = 50;
export const SET_ASIDE_DAYS = 30;
/** Edits of a plan that are kept to be undone and looked up, at the least; and days for which each is kept however many there are. */
export const HISTORY_EDITS = 20_000;
export const HISTORY_DAYS = 400;
/** Minutes for which a ticket to a file is good. */
export const TICKET_MINUTES = 30;

/** The ending of portable plan files. */
export const PORTABLE = '.tabled';

/** Most bytes that a file of this name may have to be read. */
export function mostBytesOf(file: string): number {
  return file.toLowerCase().endsWith(PORTABLE) ? MAX_COPY_BYTES : MAX_FILE_BYTES;
}

/** A size in bytes as a person reads it, such as "64 MB". */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEBIBYTE)} MB`;
}
