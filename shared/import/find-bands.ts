// Bands: the rows whose one text stands across the table, which are themes and statements. A merged row is one for
// certain; in an unmerged row the text's place, its capitals, its bold letters and the other bands have to tell.
import { isActionNumber } from '../plan/action-numbers.ts';
import { type BandHabits, bandHabits, isInCapitals, type LoneText, saysStatement, saysTheme } from './band-habits.ts';
import { isSentence, isTitleCase } from './band-words.ts';
import { looksLikeDate } from './date-words.ts';
import type { PlanTable } from './find-table.ts';
import { numberedBands, withoutNumber } from './numbered-bands.ts';
import { fillAt, isBold } from './sheet-grid.ts';
import type { TableCell, TableRow } from './table-rows.ts';

export interface Band extends Omit<LoneText, 'isMerged'> {
  readonly kind: 'theme' | 'statement' | 'action';
  /** Why it is one, as a sentence; "" where the person has chosen it. */
  readonly reason: string;
  readonly isUnsure: boolean;
}

function isCustom({ slot }: TableCell): boolean {
  return typeof slot !== 'string' || slot === 'none';
}

/** Whether a cell stands in the table's first column. */
function isFirst({ fields, custom }: PlanTable, { column }: TableCell): boolean {
  return [...fields.values(), ...custom.map((placed) => placed.column)].every((other) => other >= column);
}

/** Capitals, or a whole sentence: a single short word may be the short name of an owner. */
function isBandText(text: string, isAlone: boolean): boolean {
  return (isInCapitals(text) && /\s|.{8}/.test(text)) || (isAlone && isSentence(text) && text.split(/\s+/).length > 8);
}

/** The row's cells, that of a date after the others: it may stand before the column of the actions. */
function dateLast(cells: readonly TableCell[]): readonly TableCell[] {
  const [first, ...others] = cells;
  return first?.slot === 'date' && first.right === first.column ? [...others, first] : cells;
}

function loneText(table: PlanTable, { cells }: TableRow): LoneText | undefined {
  const first = cells[0];
  // As nearly all rows are: not looked into any further.
  if (first?.slot === 'number' && first.right === first.column && isActionNumber(first.text)) return undefined;
  const [cell, ...others] = dateLast(cells);
  const action = table.fields.get('action') ?? 0;
  if (cell === undefined) return undefined;
  const isBefore = cell.slot !== 'number' && cell.column < action;
  const isMerged = cell.right > cell.column && cell.right >= action;
  if (cell.slot !== 'number' && cell.slot !== 'action' && !isBefore) return undefined;
  if (!isMerged && cell.slot === 'number' && isActionNumber(cell.text)) return undefined;
  // An owner or a date that stands alone before the action is no band; capitals or a sentence at the very edge are one.
  const isBandAtEdge = () => isFirst(table, cell) && isBandText(cell.text, others.length === 0);
  if (isBefore && !isMerged && !isCustom(cell) && !isBandAtEdge()) return undefined;
  const covered = isMerged ? others.filter(({ column }) => column <= cell.right) : [];
  const beside = others.filter((other) => !covered.includes(other));
  // A date may stand in a neighbour's column, as a program that reads pages puts it.
  const date = beside.find(({ slot }) => slot === 'date') ?? beside.find(({ text }) => looksLikeDate(text));
  const extras = beside.filter((other) => other !== date);
  if (!extras.every((other) => isCustom(other) && (!isBefore || isMerged))) return undefined;
  return { cell, date, isMerged, covered, extras };
}

const UNMERGED = 'Other rows of this kind are merged across the table and this one is not';
const ALONE = 'This text stands alone in its row, without a number';

type Kind = 'theme' | 'statement';
type Verdict = Pick<Band, 'kind' | 'reason' | 'isUnsure'>;

/** What a band is, and the sign of it, as the end of a sentence. */
interface Sign {
  readonly kind: Kind;
  readonly because: string;
}

