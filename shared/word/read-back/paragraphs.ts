// Reads one paragraph of a Word document back: its lines, its style, its bullet (ISO/IEC 29500-1, 17.3).
import { KnownMarks } from '../../export/read-back/known-marks.ts';
import type { XmlScanner } from '../../export/read-back/xml-scanner.ts';
import { LIST_SIGN, type ReadSection } from './blocks.ts';
import type { PictureCounter } from './pictures.ts';
import { eachChild } from './properties.ts';
import { readSection } from './sections.ts';
import { isOn, numberOf, type StyleSheet } from './styles.ts';

const LOOKS = ['bidi', 'spacing', 'keepNext', 'keepLines', 'jc', 'ind', 'tabs', 'outlineLvl', 'contextualSpacing'];
const PARAGRAPH_PROPERTIES = new Set([...LOOKS, 'pageBreakBefore', 'widowControl'].map((name) => `w:${name}`));
/** Looks of letters that take nothing from what is said. */
const FONT = ['rFonts', 'b', 'bCs', 'i', 'iCs', 'sz', 'szCs', 'color', 'lang', 'rtl', 'cs', 'noProof', 'rStyle'];
const RUN_PROPERTIES = new Set(FONT.map((name) => `w:${name}`));
/** What is not shown, and what stands for something else. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:sdtPr', 'w:sdtEndPr', 'w:rt', 'm:oMath']);
const MARKS = new Set(['w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak', 'w:proofErr']);

/** As many kinds of paragraphs as are known again by their marks, and how long those may be, in characters. */
const MOST_KINDS = 32;
const LONGEST_MARKS = 1000;

/** A paragraph of one text and nothing that is strange: what stands before and after the text, and what that means. */
interface Kind {
  readonly start: KnownMarks;
  /** Undefined where there is no text, and `start` is all of it. */
  readonly end: KnownMarks | undefined;
  readonly style: string;
  /** What the text begins with: LIST_SIGN and the bullet's depth, or nothing. */
  readonly sign: string;
  readonly isPreserved: boolean;
}

/** Word takes white space at a text's ends away unless it is told not to, and a line's end in the file for a space. */
function asWordReads(text: string, isPreserved: boolean): string {
  // To look for each is sooner done than to try a pattern.
  const isOneLine = !(text.includes('\n') || text.includes('\t') || text.includes('\r'));
  const line = isOneLine ? text : text.replace(/[\r\n\t]+/g, ' ');
  return isPreserved ? line : line.trim();
}

export class ParagraphReader {
  text = '';
  style = '';
  stranger = '';
  /** The section that ends with the paragraph. */
  section: Omit<ReadSection, 'end'> | undefined;
  readonly #scanner: XmlScanner;
  readonly #styles: StyleSheet;
  readonly #pictures: PictureCounter;
  #list = '';
  #level = -1;
  /** The kinds of paragraphs that have been read: a document has few, each of them thousands of times. */
  readonly #kinds: Kind[] = [];
  #last: Kind | undefined;
  /** Of the paragraph's only text: where it stands, and how it is read; undefined for none, or for several. */
  #only: { readonly from: number; readonly to: number; readonly isPreserved: boolean } | undefined;
  /** How many texts, tabs and line breaks there are. */
  #count = 0;

  constructor(scanner: XmlScanner, styles: StyleSheet, pictures: PictureCounter) {
    this.#scanner = scanner;
    this.#styles = styles;
    this.#pictures = pictures;
  }

