// Reads an XML part piece by piece: small elements are given whole, one after the other, so that a long document is
// never in memory as a tree. Of alternative content (ISO/IEC 29500-3) one alternative is read, so that none counts twice.
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { TabledError } from '../../shared/errors.ts';
import { MAX_MARKUP_DEPTH } from '../../shared/limits.ts';
import { decodeText } from './text-files.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls that: "w:p". */
  readonly name: string;
  /** By their names, which have prefixes as elements have: "w:val". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** The prefixes that are usual, by the namespaces of the transitional and the strict format (ISO/IEC 29500-1 and -4). */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a:'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
]);

const NONE: ReadonlyMap<string, string> = new Map();

function usualName(uri: string, local: string, prefix: string): string {
  const usual = PREFIXES.get(uri);
  if (usual !== undefined) return usual + local;
  return prefix === '' ? local : `${prefix}:${local}`;
}

export interface XmlReader {
  /** Whether an element is to be given whole, when none around it is. */
  readonly isWhole: (name: string) => boolean;
  readonly whole: (element: XmlElement) => void;
  /** Told of each element that is not a part of one given whole. */
  readonly open?: (name: string) => void;
  readonly close?: (name: string) => void;
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  /** Whether one of its alternatives was read. */
  hasAlternative: boolean;
}

/** Keeps the elements that are open, and gives each to the reader when it is closed. */
class ElementStack {
  readonly #reader: XmlReader;
  readonly #open: OpenElement[] = [];
  /** How many of the open elements stand around the one that is being built. */
  #outer = Number.POSITIVE_INFINITY;
  /** How deep it is in an alternative that is not read; 0 outside. */
  #unread = 0;

  constructor(reader: XmlReader) {
    this.#reader = reader;
  }

  begin(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#unread > 0 || !this.#isRead(name)) {
      this.#unread += 1;
      return;
    }
    if (this.#open.length >= MAX_MARKUP_DEPTH) throw new RangeError('the markup is nested too deep');
    if (this.#outer === Number.POSITIVE_INFINITY) {
      if (this.#reader.isWhole(name)) this.#outer = this.#open.length;
      else this.#reader.open?.(name);
    }
    this.#open.push({ name, attributes, children: [], hasAlternative: false });
  }

  /** The first choice is read; the fallback only where there is no choice. */
  #isRead(name: string): boolean {
    const parent = this.#open.at(-1);
    if (parent?.name !== 'mc:AlternateContent' || !/^mc:(?:Choice|Fallback)$/.test(name)) return true;
    if (parent.hasAlternative) return false;
    parent.hasAlternative = true;
    return true;
  }

  text(text: string): void {
    if (this.#unread === 0 && this.#open.length > this.#outer) this.#open.at(-1)?.children.push(text);
  }

  end(): void {
    if (this.#unread > 0) {
      this.#unread -= 1;
      return;
    }
    const element = this.#open.pop();
    if (element === undefined) return;
    if (this.#open.length > this.#outer) this.#open.at(-1)?.children.push(element);
    else if (this.#open.length === this.#outer) {
      this.#outer = Number.POSITIVE_INFINITY;
      this.#reader.whole(element);
    } else this.#reader.close?.(element.name);
  }
}

function attributesOf(given: Readonly<Record<string, SaxesAttributeNS>>): ReadonlyMap<string, string> {
  const attributes = Object.values(given);
  if (attributes.length === 0) return NONE;
  return new Map(attributes.map(({ uri, local, prefix, value }) => [usualName(uri, local, prefix), value]));
}

/** So many characters are given to the parser at a time. */
const CHUNK = 1 << 16;

/**
 * Reads a part of a zipped document.
 * @param file the document's display name, which errors give
 * @throws TabledError file-damaged where the part is not well-formed, is nested deeper than any document, or defines
 * words of its own (entities); and whatever the reader throws
 */
export function readXml(bytes: Uint8Array, file: string, reader: XmlReader): void {
  const xml = decodeText(bytes, file);
  // No word processor writes them, and those that define each other grow without end.
  if (xml.includes('<!ENTITY')) throw new TabledError('file-damaged', { file });
  const stack = new ElementStack(reader);
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, prefix, attributes }) => {
    stack.begin(usualName(uri, local, prefix), attributesOf(attributes));
  });
  parser.on('text', (text) => stack.text(text));
  parser.on('cdata', (text) => stack.text(text));
  parser.on('closetag', () => stack.end());
  try {
    for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
    parser.close();
  } catch (error) {
    if (error instanceof TabledError) throw error;
    throw new TabledError('file-damaged', { file }, { cause: error });
  }
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(isElement);
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** The "w:val" of the first child of a name; undefined where there is no such child, or it has none. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('w:val');
}

/** A property that is either on or off (ISO/IEC 29500-1, 17.17.4); undefined where it is not given. */
export function childIsOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (property === undefined) return undefined;
  return !['false', '0', 'off', 'none'].includes(property.attributes.get('w:val') ?? '');
}

/** All text below an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textIn(node) : node)).join('');
}

/** Whether an element, or any below it, has one of these names. */
export function hasElement(element: XmlElement, names: readonly string[]): boolean {
  return names.includes(element.name) || elementsOf(element).some((one) => hasElement(one, names));
}
