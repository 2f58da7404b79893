// Reads XML 1.0 from one end to the other without building a tree of it, and refuses what is not well-formed (the rules
// of XML 1.0 and of Namespaces in XML that a program's own output can break). For files of our own: a DTD is refused.

import type { KnownMarks } from './known-marks.ts';
import { XmlNames } from './xml-names.ts';
import { decoded, isSpace, resolvedText, XmlFault } from './xml-signs.ts';

const [QUOTE, APOSTROPHE] = [34, 39];
const [EXCLAMATION, SLASH, LESS, EQUALS, GREATER, QUESTION] = [33, 47, 60, 61, 62, 63];

interface ReadTag {
  readonly name: string;
  readonly attributes: number[];
  readonly isEmpty: boolean;
}

/** As many tags as are kept once they have been read, and how long such a tag may be, in characters. */
const MOST_TAGS = 4096;
const LONGEST_TAG = 300;

/** What the scanner stands at: the start of an element, its end, a text within one, or the end of it all. */
export type XmlEvent = 'open' | 'close' | 'text' | 'end';

export class XmlScanner {
  /** The name of the element that has just opened or closed, with its prefix: "w:p". */
  name = '';
  /** Ids of relationships that the elements so far name (ECMA-376 part 1, 9.3: their attributes' prefix is "r"). */
  readonly relationships = new Set<string>();
  readonly #xml: string;
  #at = 0;
  readonly #open: string[] = [];
  #isEmptyElement = false;
  #text = '';
  /** Where the element that has just opened stands. */
  #tagStart = 0;
  /** Where, from there, its attributes stand: for each its name's start and end, its value's. */
  #attributes: number[] = [];
  /** Tags that have been read: a document has few, each of them thousands of times. */
  readonly #tags = new Map<string, ReadTag>();
  readonly #names = new XmlNames();
  readonly #prefixes = new Set(['xml', 'xmlns']);
  #hasRoot = false;

  constructor(xml: string) {
    this.#xml = xml.startsWith('\uFEFF') ? xml.slice(1) : xml;
  }

  /** How many elements are open; that which has just opened counts, that which has just closed does not. */
  get depth(): number {
    return this.#open.length;
  }