/** Whether a band is a theme: in capitals, or with a date or a value, which only themes have; else by the other bands. */
function signOf({ grid, headings }: PlanTable, { cell, date, extras }: LoneText, habits: BandHabits): Sign {
  const { text } = cell;
  const sign = (kind: Kind, because: string): Sign => ({ kind, because });
  if (saysTheme(text)) return sign('theme', 'says that it is a theme');
  if (!/\p{Ll}/u.test(text)) return sign('theme', 'is in capitals');
  if (date !== undefined) return sign('theme', 'has a date of its own');
  // What stands under no heading is a remark, or a key beside the table.
  if (extras.some(({ column }) => headings.headings.has(column)))
    return sign('theme', 'has a value of its own beside it');
  if (saysStatement(text)) return sign('statement', 'says what the council commits to');
  const isSister = isTitleCase(text) && !habits.hasTitlesBelow;
  if (habits.hasSureThemes && !isSister) return sign('statement', 'is not set as the themes are');
  if (habits.isFilledTheme) {
    const isFilled = fillAt(grid, cell) !== undefined;
    return isFilled ? sign('theme', 'has a colour') : sign('statement', 'has no colour, where the themes have one');
  }
  if (habits.isBoldTheme) {
    return isBold(grid, cell) ? sign('theme', 'is bold') : sign('statement', 'is not bold, where the themes are');
  }
  if (isSentence(text)) {
    return sign('statement', 'reads as a sentence');
  }
  return sign('theme', 'reads as a title');
}

/** An unmerged text in the column of the numbers: it is no number, so it is a band, or a text typed one cell too early. */
function judgeAtNumber({ kind, because }: Sign, text: string, { merges }: BandHabits): Verdict {
  if (merges && !isInCapitals(text) && !saysTheme(text)) {
    return { kind, reason: `${UNMERGED}; it was taken as a ${kind}.`, isUnsure: true };
  }
  return { kind, reason: `It stands at the edge of the table without a number, and ${because}.`, isUnsure: false };
}

/** Among numbered actions, a title with a date and nothing else. */
function isDatedTitle({ cell, date, extras }: LoneText, isNumbered: boolean): boolean {
  return isNumbered && date !== undefined && extras.length === 0 && isTitleCase(cell.text);
}

/** An unmerged text in the actions' own column: a band, or an action that nothing else is known of. */
function judgeAtAction(
  sign: Sign,
  lone: LoneText,
  { isBoldBand, isFilledBand, isNumbered }: Pick<BandHabits, 'isBoldBand' | 'isFilledBand' | 'isNumbered'>,
  bandsAreElsewhere: boolean,
): Verdict {
  const hasCells = lone.date !== undefined || lone.extras.length > 0;
  const isPlain = /\p{Ll}/u.test(lone.cell.text) && !saysTheme(lone.cell.text);
  const { kind, because } = sign;
  if (!isPlain || isBoldBand || isFilledBand) {
    const marked = isBoldBand ? 'bold' : 'coloured';
    const look = isPlain ? marked : 'in capitals';
    // A theme with a date cannot be merged across it, as the others are.
    return bandsAreElsewhere && lone.date === undefined
      ? { kind, reason: `${ALONE}; it was taken as a ${kind}, because it is ${look}.`, isUnsure: true }
      : {
          kind,
          reason: `It stands alone without a number, ${isPlain ? `is ${marked}, ` : ''}and ${because}.`,
          isUnsure: false,
        };
  }
  if (hasCells && isDatedTitle(lone, isNumbered)) {
    return { kind: 'theme', reason: `${ALONE}, and reads as a title; it was taken as a theme.`, isUnsure: true };
  }
  if (hasCells) return { kind: 'action', reason: 'It has cells of its own.', isUnsure: false };
  if (bandsAreElsewhere) return { kind: 'action', reason: `${ALONE}; it was taken as an action.`, isUnsure: true };
  return { kind, reason: `${ALONE}; it was taken as a ${kind}, not as an action.`, isUnsure: true };
}

/** Whether a text stands where the table begins: under "Action" itself, or in the column of the numbers. */
function isAtEdge({ fields, actionHeading }: PlanTable, { column }: TableCell): boolean {
  return column <= (fields.get('number') ?? actionHeading);
}

