// Reads what a date's words mean, where that can be told: "31/03/2010", "March/April 2010", "Q4 2009/10". The words are
// never replaced by it. Days come first, then months (UK); years run from April to March. What two officers could read
// as two dates ("Q4 2010", "09/10", "Winter 2010") is not read at all.
import { dayParts, financialMonths, financialYearOf, isoDay, MONTHS, type Span, wholeMonths } from './calendar.ts';

export type PlanDateKind =
  | 'day'
  | 'days'
  | 'month'
  | 'months'
  | 'quarter'
  | 'half-year'
  | 'season'
  | 'financial-year'
  | 'year';

export interface PlanDate extends Span {
  /** "days" and "months" run from one to another; a year is from January, a financial year from April. */
  readonly kind: PlanDateKind;
}

/** Regular expression source of a month's name or its usual abbreviations, in small or capital letters. */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const MONTH = `(?<month>${MONTH_NAME})\\.?`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const TIME = '(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)?';
const YEAR = "'?(?<year>\\d{4}|\\d{2})";
/** The financial year 2009/10, which begins in `begins`. */
const ACROSS = '(?<begins>\\d{4}|\\d{2}) ?[/-] ?(?<ends>\\d{4}|\\d{2})';
const FINANCIAL_WORDS = '(?:f\\.?y\\.? ?|financial year )';
const FINANCIAL = `${FINANCIAL_WORDS}?${ACROSS}`;
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };
const ORDINAL = '(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))';

/** Words before a date that leave it the date by or in which something is due. */
const BEFORE =
  /^(?:(?:by|before|until|due|due by|in|on|during|target|the|end(?: of)?|early(?: in)?|mid(?:dle of)?|late(?: in)?|beginning of|start of)[ :/-]+)+/;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * The year of four digits or two. Of two, 00 to 79 are of this century: plans look ahead, at most a few decades, and
 * nothing in them is older than the 1980s.
 */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

function monthOf(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

function read(kind: PlanDateKind, span: Span | undefined): PlanDate | undefined {
  return span && { kind, ...span };
}

function readDay({ year = '', month = '', day = '' }: Groups): PlanDate | undefined {
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  const found = isoDay(yearOf(year), number, Number(day));
  return found === undefined ? undefined : { kind: 'day', from: found, to: found };
}

function readMonth({ year = '', month = '' }: Groups): PlanDate | undefined {
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  return number > 12 ? undefined : read('month', wholeMonths(yearOf(year), number));
}

/** The year in which a financial year begins; undefined where the two years do not follow one another. */
function firstYear({ begins = '', ends = '' }: Groups): number | undefined {
  const year = yearOf(begins);
  return (year + 1) % 100 === Number(ends) % 100 && (ends.length < 4 || Number(ends) === year + 1) ? year : undefined;
}

/** A part of a financial year: so many months, the `part`-th of their kind. */
function readPart(kind: PlanDateKind, months: number, groups: Groups): PlanDate | undefined {
  const year = firstYear(groups);
  const { part = '' } = groups;
  const number = ORDINALS[part] ?? Number.parseInt(part, 10);
  if (year === undefined || number * months > 12) return undefined;
  return read(kind, financialMonths(year, (number - 1) * months, months));
}

const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9 };

function readSeason({ season = '', year = '' }: Groups): PlanDate | undefined {
  return read('season', wholeMonths(Number(year), SEASONS[season] ?? 0, 3));
}

/** A winter is of two years. */
function readWinter(groups: Groups): PlanDate | undefined {
  const year = firstYear(groups);
  return year === undefined ? undefined : read('season', wholeMonths(year, 12, 3));
}

/** "2010-03". "2009-12" may be three years. */
function readIsoMonth(groups: Groups): PlanDate | undefined {
  const { year = '', month = '' } = groups;
  return Number(month) > Number(year) % 100 ? undefined : readMonth(groups);
}

function readFinancialYear(groups: Groups): PlanDate | undefined {
  const year = firstYear(groups);
  return year === undefined ? undefined : read('financial-year', financialMonths(year, 0, 12));
}

type Reading = readonly [RegExp, (groups: Groups) => PlanDate | undefined];

