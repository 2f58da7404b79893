// Reads XML 1.0 from one end to the other without building a tree of it, and refuses what is not well-formed (the rules
// of XML 1.0 and of Namespaces in XML that a program's own output can break). For files of our own: a DTD is refused.

/** What is wrong with an XML text, as the end of a sentence. */
export class XmlFault extends Error {}

const [TAB, LINE, RETURN, SPACE, QUOTE, AMPERSAND, APOSTROPHE] = [9, 10, 13, 32, 34, 38, 39];
const [EXCLAMATION, SLASH, LESS, EQUALS, GREATER, QUESTION] = [33, 47, 60, 61, 62, 63];
const FIRST_SURROGATE = 0xd800;
const LAST_HIGH_SURROGATE = 0xdbff;
const LAST_SURROGATE = 0xdfff;
const FIRST_NO_CHARACTER = 0xfffe;
const SLOTS = 1024;

const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** XML 1.0, section 2.3, near enough: no sign that could end or spoil a tag. */
const NAME = /^[\p{L}_][\p{L}\p{N}_.\-·]*(?::[\p{L}_][\p{L}\p{N}_.\-·]*)?$/u;

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE || code === TAB || code === RETURN;
}

function isCharacter(code: number): boolean {
  if (code < SPACE) return isSpace(code);
  return !(code >= FIRST_SURROGATE && code <= LAST_SURROGATE) && !(code >= FIRST_NO_CHARACTER && code <= 0xffff);
}

/** Whether a sign may stand anywhere and means nothing but itself: nearly all do. */
function isPlain(code: number): boolean {
  return code >= SPACE && code < FIRST_SURROGATE && code !== LESS && code !== GREATER && code !== AMPERSAND;
}