  /** Reads the paragraph that has just opened, to its end. */
  read(): void {
    this.text = '';
    this.style = '';
    this.stranger = '';
    this.section = undefined;
    if (this.#readKnown()) return;
    this.#list = '';
    this.#level = -1;
    this.#only = undefined;
    this.#count = 0;
    const scanner = this.#scanner;
    const { depth, place } = scanner;
    let style = '';
    while (scanner.depth >= depth) {
      const event = scanner.next();
      if (event === 'open') {
        if (scanner.name === 'w:pPr') style = this.#readProperties();
        else this.#open(scanner.name);
      } else if (event === 'text' && scanner.text.trim() !== '') this.stranger ||= 'text';
    }
    const resolved = this.#styles.style(style);
    this.style = resolved.name;
    if (resolved.isHidden) this.stranger ||= 'w:vanish';
    const bullet = this.#styles.bulletDepth(resolved, this.#list, this.#level);
    const sign = bullet === undefined ? '' : LIST_SIGN + bullet;
    this.text = sign + this.text;
    if (this.stranger === '' && this.section === undefined) this.#remember(place, sign);
  }

  /** Reads a paragraph whose marks are, to the letter, those of one that was read before. */
  #readKnown(): boolean {
    const last = this.#last;
    // Most are like the one before.
    if (last !== undefined && this.#isOfKind(last)) return true;
    for (const kind of this.#kinds) {
      if (kind === last || !this.#isOfKind(kind)) continue;
      this.#last = kind;
      return true;
    }
    return false;
  }

  #isOfKind({ start, end, style, sign, isPreserved }: Kind): boolean {
    if (end === undefined) {
      if (!this.#scanner.passes(start)) return false;
      this.text = sign;
    } else {
      const text = this.#scanner.textBetween(start, end);
      if (text === undefined) return false;
      const read = asWordReads(text, isPreserved);
      this.text = sign === '' ? read : sign + read;
    }
    this.style = style;
    return true;
  }

  /** @param place where what is in the paragraph begins */
  #remember(place: number, sign: string): void {
    const scanner = this.#scanner;
    const { style } = this;
    const only = this.#only;
    if (this.#kinds.length === MOST_KINDS || this.#count > 1) return;
    const [from, to] = only === undefined ? [scanner.place, scanner.place] : [only.from, only.to];
    if (from - place + scanner.place - to > LONGEST_MARKS) return;
    const start = new KnownMarks(scanner.between(place, from));
    if (this.#count === 0) this.#kinds.push({ start, end: undefined, style, sign, isPreserved: false });
    // A text that is marked as one begins with a mark.
    if (only === undefined || scanner.between(from, to).includes('<')) return;
    const end = new KnownMarks(scanner.between(to, scanner.place));
    this.#kinds.push({ start, end, style, sign, isPreserved: only.isPreserved });
  }

  #open(name: string): void {
    switch (name) {
      case 'w:r':
        return;
      case 'w:t':
        this.#readText();
        return;
      case 'w:rPr':
        this.#readRunProperties();
        return;
      case 'w:tab':
        this.#count += 2;
        this.text += '\t';
        return;
      case 'w:br':
        this.#count += 2;
        if ((this.#scanner.attribute('w:type') ?? 'textWrapping') !== 'textWrapping') this.stranger ||= name;
        else this.text += '\n';
        return;
    }
    if (MARKS.has(name)) return;
    this.stranger ||= name;
    if (UNSEEN.has(name)) this.#scanner.skipElement();
    else this.#pictures.passes(name);
  }

  #readText(): void {
    const scanner = this.#scanner;
    const isPreserved = scanner.attribute('xml:space') === 'preserve';
    const { depth } = scanner;
    let from = scanner.place;
    this.#count += 1;
    while (scanner.depth >= depth) {
      const event = scanner.next();
      if (event === 'open') this.stranger ||= scanner.name;
      if (event !== 'text') continue;
      // Several texts in one element have a comment between them.
      if (this.#only !== undefined) this.#count += 1;
      this.#only = { from, to: scanner.place, isPreserved };
      from = scanner.place;
      this.text += asWordReads(scanner.text, isPreserved);
    }
  }

  #readProperties(): string {
    const scanner = this.#scanner;
    let style = '';
    eachChild(scanner, (name) => {
      if (name === 'w:pStyle') style = scanner.attribute('w:val') ?? '';
      else if (name === 'w:numPr') this.#readNumbering();
      else if (name === 'w:rPr') this.#readRunProperties();
      else if (name === 'w:sectPr') this.section = readSection(scanner);
      else if (!PARAGRAPH_PROPERTIES.has(name)) this.stranger ||= name;
    });
    return style;
  }

  #readNumbering(): void {
    eachChild(this.#scanner, (name) => {
      const value = this.#scanner.attribute('w:val') ?? '';
      if (name === 'w:numId') this.#list = value;
      else if (name === 'w:ilvl') this.#level = numberOf(value, -1);
      else this.stranger ||= name;
    });
  }

  #readRunProperties(): void {
    eachChild(this.#scanner, (name) => {
      if (RUN_PROPERTIES.has(name)) return;
      const isOff = ['w:vanish', 'w:webHidden', 'w:specVanish'].includes(name) && !isOn(this.#scanner);
      if (!isOff) this.stranger ||= name;
    });
  }
}
