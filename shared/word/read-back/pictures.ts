// Counts the pictures that Word's accessibility checker would remark on (ISO/IEC 29500-1, 20.4; VML in ECMA-376 part 4).
import type { XmlScanner } from '../../export/read-back/xml-scanner.ts';
import type { PictureCounts } from './blocks.ts';

const PICTURES = ['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'];

export class PictureCounter {
  readonly #scanner: XmlScanner;
  #silent = 0;
  #floating = 0;

  constructor(scanner: XmlScanner) {
    this.#scanner = scanner;
  }

  get counts(): PictureCounts {
    return { silent: this.#silent, floating: this.#floating };
  }

  /** Whether the element that has just opened is a picture; if so, it is counted and passed. */
  passes(name: string): boolean {
    if (!PICTURES.includes(name)) return false;
    const scanner = this.#scanner;
    const depth = scanner.depth;
    let [isPicture, isDecorative, isFloating] = [false, false, false];
    let words = '';
    while (scanner.depth >= depth) {
      if (scanner.next() !== 'open') continue;
      const inside = scanner.name;
      if (inside === 'wp:anchor') isFloating = true;
      if (inside === 'wp:docPr' || inside === 'v:shape' || inside === 'v:rect') {
        isPicture = true;
        words ||= scanner.attribute('descr') ?? scanner.attribute('alt') ?? '';
      }
      if (inside === 'adec:decorative') isDecorative = ['1', 'true'].includes(scanner.attribute('val') ?? '');
    }
    if (isPicture && !isDecorative && words.trim() === '') this.#silent += 1;
    if (isFloating) this.#floating += 1;
    return true;
  }
}
