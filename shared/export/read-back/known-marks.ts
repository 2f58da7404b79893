// Marks of XML that stand in a file thousands of times, known again by their letters so that they are understood once.

/** Marks that were read once within an element, and are known again by their letters. */
export class KnownMarks {
  readonly text: string;
  /** Where they were last found to differ from what stood there: looked at first, it mostly tells them apart at once. */
  #place = 0;
  #code: number;

  constructor(text: string) {
    this.text = text;
    this.#code = text.charCodeAt(0);
  }

  /** Whether they stand at a place. */
  standIn(xml: string, at: number): boolean {
    if (xml.charCodeAt(at + this.#place) !== this.#code) return false;
    // V8 compares whole strings four times as fast as it finds out what one starts with.
    if (xml.slice(at, at + this.text.length) === this.text) return true;
    let place = 0;
    while (xml.charCodeAt(at + place) === this.text.charCodeAt(place)) place += 1;
    this.#place = place;
    this.#code = this.text.charCodeAt(place);
    return false;
  }
}