  /** Goes on to the next event. @throws XmlFault where the text is not well-formed */
  next(): XmlEvent {
    if (this.#isEmptyElement) return this.#close();
    while (this.#at < this.#xml.length) {
      if (this.#xml.charCodeAt(this.#at) !== LESS) {
        this.#readText();
        if (this.#open.length > 0) return 'text';
        if (this.#text.trim() !== '') throw new XmlFault('a text stands outside all elements');
        continue;
      }
      const event = this.#readMarkup();
      if (event !== undefined) return event;
    }
    this.#finish();
    return 'end';
  }

  /** A tag, or a text that is marked as one; or a comment or instruction, which is no event. */
  #readMarkup(): XmlEvent | undefined {
    const code = this.#xml.charCodeAt(this.#at + 1);
    if (code === SLASH) return this.#readEndTag();
    if (code !== QUESTION && code !== EXCLAMATION) return this.#readStartTag();
    if (this.#xml.startsWith('<![CDATA[', this.#at) && this.depth > 0) {
      const start = this.#at + '<![CDATA['.length;
      this.#skip(']]>');
      this.#text = this.#xml.slice(start, this.#at - ']]>'.length);
      return 'text';
    }
    if (code === EXCLAMATION && !this.#xml.startsWith('<!--', this.#at)) throw new XmlFault('there is a declaration');
    this.#skip(code === QUESTION ? '?>' : '-->');
    return undefined;
  }

  /** The text that the scanner stands at, its entities resolved. */
  get text(): string {
    return this.#text;
  }

  /** The value of an attribute of the element that has just opened; undefined where it has none of that name. */
  attribute(name: string): string | undefined {
    const places = this.#attributes;
    for (let index = 0; index < places.length; index += 4) {
      const start = places[index] ?? 0;
      if ((places[index + 1] ?? 0) - start === name.length && this.#xml.startsWith(name, this.#tagStart + start)) {
        return this.#value(index);
      }
    }
    return undefined;
  }

  /** Goes on to the end of the element that has just opened, past all that is in it. */
  skipElement(): void {
    const depth = this.depth - 1;
    while (this.depth > depth) this.next();
  }

  /** How far the scanner has come, in characters. */
  get place(): number {
    return this.#at;
  }

  /** The XML itself between two places. */
  between(from: number, to: number): string {
    return this.#xml.slice(from, to);
  }

  /**
   * Goes on to the end of the element that has just opened where exactly `rest` is left of it: marks that were read once within
   * an element of that name, and so are as well-formed here.
   */
  passes(rest: KnownMarks): boolean {
    if (this.#isEmptyElement || !rest.standIn(this.#xml, this.#at)) return false;
    this.#at += rest.text.length;
    this.#close();
    return true;
  }

  /**
   * Goes on to the start of an element of a name where exactly `marks` come next, which end with that start: marks that were
   * read once from within elements of the names `within`, the innermost last, to such a start within elements of these names.
   */
  enters(marks: KnownMarks, [outer, inner]: readonly [string, string], name: string): boolean {
    if (this.#isEmptyElement || !marks.standIn(this.#xml, this.#at)) return false;
    const open = this.#open;
    if (open[open.length - 1] !== inner || open[open.length - 2] !== outer) return false;
    this.#at += marks.text.length;
    open.push(name);
    this.name = name;
    this.#attributes = [];
    return true;
  }

  /** The same where `start`, any one text and `end` are left of it. Gives the text. @throws XmlFault */
  textBetween(start: KnownMarks, end: KnownMarks): string | undefined {
    if (this.#isEmptyElement || !start.standIn(this.#xml, this.#at)) return undefined;
    const from = this.#at + start.text.length;
    const to = this.#xml.indexOf('<', from);
    if (to < 0 || !end.standIn(this.#xml, to)) return undefined;
    this.#at = from;
    if (to === from) this.#text = '';
    else this.#readText(to);
    this.#at = to + end.text.length;
    this.#close();
    return this.#text;
  }

  #value(index: number): string {
    const [start = 0, end = 0] = [this.#attributes[index + 2], this.#attributes[index + 3]];
    const value = this.#xml.slice(this.#tagStart + start, this.#tagStart + end);
    return value.includes('&') ? decoded(value) : value;
  }

  #skip(end: string): void {
    const at = this.#xml.indexOf(end, this.#at + 2);
    if (at < 0) throw new XmlFault('it breaks off');
    this.#at = at + end.length;
  }

  #readText(end = this.#xml.indexOf('<', this.#at)): void {
    const text = end < 0 ? this.#xml.slice(this.#at) : this.#xml.slice(this.#at, end);
    if (text.includes(']]>')) throw new XmlFault('“]]>” stands in a text');
    this.#text = resolvedText(text);
    this.#at += text.length;
  }

  /** The name that begins here; moves past it. */
  #readName(): string {
    const name = this.#names.read(this.#xml, this.#at);
    this.#at += name.length;
    return name;
  }

  #readStartTag(): XmlEvent {
    this.#tagStart = this.#at;
    const end = this.#xml.indexOf('>', this.#at) + 1;
    const known = this.#open.length === 0 ? undefined : this.#tags.get(this.#xml.slice(this.#at, end));
    if (known === undefined) {
      this.#readNewTag();
    } else {
      this.name = known.name;
      this.#attributes = known.attributes;
      this.#isEmptyElement = known.isEmpty;
      this.#at = end;
      this.#open.push(known.name);
    }
    return 'open';
  }

  #readNewTag(): void {
    if (this.#open.length === 0) {
      if (this.#hasRoot) throw new XmlFault('it goes on after its end');
      this.#hasRoot = true;
    }
    this.#at += 1;
    this.name = this.#readName();
    this.#attributes = [];
    this.#readAttributes();
    this.#isEmptyElement = this.#xml.charCodeAt(this.#at) === SLASH;
    if (this.#isEmptyElement) this.#at += 1;
    if (this.#xml.charCodeAt(this.#at) !== GREATER) throw new XmlFault(`<${this.name}> has no end`);
    this.#at += 1;
    this.#open.push(this.name);
    this.#checkPrefixes();
    if (this.#tags.size === MOST_TAGS || this.#at - this.#tagStart > LONGEST_TAG) return;
    const { name } = this;
    const read = { name, attributes: this.#attributes, isEmpty: this.#isEmptyElement };
    this.#tags.set(this.#xml.slice(this.#tagStart, this.#at), read);
  }

  #readAttributes(): void {
    for (;;) {
      const before = this.#at;
      while (isSpace(this.#xml.charCodeAt(this.#at))) this.#at += 1;
      const code = this.#xml.charCodeAt(this.#at);
      if (code === GREATER || code === SLASH || Number.isNaN(code)) return;
      if (this.#at === before) throw new XmlFault(`the attributes of <${this.name}> run together`);
      this.#readAttribute();
    }
  }

  #readAttribute(): void {
    const xml = this.#xml;
    const start = this.#at;
    const name = this.#readName();
    const end = this.#at;
    const quote = xml.charCodeAt(end + 1);
    if (xml.charCodeAt(end) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) {
      throw new XmlFault(`an attribute of <${this.name}> has no value in quotation marks`);
    }
    if (this.attribute(name) !== undefined) throw new XmlFault(`<${this.name}> has ${name} twice`);
    const at = xml.indexOf(quote === QUOTE ? '"' : "'", end + 2);
    const value = at < 0 ? '' : xml.slice(end + 2, at);
    if (at < 0 || value.includes('<')) throw new XmlFault(`an attribute of <${this.name}> has no end`);
    resolvedText(value);
    this.#attributes.push(...[start, end, end + 2, at].map((place) => place - this.#tagStart));
    if (name.startsWith('r:')) this.relationships.add(value);
    if (name.startsWith('xmlns:')) this.#prefixes.add(name.slice('xmlns:'.length));
    this.#at = at + 1;
  }

  /** Prefixes in use must be declared by now, and so must those that a program is told to ignore. */
  #checkPrefixes(): void {
    for (const prefix of this.#names.newPrefixes()) {
      if (!this.#prefixes.has(prefix)) throw new XmlFault(`the prefix “${prefix}” is not declared`);
    }
    if (this.#open.length > 1) return;
    for (const prefix of (this.attribute('mc:Ignorable') ?? '').split(' ')) {
      if (prefix !== '' && !this.#prefixes.has(prefix)) throw new XmlFault(`the prefix “${prefix}” is not declared`);
    }
  }

  #readEndTag(): XmlEvent {
    this.#at += 2;
    const open = this.#open.at(-1) ?? '';
    if (this.#xml.startsWith(open, this.#at) && this.#xml.charCodeAt(this.#at + open.length) === GREATER) {
      this.#at += open.length + 1;
      return this.#close();
    }
    const name = this.#readName();
    while (isSpace(this.#xml.charCodeAt(this.#at))) this.#at += 1;
    if (this.#xml.charCodeAt(this.#at) !== GREATER) throw new XmlFault(`</${name}> has no end`);
    this.#at += 1;
    if (open !== name) throw new XmlFault(`</${name}> stands where <${open}> is open`);
    return this.#close();
  }

  #close(): XmlEvent {
    this.#isEmptyElement = false;
    this.name = this.#open.pop() ?? '';
    return 'close';
  }

  #finish(): void {
    const open = this.#open.at(-1);
    if (open !== undefined) throw new XmlFault(`it breaks off within <${open}>`);
    if (!this.#hasRoot) throw new XmlFault('it is empty');
  }
}