function decoded(text: string): string {
  return text.replace(ENTITY, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const digits = decimal ?? hexadecimal;
    const code = digits === undefined ? Number.NaN : Number.parseInt(digits, decimal === undefined ? 16 : 10);
    if (!(code <= 0x10ffff) || !isCharacter(code)) throw new XmlFault(`“${whole}” stands for no character`);
    return String.fromCodePoint(code);
  });
}

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
  /** Where the attributes of the element that has just opened stand: for each its name's start and end, its value's. */
  readonly #attributes: number[] = [];
  /** How many numbers of it are those of the element. */
  #places = 0;
  /** Names by a hash of their letters, so that a name is one string however often it stands in the file. */
  readonly #names: string[] = [];
  readonly #prefixes = new Set(['xml', 'xmlns']);
  readonly #usedPrefixes = new Set<string>();
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

  /** A tag; or a comment or instruction, which is no event. */
  #readMarkup(): XmlEvent | undefined {
    const code = this.#xml.charCodeAt(this.#at + 1);
    if (code === SLASH) return this.#readEndTag();
    if (code !== QUESTION && code !== EXCLAMATION) return this.#readStartTag();
    if (code === EXCLAMATION && !this.#xml.startsWith('<!--', this.#at)) {
      throw new XmlFault('there is a declaration, or a marked section');
    }
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
    for (let index = 0; index < this.#places; index += 4) {
      const start = places[index] ?? 0;
      if ((places[index + 1] ?? 0) - start === name.length && this.#xml.startsWith(name, start)) {
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

  #value(index: number): string {
    const value = this.#xml.slice(this.#attributes[index + 2], this.#attributes[index + 3]);
    return value.includes('&') ? decoded(value) : value;
  }

  #skip(end: string): void {
    const at = this.#xml.indexOf(end, this.#at + 2);
    if (at < 0) throw new XmlFault('it breaks off');
    this.#at = at + end.length;
  }

  /** Takes one character that is not plain ASCII, or not plain at all; tells where the next one is. */
  #pastSpecial(at: number, code: number): number {
    if (code >= FIRST_SURROGATE && code <= LAST_HIGH_SURROGATE) {
      const low = this.#xml.charCodeAt(at + 1);
      if (low > LAST_HIGH_SURROGATE && low <= LAST_SURROGATE) return at + 2;
    }
    if (!isCharacter(code))
      throw new XmlFault(`it holds a sign that XML forbids (U+${code.toString(16).padStart(4, '0')})`);
    return at + 1;
  }

  #readText(): void {
    const xml = this.#xml;
    let at = this.#at;
    let hasEntity = false;
    while (at < xml.length) {
      const code = xml.charCodeAt(at);
      if (isPlain(code)) {
        at += 1;
        continue;
      }
      if (code === LESS) break;
      if (code === AMPERSAND) hasEntity = true;
      else if (code === GREATER && xml.startsWith(']]>', at - 2)) throw new XmlFault('“]]>” stands in a text');
      at = this.#pastSpecial(at, code);
    }
    const text = xml.slice(this.#at, at);
    this.#text = hasEntity ? decoded(text) : text;
    this.#at = at;
  }

  /** The name that begins here, as one string for all its places, and moves past it. */
  #readName(): string {
    const xml = this.#xml;
    const start = this.#at;
    let at = start;
    let hash = 0;
    for (; at < xml.length; at += 1) {
      const code = xml.charCodeAt(at);
      if (code <= SPACE || code === GREATER || code === SLASH || code === EQUALS) break;
      hash = (hash * 31 + code) & (SLOTS - 1);
    }
    this.#at = at;
    const known = this.#names[hash];
    if (known !== undefined && known.length === at - start && xml.startsWith(known, start)) return known;
    const name = xml.slice(start, at);
    if (!NAME.test(name)) throw new XmlFault(`“${name.slice(0, 20)}” is no name`);
    this.#names[hash] = name;
    const colon = name.indexOf(':');
    if (colon > 0) this.#usedPrefixes.add(name.slice(0, colon));
    return name;
  }

  #readStartTag(): XmlEvent {
    if (this.#open.length === 0) {
      if (this.#hasRoot) throw new XmlFault('it goes on after its end');
      this.#hasRoot = true;
    }
    this.#at += 1;
    this.name = this.#readName();
    this.#places = 0;
    this.#readAttributes();
    this.#isEmptyElement = this.#xml.charCodeAt(this.#at) === SLASH;
    if (this.#isEmptyElement) this.#at += 1;
    if (this.#xml.charCodeAt(this.#at) !== GREATER) throw new XmlFault(`<${this.name}> has no end`);
    this.#at += 1;
    this.#open.push(this.name);
    this.#checkPrefixes();
    return 'open';
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
    let at = end + 2;
    let hasEntity = false;
    for (let code = xml.charCodeAt(at); code !== quote; code = xml.charCodeAt(at)) {
      if (isPlain(code)) {
        at += 1;
        continue;
      }
      if (at >= xml.length || code === LESS) throw new XmlFault(`an attribute of <${this.name}> has no end`);
      if (code === AMPERSAND) hasEntity = true;
      at = this.#pastSpecial(at, code);
    }
    if (hasEntity) decoded(xml.slice(end + 2, at));
    const places = this.#attributes;
    places[this.#places] = start;
    places[this.#places + 1] = end;
    places[this.#places + 2] = end + 2;
    places[this.#places + 3] = at;
    this.#places += 4;
    if (name.startsWith('r:')) this.relationships.add(xml.slice(end + 2, at));
    if (name.startsWith('xmlns:')) this.#prefixes.add(name.slice('xmlns:'.length));
    this.#at = at + 1;
  }

  /** Prefixes in use must be declared by now, and so must those that a program is told to ignore. */
  #checkPrefixes(): void {
    if (this.#usedPrefixes.size > 0) {
      for (const prefix of this.#usedPrefixes) {
        if (!this.#prefixes.has(prefix)) throw new XmlFault(`the prefix “${prefix}” is not declared`);
      }
      this.#usedPrefixes.clear();
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
