// The names of XML's elements and attributes (XML 1.0, section 2.3; Namespaces in XML, section 3).
import { XmlFault } from './xml-signs.ts';

const [SPACE, SLASH, EQUALS, GREATER] = [32, 47, 61, 62];
const SLOTS = 1024;

/** XML 1.0, section 2.3, near enough: no sign that could end or spoil a tag. */
const USUAL_NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const NAME = /^[\p{L}_][\p{L}\p{N}_.\-·]*(?::[\p{L}_][\p{L}\p{N}_.\-·]*)?$/u;

const NONE: readonly string[] = [];

export class XmlNames {
  /** By a hash of their letters, so that a name is one string however often it stands in the file. */
  readonly #names: string[] = [];
  #newPrefixes: string[] = [];

  /** The name that begins at a place. @throws XmlFault where none does */
  read(xml: string, start: number): string {
    let at = start;
    let hash = 0;
    for (; at < xml.length; at += 1) {
      const code = xml.charCodeAt(at);
      if (code <= SPACE || code === GREATER || code === SLASH || code === EQUALS) break;
      hash = (hash * 31 + code) & (SLOTS - 1);
    }
    const known = this.#names[hash];
    if (known !== undefined && known.length === at - start && xml.startsWith(known, start)) return known;
    const name = xml.slice(start, at);
    // The usual ones first: what all the world's letters are takes V8 two milliseconds to work out.
    if (!USUAL_NAME.test(name) && !NAME.test(name)) throw new XmlFault(`“${name.slice(0, 20)}” is no name`);
    this.#names[hash] = name;
    const colon = name.indexOf(':');
    if (colon > 0) this.#newPrefixes.push(name.slice(0, colon));
    return name;
  }

  /** The prefixes of names that have come up since this was asked last. */
  newPrefixes(): readonly string[] {
    if (this.#newPrefixes.length === 0) return NONE;
    const prefixes = this.#newPrefixes;
    this.#newPrefixes = [];
    return prefixes;
  }
}