/** A row that the person has made a band: its number and text together, the rest beside it. */
function chosenBand(row: TableRow, kind: Kind, lone: LoneText | undefined, isKnown: boolean): Band {
  const chosen = { kind, reason: '', isUnsure: false };
  if (lone !== undefined) {
    const { cell, date, covered, extras } = lone;
    const isDated = kind === 'theme' || date === undefined;
    return { ...chosen, cell, covered, date: isDated ? date : undefined, extras: isDated ? extras : [date, ...extras] };
  }
  const named = row.cells.filter(({ slot }) => slot === 'number' || slot === 'action');
  // A theme that is known to have no text has at the most a date.
  const texts = named.length === 0 && !isKnown ? row.cells.slice(0, 1) : named;
  const first = texts[0] ?? row.cells[0];
  if (first === undefined) throw new Error(`row ${row.row} has no cells`);
  const cell = { ...first, text: texts.map(({ text }) => text).join(' ') };
  const date = kind === 'theme' ? row.cells.find((one) => one.slot === 'date' && !texts.includes(one)) : undefined;
  const extras = row.cells.filter((one) => !texts.includes(one) && one !== date);
  return { ...chosen, cell, date, covered: [], extras };
}

/** Tells the bands of a table from its actions. */
export class BandFinder {
  readonly #table: PlanTable;
  readonly #habits: BandHabits;
  readonly #numbered: ReadonlyMap<TableRow, LoneText>;
  readonly #lones = new Map<TableRow, LoneText | undefined>();
  readonly #found = new Map<TableRow, Band | 'none'>();
  readonly #rows: readonly TableRow[];

  /** @param rows all rows of the table: what one of them is shows only beside the others */
  constructor(table: PlanTable, rows: readonly TableRow[]) {
    this.#table = table;
    this.#numbered = numberedBands(table, rows);
    for (const row of rows) this.#lones.set(row, this.#numbered.get(row) ?? loneText(table, row));
    this.#habits = bandHabits(table, this.#lones);
    this.#rows = rows;
  }

  /** Tells the bands of what has become of the table's rows: itself where they are the same still. */
  among(rows: readonly TableRow[]): BandFinder {
    const isSame = rows.length === this.#rows.length && rows.every((row, index) => row === this.#rows[index]);
    return isSame ? this : new BandFinder(this.#table, rows);
  }

  /** What a row is whose one text may stand across the table; undefined for a row with cells of its own. */
  find(row: TableRow): Band | undefined {
    const known = this.#found.get(row);
    if (known !== undefined) return known === 'none' ? undefined : known;
    const band = this.#findAnew(row);
    this.#found.set(row, band ?? 'none');
    return band;
  }

  #findAnew(row: TableRow): Band | undefined {
    // A row that has been joined meanwhile is another one.
    const lone = this.#lones.has(row) ? this.#lones.get(row) : loneText(this.#table, row);
    const chosen = this.#table.choices.rows.get(row.row);
    if (chosen === 'theme' || chosen === 'statement')
      return chosenBand(row, chosen, lone, this.#table.known.has(row.row));
    if (chosen !== undefined || lone === undefined) return undefined;
    const { isMerged, ...found } = lone;
    const verdict = this.#numbered.has(row) ? this.#judgeNumbered(lone) : this.#judge(lone);
    return { ...verdict, ...found };
  }

  isAction(row: TableRow): boolean {
    return (this.find(row)?.kind ?? 'action') === 'action';
  }

  #judgeNumbered(lone: LoneText): Verdict {
    const cell = { ...lone.cell, text: withoutNumber(lone.cell.text) };
    const { kind, because } = signOf(this.#table, { ...lone, cell }, this.#habits);
    const reason = lone.isMerged
      ? `It is merged across the table, and ${because}.`
      : `It has nothing but a text, its number begins those of the rows below it, and it ${because}.`;
    return { kind, reason, isUnsure: false };
  }

  #judge(lone: LoneText): Verdict {
    const { cell } = lone;
    const habits = this.#habits;
    const sign = signOf(this.#table, lone, habits);
    if (lone.isMerged) {
      const reason = `It is merged across the table, and ${sign.because}.`;
      return { kind: sign.kind, reason, isUnsure: false };
    }
    if (cell.slot !== 'action') return judgeAtNumber(sign, cell.text, habits);
    const { grid } = this.#table;
    const isBoldBand = habits.isBoldBand && isBold(grid, cell);
    const isFilledBand = habits.isFilledBand && fillAt(grid, cell) !== undefined;
    const isElsewhere = habits.merges || (habits.startsAtNumber && !isAtEdge(this.#table, cell));
    return judgeAtAction(sign, lone, { isBoldBand, isFilledBand, isNumbered: habits.isNumbered }, isElsewhere);
  }
}