function whole(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

const readQuarter: Reading[1] = (groups) => readPart('quarter', 3, groups);
const readHalf: Reading[1] = (groups) => readPart('half-year', 6, groups);

/** In their order: the first that reads the words is believed. */
const READINGS: readonly Reading[] = [
  [whole(`(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})${TIME}`), readDay],
  [whole(`${WEEKDAY}(?<day>\\d{1,2})(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>${YEAR}${TIME}`), readDay],
  [whole(`${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /.-]*${MONTH}[ ,/-]*${YEAR}${TIME}`), readDay],
  [whole(`${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`), readDay],
  [whole(`${MONTH}[ ,/-]*${YEAR}`), readMonth],
  [whole('(?<month>\\d{1,2})[/.](?<year>\\d{4})'), readMonth],
  [whole(`(?:q|quarter|qtr) ?(?<part>[1-4])(?: of)?[ ,-]*${FINANCIAL}`), readQuarter],
  [whole(`(?<part>${ORDINAL}) quarter(?: of)? ${FINANCIAL}`), readQuarter],
  [whole(`${FINANCIAL},? (?:q|quarter|qtr) ?(?<part>[1-4])`), readQuarter],
  [whole(`h(?<part>[12])(?: of)? ${FINANCIAL}`), readHalf],
  [whole(`(?<part>${ORDINAL})[ -]half(?: of)? ${FINANCIAL}`), readHalf],
  [whole('(?<season>spring|summer|autumn),? (?<year>\\d{4})'), readSeason],
  [whole(`winter ${ACROSS}`), readWinter],
  // Two years of two digits each may be a month and a day as well: only the words tell.
  [whole(`${FINANCIAL_WORDS}${ACROSS}`), readFinancialYear],
  [whole(`${ACROSS} financial year`), readFinancialYear],
  [whole('(?<begins>\\d{4}) ?[/-] ?(?<ends>\\d{4}|\\d{2})'), readFinancialYear],
  [whole('(?<year>\\d{4})[/-](?<month>\\d{2})'), readIsoMonth],
  [whole('(?<year>\\d{4})'), ({ year = '' }) => read('year', wholeMonths(Number(year), 1, 12))],
];

function readOne(words: string): PlanDate | undefined {
  for (const [pattern, reading] of READINGS) {
    const groups = pattern.exec(words)?.groups;
    const date = groups && reading(groups);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** A date without its year, as it stands beside another that has one; the words with the year put to them. */
function withYear(words: string, beside: PlanDate, isAfter: boolean): PlanDate | undefined {
  const { year, month } = dayParts(isAfter ? beside.to : beside.from);
  const [, day = '', name] = new RegExp(`^(\\d{1,2})?(?:st|nd|rd|th)? ?(${MONTH_NAME})?\\.?$`).exec(words) ?? [];
  const [, quarter] = /^(?:q|quarter|qtr) ?([1-4])$/.exec(words) ?? [];
  if (quarter !== undefined && beside.kind === 'quarter') {
    return read('quarter', financialMonths(financialYearOf(beside.from), (Number(quarter) - 1) * 3, 3));
  }
  if (name !== undefined) {
    const own = monthOf(name);
    // The nearest one on its side: "Nov - Jan 2010" begins in 2009.
    const shift = isAfter ? Number(own < month) : -Number(own > month);
    return readOne(`${day} ${name} ${year + shift}`.trim());
  }
  return day === '' || isAfter ? undefined : readOne(`${day} ${MONTHS[month - 1]?.toLowerCase()} ${year}`);
}

function isNextTo(before: Span, after: Span): boolean {
  const { year, month, day } = dayParts(before.to);
  const next = isoDay(year, month, day + 1) ?? isoDay(year, month + 1, 1) ?? isoDay(year + 1, 1, 1);
  return next === after.from;
}

/** Both ends of a range; undefined for two dates that are none: "March/September 2010" is not all that lies between. */
function readRange(left: string, sign: string, right: string): PlanDate | undefined {
  const last = readOne(right);
  const first = readOne(left) ?? (last && withYear(left, last, false));
  const end = last ?? (first && withYear(right, first, true));
  if (first === undefined || end === undefined || first.kind === 'year' || end.kind === 'year') return undefined;
  const isOfDays = first.kind === 'day';
  if (isOfDays !== (end.kind === 'day') || first.to >= end.from) return undefined;
  if (!/-|to|until/.test(sign) && !isNextTo(first, end)) return undefined;
  return { kind: isOfDays ? 'days' : 'months', from: first.from, to: end.to };
}

const BETWEEN = / ?[/-] ?| (?:to|until|and|&) /g;
/** Longer texts say more than a date. */
const LONGEST = 60;

/**
 * What the words of a date mean; undefined where they cannot be read, which is no error: "Ongoing", "TBC", "March".
 * @param words as typed; case, spaces, line breaks and the kind of dash tell nothing
 */
export function readPlanDate(words: string): PlanDate | undefined {
  if (words.length > LONGEST || !/\d/.test(words)) return undefined;
  const plain = words
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2019/g, "'")
    .trim()
    .replace(/\.$/, '')
    .replace(BEFORE, '');
  const one = readOne(plain);
  if (one !== undefined) return one;
  for (const { 0: sign, index } of plain.matchAll(BETWEEN)) {
    const range = readRange(plain.slice(0, index), sign, plain.slice(index + sign.length).replace(BEFORE, ''));
    if (range !== undefined) return range;
  }
  return undefined;
}
