// Numbers that follow the order of the plan, when somebody asks for it. They stay as the council writes them: 1, 2, 3;
// 1.1, 1.2 by theme; DQ01 with its sign and its zeros; 2a, 2b. What is no number ("TBC") is left alone.
import type { PlanRow } from './plan.ts';

/** A number taken apart: "DQ/07." is prefix "DQ/", major 7, suffix ".". */
interface NumberParts {
  readonly prefix: string;
  readonly major: number;
  /** The figures as they stand, zeros included. */
  readonly figures: string;
  /** Of a number by theme ("1.2"): the sign between, and the second figures; else undefined. */
  readonly minor: { readonly sign: string; readonly value: number; readonly figures: string } | undefined;
  /** Of 2a or 2(a): the letter, and how it is written. */
  readonly letter: { readonly value: string; readonly isBracketed: boolean } | undefined;
  readonly suffix: string;
}

const NUMBER =
  /^(?<prefix>[^\d]{0,16}?)(?<figures>\d{1,6})(?:(?<sign>[./-])(?<minor>\d{1,6}))?(?:(?<letter>[a-z])|\((?<bracketed>[a-z])\))?(?<suffix>[.)]{0,2})$/u;

/** Undefined for what is no number, and for one of more than two levels. */
export function numberParts(text: string): NumberParts | undefined {
  const { prefix = '', figures, sign, minor, letter, bracketed, suffix = '' } = NUMBER.exec(text)?.groups ?? {};
  if (figures === undefined) return undefined;
  const value = letter ?? bracketed;
  return {
    prefix,
    major: Number(figures),
    figures,
    minor: sign === undefined || minor === undefined ? undefined : { sign, value: Number(minor), figures: minor },
    letter: value === undefined ? undefined : { value, isBracketed: bracketed !== undefined },
    suffix,
  };
}

export interface NewNumber {
  readonly rowId: string;
  /** "" where it had none. */
  readonly from: string;
  readonly to: string;
}

export interface Renumbering {
  /** The actions that get another number, in the plan's order. */
  readonly changes: readonly NewNumber[];
  /** Actions whose number is none that can follow another: they keep it. */
  readonly kept: readonly string[];
  /** How many actions have no number. */
  readonly without: number;
  /** Whether numbers begin again with each theme or statement, as in 1.1, 1.2, 2.1. */
  readonly isByTheme: boolean;
}

export interface RenumberOptions {
  /** The number that the first action gets, or the first part of it. */
  readonly first: number;
  /** Whether actions without a number get one. */
  readonly fillsEmpty: boolean;
}

interface Numbered {
  readonly rowId: string;
  readonly text: string;
  /** Undefined where it has no number. */
  readonly parts: NumberParts | undefined;
  /** Counts the bands above it: those of one count stand together. */
  readonly band: number;
}

function listActions(rows: readonly PlanRow[]): readonly Numbered[] {
  let band = 0;
  return rows.flatMap((row) => {
    if (row.kind !== 'action') {
      band += 1;
      return [];
    }
    return [{ rowId: row.id, text: row.number, parts: numberParts(row.number.trim()), band }];
  });
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[Value, number] | undefined>(
    (best, entry) => (best === undefined || entry[1] > best[1] ? entry : best),
    undefined,
  )?.[0];
}

/** The sign before numbers that all have which have one, where that is most of them: a new number takes it too. */
function commonPrefix(parts: readonly NumberParts[]): string {
  const signs = parts.map(({ prefix }) => prefix).filter((prefix) => prefix !== '');
  const isOne = new Set(signs).size === 1 && signs.length * 2 > parts.length;
  return isOne ? (signs[0] ?? '') : '';
}

/** How many figures a number has at the least: those of the longest, where any begins with a zero. */
function leastFigures(figures: readonly string[]): number {
  const hasZeros = figures.some((text) => text.length > 1 && text.startsWith('0'));
  return hasZeros ? Math.max(...figures.map(({ length }) => length)) : 1;
}

interface Style {
  readonly isByTheme: boolean;
  readonly prefix: string;
  readonly sign: string;
  readonly suffix: string;
  readonly majorFigures: number;
  readonly minorFigures: number;
}

function styleOf(parts: readonly NumberParts[]): Style {
  const minors = parts.flatMap(({ minor }) => minor ?? []);
  const isByTheme = minors.length * 2 > parts.length;
  return {
    isByTheme,
    prefix: commonPrefix(parts),
    sign: mostFrequent(minors.map(({ sign }) => sign)) ?? '.',
    suffix: mostFrequent(parts.map(({ suffix }) => suffix)) ?? '',
    majorFigures: leastFigures(parts.map(({ figures }) => figures)),
    minorFigures: leastFigures(minors.map(({ figures }) => figures)),
  };
}

