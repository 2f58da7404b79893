// From one paragraph of a table to the next: the marks between the two stand in a document thousands of times, to the letter,
// and mean the same each time. They are understood once.
import { KnownMarks } from '../../export/read-back/known-marks.ts';
import type { XmlScanner } from '../../export/read-back/xml-scanner.ts';
import { type CellDraft, endCell, endRow, type Level, newCell, newRow, type RowDraft } from './table-drafts.ts';

/** What lies between two paragraphs. */
interface Step {
  readonly marks: KnownMarks;
  /** The cell that begins there, where the one before has ended. */
  readonly cell: Pick<CellDraft, 'span' | 'width'> | undefined;
  /** The row that begins there, where the one before has ended. */
  readonly row: Pick<RowDraft, 'isHeading'> | undefined;
  /** The step that came after it the last time: the columns follow one another, from row to row. */
  next: Step | undefined;
}

/** Where a step begins. */
interface Start {
  readonly place: number;
  readonly level: Level;
  readonly row: RowDraft;
  readonly cell: CellDraft;
  readonly rows: number;
  readonly cells: number;
  readonly strange: number;
}

/** As many steps as are known again, and how long their marks may be, in characters. */
const MOST_STEPS = 64;
const LONGEST_MARKS = 1000;
/** A paragraph in a cell in a row, right in the table. */
const WITHIN = ['w:tr', 'w:tc'] as const;
const DEPTH = WITHIN.length;
const PARAGRAPH = 'w:p';
/** Without attributes: there are none to be read of it when it is gone over. */
const PARAGRAPH_START = `<${PARAGRAPH}>`;

function isPlain({ stranger, isMerged }: RowDraft): boolean {
  return stranger === '' && !isMerged;
}

export class KnownSteps {
  readonly #scanner: XmlScanner;
  readonly #steps: Step[] = [];
  #last: Step | undefined;
  #start: Start | undefined;

  constructor(scanner: XmlScanner) {
    this.#scanner = scanner;
  }

  /** A paragraph has ended. @param strange how much has been met so far that is more than rows, cells and what they are like */
  begin(level: Level, strange: number): void {
    const { row, cell, table, depth } = level;
    const { place } = this.#scanner;
    this.#start = undefined;
    if (row === undefined || cell === undefined || this.#scanner.depth !== depth + DEPTH) return;
    this.#start = { place, level, row, cell, rows: table.rows.length, cells: row.texts.length, strange };
  }

  /** The next paragraph has opened: remembers the way to it, where nothing on it was strange. */
  end(level: Level, strange: number): void {
    const start = this.#start;
    this.#start = undefined;
    const { row, cell, depth } = level;
    if (start === undefined || row === undefined || cell === undefined || this.#steps.length === MOST_STEPS) return;
    if (start.level !== level || start.strange !== strange || this.#scanner.depth !== depth + DEPTH + 1) return;
    const { place } = this.#scanner;
    if (place - start.place > LONGEST_MARKS || !isPlain(start.row) || !isPlain(row)) return;
    const marks = this.#scanner.between(start.place, place);
    if (!marks.endsWith(PARAGRAPH_START) || !this.#isOneStep(start, row, cell)) return;
    const { span, width } = cell;
    const made: Step = {
      marks: new KnownMarks(marks),
      cell: cell === start.cell ? undefined : { span, width },
      row: row === start.row ? undefined : { isHeading: row.isHeading },
      next: undefined,
    };
    this.#steps.push(made);
    this.#follow(made);
  }

  /** Whether from the start on one cell has ended at the most, and with it one row. */
  #isOneStep({ level, row: lastRow, cell: lastCell, rows, cells }: Start, row: RowDraft, cell: CellDraft): boolean {
    const isSameRow = row === lastRow;
    if (level.table.rows.length !== rows + (isSameRow ? 0 : 1)) return false;
    if (cell === lastCell) return isSameRow && row.texts.length === cells;
    if (cell.lines !== undefined || lastRow.texts.length !== cells + 1) return false;
    return isSameRow || row.texts.length === 0;
  }

  /** Takes the step that comes next, where it is known: the next paragraph has opened then. */
  take(level: Level): boolean {
    const { row, cell, depth } = level;
    if (row === undefined || cell === undefined || this.#scanner.depth !== depth + DEPTH) return false;
    const step = this.#find();
    if (step === undefined) return false;
    if (step.cell !== undefined) {
      endCell(level);
      if (step.row !== undefined) {
        endRow(level);
        level.row = newRow();
        level.row.isHeading = step.row.isHeading;
      }
      level.cell = newCell();
      level.cell.span = step.cell.span;
      level.cell.width = step.cell.width;
    }
    this.#follow(step);
    return true;
  }

  #find(): Step | undefined {
    const likely = this.#last?.next;
    if (likely !== undefined && this.#scanner.enters(likely.marks, WITHIN, PARAGRAPH)) return likely;
    for (const step of this.#steps) {
      if (this.#scanner.enters(step.marks, WITHIN, PARAGRAPH)) return step;
    }
    return undefined;
  }

  #follow(step: Step): void {
    if (this.#last !== undefined) this.#last.next = step;
    this.#last = step;
  }
}
