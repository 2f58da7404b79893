// Text as it flows in a web page: white space folded, a new line where a block begins or a break stands (CSS Text 3).
import { CellCollector, type Look } from '../cell-collector.ts';
import type { CellContent } from '../placed-table.ts';

const BULLET_SIGN = /^[·•▪●◦‣][ \u00a0\t]+/;
/** What Word puts before a list's paragraph where it marks the list in no other way: a sign, then hard spaces. */
const WORD_BULLET = /^(?:o|§|Ø|ü|v|q)\u00a0{2,} ?/;
const WORD_NUMBER = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\u00a0{2,} ?/i;

function plainLine(line: string): string {
  const text = line.replace(/[ \u00a0]+$/, '');
  return text.replace(BULLET_SIGN, '• ').replace(WORD_BULLET, '• ').replace(WORD_NUMBER, '$1 ');
}

/** What a list's marker means: a bullet, or the number that it shows. */
export function markerLabel(marker: string): string {
  const text = marker.replace(/[\s\u00a0]+/g, '');
  if (text === '') return '';
  // A letter alone is a sign of a font of symbols: "o", "Ø", "ü".
  return /\d/.test(text) || /^\(?\p{L}+[.)]$/u.test(text) ? `${text} ` : '• ';
}

export class FlowText extends CellCollector {
  #hasContent = false;
  #needsLine = false;
  #needsSpace = false;
  #label = '';

  get isEmpty(): boolean {
    return this.text === '';
  }

  addText(text: string, look: Look, isPreformatted: boolean): void {
    if (isPreformatted) {
      text.split(/\r\n?|\n/).forEach((line, index) => {
        if (index > 0) this.addBreak();
        if (line !== '') this.#put(line, look);
      });
      return;
    }
    const folded = text.replace(/[ \t\n\r\f]+/g, ' ');
    const words = folded.replace(/^ | $/g, '');
    if (folded.startsWith(' ')) this.#needsSpace = true;
    if (words !== '') this.#put(words, look);
    if (folded.endsWith(' ')) this.#needsSpace = true;
  }

  #put(text: string, look: Look): void {
    this.#beginLine();
    if (this.#needsSpace && this.#hasContent) this.addSign(' ');
    this.addSign(this.#label);
    this.#label = '';
    this.#needsSpace = false;
    this.#hasContent = true;
    this.add(text, look);
  }

  #beginLine(): void {
    if (this.#needsLine) this.addSign('\n');
    this.#needsLine = false;
  }

  addBreak(): void {
    this.#beginLine();
    this.addSign('\n');
    this.#hasContent = false;
    this.#needsSpace = false;
  }

  /** What comes next stands in a line of its own. */
  beginBlock(): void {
    if (this.#hasContent) this.#needsLine = true;
    this.#hasContent = false;
    this.#needsSpace = false;
  }

  /** What the next text of a list begins with. */
  setLabel(label: string): void {
    this.#label = label;
  }

  override content(): CellContent {
    const content = super.content();
    return { ...content, text: content.text.split('\n').map(plainLine).join('\n') };
  }
}
