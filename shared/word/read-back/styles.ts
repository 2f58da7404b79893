// What the document check needs of a Word document's styles and lists (ISO/IEC 29500-1, 17.7 and 17.9).
import { visitElements } from '../../export/read-back/package-links.ts';
import type { XmlScanner } from '../../export/read-back/xml-scanner.ts';

interface ListPlace {
  /** w:numId; "" where none is named. */
  readonly list: string;
  /** w:ilvl, from 0. */
  readonly level: number;
}

interface ReadStyle extends ListPlace {
  /** In small letters: "heading 1", "table text". */
  readonly name: string;
  readonly basedOn: string;
  /** Whether what has the style is not shown. */
  readonly isHidden: boolean;
}

/** A style with what it takes from those that it is based on. */
export interface ResolvedStyle extends ListPlace {
  /** In small letters; "" where the document has no such style. */
  readonly name: string;
  /** Whether what has the style is not shown. */
  readonly isHidden: boolean;
}

interface StyleDraft {
  name: string;
  basedOn: string;
  list: string;
  level: number;
  isHidden: boolean;
}

/** A property that is there is on, unless its value says otherwise (ISO/IEC 29500-1, 17.17.4). */
export function isOn(scanner: XmlScanner): boolean {
  return !['false', '0', 'off'].includes(scanner.attribute('w:val') ?? '');
}

export function numberOf(text: string | undefined, otherwise = 0): number {
  const number = text === undefined || text === '' ? otherwise : Number(text);
  return Number.isFinite(number) ? number : otherwise;
}

/** The style that has just opened, up to its end. */
function readStyle(scanner: XmlScanner): ReadStyle {
  const style: StyleDraft = { name: '', basedOn: '', list: '', level: 0, isHidden: false };
  const { depth } = scanner;
  while (scanner.depth >= depth) {
    if (scanner.next() !== 'open') continue;
    const value = scanner.attribute('w:val') ?? '';
    if (scanner.name === 'w:name') style.name = value.toLowerCase();
    else if (scanner.name === 'w:basedOn') style.basedOn = value;
    else if (scanner.name === 'w:numId') style.list = value;
    else if (scanner.name === 'w:ilvl') style.level = numberOf(value);
    else if (scanner.name === 'w:vanish') style.isHidden = isOn(scanner);
  }
  return style;
}

/** The formats of each list's levels, by w:numId: "bullet", "decimal". */
export type ReadLists = ReadonlyMap<string, readonly string[]>;

/** A document's paragraph styles and lists. */
export class StyleSheet {
  /** The language of texts whose style names none; "" where it is not set. */
  readonly language: string;
  readonly #styles = new Map<string, ReadStyle>();
  /** The id of the style of paragraphs that name none. */
  readonly #usual: string;
  readonly #lists: ReadLists;
  readonly #resolved = new Map<string, ResolvedStyle>();

  /** @param scanner at the start of the styles' part @throws XmlFault where that is not well-formed */
  constructor(scanner: XmlScanner, lists: ReadLists) {
    let [usual, language] = ['', ''];
    visitElements(scanner, (element) => {
      if (element === 'w:lang') language ||= scanner.attribute('w:val') ?? '';
      if (element !== 'w:style' || scanner.attribute('w:type') !== 'paragraph') return;
      const id = scanner.attribute('w:styleId') ?? '';
      if (['1', 'true', 'on'].includes(scanner.attribute('w:default') ?? '')) usual = id;
      this.#styles.set(id, readStyle(scanner));
    });
    this.#usual = usual;
    this.language = language;
    this.#lists = lists;
  }

  /** What a paragraph's style says, with what it is based on. @param id "" where the paragraph names none */
  style(id: string): ResolvedStyle {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const chain = this.#withBases(id);
    const list = chain.find((one) => one.list !== '');
    const style = {
      name: chain[0]?.name ?? '',
      isHidden: chain.some(({ isHidden }) => isHidden),
      list: list?.list ?? '',
      level: list?.level ?? 0,
    };
    this.#resolved.set(id, style);
    return style;
  }

  /**
   * How deep a paragraph's bullet stands, from 0; undefined where it has none.
   * @param list the paragraph's own w:numId; "" where it names none, and its style's counts
   * @param level its own w:ilvl; -1 where it names none
   */
  bulletDepth(style: ResolvedStyle, list: string, level: number): number | undefined {
    const depth = level >= 0 ? level : list === '' ? style.level : 0;
    return this.#lists.get(list === '' ? style.list : list)?.[depth] === 'bullet' ? depth : undefined;
  }

  #withBases(id: string): readonly ReadStyle[] {
    const chain: ReadStyle[] = [];
    let style = this.#styles.get(id === '' ? this.#usual : id);
    while (style !== undefined && !chain.includes(style)) {
      chain.push(style);
      style = this.#styles.get(style.basedOn);
    }
    return chain;
  }
}

/** @param scanner at the start of the lists' part @throws XmlFault where that is not well-formed */
export function readLists(scanner: XmlScanner): ReadLists {
  const abstracts = new Map<string, string[]>();
  const lists = new Map<string, readonly string[]>();
  let formats: string[] = [];
  let [level, list] = [0, ''];
  visitElements(scanner, (element) => {
    const value = scanner.attribute('w:val') ?? '';
    if (element === 'w:abstractNum') {
      formats = [];
      abstracts.set(scanner.attribute('w:abstractNumId') ?? '', formats);
    } else if (element === 'w:lvl') level = numberOf(scanner.attribute('w:ilvl'));
    else if (element === 'w:numFmt') formats[level] = value;
    else if (element === 'w:num') {
      list = scanner.attribute('w:numId') ?? '';
      // What a list overrides goes into no other.
      formats = [];
    } else if (element === 'w:abstractNumId') lists.set(list, abstracts.get(value) ?? []);
  });
  return lists;
}
