// What stands before the paragraphs of lists: bullets, and numbers counted as Word does (ISO/IEC 29500-1, 17.9).
import { child, childIsOn, childValue, elementsOf, type XmlElement } from '../xml-elements.ts';

interface Level {
  readonly start: number;
  /** As the file has it: "decimal", "lowerLetter", "bullet"... */
  readonly format: string;
  /** What is shown, with %1 to %9 for the numbers of the levels. */
  readonly text: string;
  readonly isPicture: boolean;
  /** Whether all its numbers are shown as plain figures. */
  readonly isLegal: boolean;
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined;
}

type Levels = ReadonlyMap<number, Level>;

interface List {
  readonly abstract: string;
  readonly levels: Levels;
  /** The numbers at which this list's levels begin again, where it shares them with others. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** How a paragraph names its list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

const BULLET_SIGN = '•';
const LETTERS = 26;
const ROMAN = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;
/** Beyond these no list is written in letters or Roman numerals. */
const LONGEST_COUNT = 4000;

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [sign, value] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** 1 is "a", 26 is "z", 27 is "aa", 28 is "bb", as Word counts. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % LETTERS));
  return letter.repeat(Math.ceil(number / LETTERS));
}

function ordinal(number: number): string {
  const [units, tens] = [number % 10, Math.floor(number / 10) % 10];
  const ending = tens === 1 ? undefined : ['th', 'st', 'nd', 'rd'][units];
  return `${number}${ending ?? 'th'}`;
}

/** A number as a list shows it; in figures where the format is one of another script or in words. */
export function listNumber(number: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format === 'ordinal') return ordinal(number);
  if (number < 1 || number > LONGEST_COUNT) return String(number);
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

function numberOf(value: string | undefined, otherwise: number): number {
  const number = Number(value ?? otherwise);
  return Number.isSafeInteger(number) ? number : otherwise;
}

function readLevel(element: XmlElement): readonly [number, Level] {
  const level = {
    start: numberOf(childValue(element, 'w:start'), 0),
    format: childValue(element, 'w:numFmt') ?? 'decimal',
    text: childValue(element, 'w:lvlText') ?? '',
    isPicture: child(element, 'w:lvlPicBulletId') !== undefined,
    isLegal: childIsOn(element, 'w:isLgl') === true,
    style: childValue(element, 'w:pStyle'),
  };
  return [numberOf(element.attributes.get('w:ilvl'), 0), level];
}

function readLevels(element: XmlElement): Levels {
  return new Map(
    elementsOf(element)
      .filter(({ name }) => name === 'w:lvl')
      .map(readLevel),
  );
}

/** The lists that a document defines. */
export class ListDefinitions {
  readonly #abstracts = new Map<string, { readonly levels: Levels; readonly styleLink: string | undefined }>();
  readonly #lists = new Map<string, List>();
  readonly #listOfStyle: (style: string) => string | undefined;

  /** @param listOfStyle the list that a style names: definitions may point to one */
  constructor(listOfStyle: (style: string) => string | undefined) {
    this.#listOfStyle = listOfStyle;
  }

  /** Takes a "w:abstractNum" or "w:num". */
  read(element: XmlElement): void {
    const id = (name: string) => element.attributes.get(name) ?? '';
    if (element.name === 'w:abstractNum') {
      this.#abstracts.set(id('w:abstractNumId'), {
        levels: readLevels(element),
        styleLink: childValue(element, 'w:numStyleLink'),
      });
      return;
    }
    const overrides = elementsOf(element).filter(({ name }) => name === 'w:lvlOverride');
    const restarts = new Map<number, number>();
    const levels = new Map<number, Level>();
    for (const override of overrides) {
      const level = numberOf(override.attributes.get('w:ilvl'), 0);
      const start = childValue(override, 'w:startOverride');
      if (start !== undefined) restarts.set(level, numberOf(start, 1));
      for (const [at, own] of readLevels(override)) levels.set(at, own);
    }
    this.#lists.set(id('w:numId'), { abstract: childValue(element, 'w:abstractNumId') ?? '', levels, restarts });
  }

  /** A list with the levels of its definition, and of the one that this points to. */
  list(id: string): List | undefined {
    const list = this.#lists.get(id);
    const { levels, styleLink } = this.#abstracts.get(list?.abstract ?? '') ?? {};
    if (list === undefined || levels === undefined) return undefined;
    const linked = styleLink === undefined ? undefined : this.#lists.get(this.#listOfStyle(styleLink) ?? '');
    const base = linked === undefined ? levels : (this.#abstracts.get(linked.abstract)?.levels ?? levels);
    return { ...list, abstract: linked?.abstract ?? list.abstract, levels: new Map([...base, ...list.levels]) };
  }

  /** The level that stands for a paragraph style; 0 where none says so. */
  levelOfStyle(id: string, style: string): number {
    for (const [level, { style: own }] of this.list(id)?.levels ?? []) if (own === style) return level;
    return 0;
  }
}

/** What a list puts before a paragraph: a bullet, a number, or nothing (""). */
export interface ListLabel {
  readonly isBullet: boolean;
  readonly text: string;
}

/** Counts through a document's lists. */
export class ListCounter {
  readonly #definitions: ListDefinitions;
  readonly #known = new Map<string, List | undefined>();
  /** The number that each level of a definition is at; lists of one definition go on from each other. */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #restarted = new Set<string>();

  constructor(definitions: ListDefinitions) {
    this.#definitions = definitions;
  }

  #list(id: string): List | undefined {
    if (!this.#known.has(id)) this.#known.set(id, this.#definitions.list(id));
    return this.#known.get(id);
  }

  /** The label of the next paragraph in a list; undefined where it has none. */
  next({ list: id, level }: ListPlace): ListLabel | undefined {
    const list = this.#list(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return undefined;
    if (own.format === 'bullet') {
      const isShown = own.isPicture || own.text.trim() !== '';
      return isShown ? { isBullet: true, text: BULLET_SIGN } : undefined;
    }
    const counts = this.#count(list, id, level, own);
    const text = own.text.replace(/%([1-9])/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.levels.get(at);
      const format = own.isLegal ? 'decimal' : (shown?.format ?? 'decimal');
      return listNumber(counts.get(at) ?? shown?.start ?? 1, format);
    });
    return text.trim() === '' ? undefined : { isBullet: false, text: text.trim() };
  }

  #count(list: List, id: string, level: number, { start }: Level): ReadonlyMap<number, number> {
    const counts = this.#counts.get(list.abstract) ?? new Map<number, number>();
    this.#counts.set(list.abstract, counts);
    const restart = list.restarts.get(level);
    const isRestart = restart !== undefined && !this.#restarted.has(`${id} ${level}`);
    if (isRestart) this.#restarted.add(`${id} ${level}`);
    const before = counts.get(level);
    const next = before === undefined ? (restart ?? start) : before + 1;
    counts.set(level, isRestart ? restart : next);
    for (const at of [...counts.keys()]) if (at > level) counts.delete(at);
    return counts;
  }
}
