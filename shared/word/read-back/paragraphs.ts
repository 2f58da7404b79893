// Reads one paragraph of a Word document back: its lines, its style, its bullet (ISO/IEC 29500-1, 17.3).
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
    this.#list = '';
    this.#level = -1;
    const scanner = this.#scanner;
    const { depth } = scanner;
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
    if (bullet !== undefined) this.text = LIST_SIGN + bullet + this.text;
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
        this.text += '\t';
        return;
      case 'w:br':
        if ((this.#scanner.attribute('w:type') ?? 'textWrapping') !== 'textWrapping') this.stranger ||= name;
        else this.text += '\n';
        return;
    }
    if (MARKS.has(name)) return;
    this.stranger ||= name;
    if (UNSEEN.has(name)) this.#scanner.skipElement();
    else this.#pictures.passes(name);
  }

  /** Word takes white space at a text's ends away unless it is told not to, and a line's end in the file for a space. */
  #readText(): void {
    const scanner = this.#scanner;
    const isPreserved = scanner.attribute('xml:space') === 'preserve';
    const { depth } = scanner;
    while (scanner.depth >= depth) {
      const event = scanner.next();
      if (event === 'open') this.stranger ||= scanner.name;
      if (event !== 'text') continue;
      let { text } = scanner;
      if (text.includes('\n') || text.includes('\r') || text.includes('\t')) text = text.replace(/[\r\n\t]+/g, ' ');
      this.text += isPreserved ? text : text.trim();
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