/** Which bands belong together: bands after each other whose actions mostly began with the same number. */
function groupsByBand(actions: readonly Numbered[]): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  let group = -1;
  let last: number | undefined;
  for (const band of new Set(actions.map((action) => action.band))) {
    const majors = actions.filter((action) => action.band === band).flatMap(({ parts }) => parts?.major ?? []);
    const major = mostFrequent(majors);
    if (group === -1 || (major !== undefined && major !== last)) group += 1;
    last = major ?? last;
    groups.set(band, group);
  }
  return groups;
}

function padded(value: number, figures: number): string {
  return String(value).padStart(figures, '0');
}

/** "a" to "z", then "aa": far more than anybody has. */
function letterAt(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : letterAt(rest - 1)}${String.fromCharCode(97 + (index % 26))}`;
}

/** Counts on, in one series of numbers. */
class Series {
  #count: number;
  #letters = 0;
  #base: string | undefined;

  constructor(first: number) {
    this.#count = first - 1;
  }

  /** @param base what the number had before its letter, where it has one: letters of one base go on together */
  next(base: string | undefined, isLettered: boolean): { readonly count: number; readonly letter: string } {
    if (isLettered && base !== undefined && base === this.#base) {
      this.#letters += 1;
      return { count: this.#count, letter: letterAt(this.#letters - 1) };
    }
    this.#count += 1;
    this.#base = base;
    this.#letters = isLettered ? 1 : 0;
    return { count: this.#count, letter: isLettered ? 'a' : '' };
  }
}

function written(
  style: Style,
  parts: NumberParts | undefined,
  group: number,
  next: { readonly count: number; readonly letter: string },
): string {
  const prefix = parts === undefined || parts.prefix === '' ? style.prefix : parts.prefix;
  const { letter } = next;
  const shown = letter === '' ? '' : parts?.letter?.isBracketed === true ? `(${letter})` : letter;
  const suffix = parts?.suffix ?? style.suffix;
  const sign = parts?.minor?.sign ?? style.sign;
  const figures = style.isByTheme
    ? `${padded(group, style.majorFigures)}${sign}${padded(next.count, style.minorFigures)}`
    : padded(next.count, style.majorFigures);
  return `${prefix}${figures}${shown}${suffix}`;
}

/** Whether an action gets a number: it has one of the plan's own kind, or none and is to have one. */
function isCounted({ isByTheme }: Style, { text, parts }: Numbered, fillsEmpty: boolean): boolean {
  if (text.trim() === '') return fillsEmpty;
  return parts !== undefined && (isByTheme || parts.minor === undefined);
}

/** Gives each action its number in turn. */
function counter(style: Style, groups: ReadonlyMap<number, number>, first: number): (action: Numbered) => string {
  const series = new Map<string, Series>();
  return ({ parts, band }) => {
    const group = (groups.get(band) ?? 0) + first;
    const prefix = parts === undefined || parts.prefix === '' ? style.prefix : parts.prefix;
    const key = style.isByTheme ? `${prefix} ${group}` : prefix;
    const counting = series.get(key) ?? new Series(style.isByTheme ? 1 : first);
    series.set(key, counting);
    const base = parts && `${parts.prefix}${parts.figures}${parts.minor?.figures ?? ''}`;
    return written(style, parts, group, counting.next(base, parts?.letter !== undefined));
  };
}

/** What the numbers would be if they followed the order of the rows. Nothing is changed here. */
export function renumber(rows: readonly PlanRow[], { first, fillsEmpty }: RenumberOptions): Renumbering {
  const actions = listActions(rows);
  const style = styleOf(actions.flatMap(({ parts }) => parts ?? []));
  const numberOf = counter(style, groupsByBand(actions), first);
  const counted = actions.filter((action) => isCounted(style, action, fillsEmpty));
  const isIn = new Set(counted);
  const others = actions.filter((action) => !isIn.has(action));
  return {
    changes: counted
      .map((action) => ({ rowId: action.rowId, from: action.text, to: numberOf(action) }))
      .filter(({ from, to }) => from !== to),
    kept: others.filter(({ text }) => text.trim() !== '').map(({ text }) => text),
    without: actions.filter(({ text }) => text.trim() === '').length,
    isByTheme: style.isByTheme,
  };
}
