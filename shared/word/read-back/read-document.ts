// Reads a whole Word document back: its parts, how they hang together, its body, styles and lists.

import { PackageFault } from '../../export/read-back/package-fault.ts';
import {
  type Links,
  linkedPart,
  packageFaults,
  partText,
  readLinks,
  scanPart,
  unknownLinks,
} from '../../export/read-back/package-links.ts';
import type { XmlScanner } from '../../export/read-back/xml-scanner.ts';
import { readZip, type Unpacking } from '../../export/read-back/zip-parts.ts';
import type { PictureCounts, ReadBody } from './blocks.ts';
import { readBody } from './body.ts';
import { PictureCounter } from './pictures.ts';
import { type ReadLists, readLists, StyleSheet } from './styles.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

export interface ReadDocument {
  readonly parts: Parts;
  readonly links: Links;
  /** The parts of the council's template; none where there is none. */
  readonly given: Parts;
  /** The name of the main part. */
  readonly document: string;
  readonly body: ReadBody;
  readonly styles: StyleSheet;
  /** Those of the body, the headers and the footers. */
  readonly pictures: PictureCounts;
  /** What does not agree among the parts, as ends of sentences. */
  readonly faults: readonly string[];
}

const NO_PARTS: Parts = new Map();
const IS_XML = /\.xml$/i;
const MARGIN = /^(?:header|footer)$/;

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return one.length === other?.length && one.every((byte, index) => byte === other[index]);
}

/** The parts' disagreements that the template does not have itself. */
function newFaults(parts: Parts, links: Links, template: Parts): readonly string[] {
  const faults = packageFaults(parts, links);
  if (faults.length === 0 || template.size === 0) return faults;
  const old = new Set(packageFaults(template, readLinks(template)));
  return faults.filter((fault) => !old.has(fault));
}

const WORD_NAMESPACE = /\sxmlns:([\w.-]+)="http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main"/;
/** How far into a part its root element's namespaces may stand. */
const ROOT = 10_000;

/** A part's XML with "w" for the prefix of Word's own elements: other programs' templates may have another. */
export function withUsualPrefix(xml: string): string {
  const root = xml.slice(0, ROOT);
  const prefix = WORD_NAMESPACE.exec(root)?.[1];
  if (prefix === undefined || prefix === 'w') return xml;
  // A root that declares both keeps both.
  const places = root.includes(' xmlns:w=') ? '^</?|\\s' : '^</?|\\s(?:xmlns:)?';
  const names = new RegExp(`(${places})${prefix.replaceAll('.', '\\.')}(?=:|=")`, 'g');
  return xml.replace(/<[^!?][^>]*>/g, (tag) => tag.replace(names, (_name, before: string) => `${before}w`));
}

/**
 * @param template the council's own, whose parts are its own as far as they are untouched; null for none
 * @throws PackageFault where the file cannot be read whole
 */
export function readDocument(bytes: Uint8Array, template: Uint8Array | null, unpacking: Unpacking): ReadDocument {
  const parts = readZip(bytes, unpacking);
  const given = template === null ? NO_PARTS : readZip(template, unpacking);
  const links = readLinks(parts);
  const document = linkedPart(links, '', 'officeDocument');
  if (document === undefined) throw new PackageFault('it names no document');
  const faults = [...newFaults(parts, links, given)];
  const scan = <Result>(name: string, read: (scanner: XmlScanner) => Result): Result =>
    scanPart(name, withUsualPrefix(partText(parts, name)), (scanner) => {
      const result = read(scanner);
      faults.push(...unknownLinks(name, scanner.relationships, links));
      return result;
    });
  const linked = (kind: string) => linkedPart(links, document, kind);
  const [numbering, sheet] = [linked('numbering'), linked('styles')];
  if (sheet === undefined) throw new PackageFault('it has no styles');
  const lists: ReadLists = numbering === undefined ? new Map() : scan(numbering, readLists);
  const styles = scan(sheet, (scanner) => new StyleSheet(scanner, lists));
  const body = scan(document, (scanner) => readBody(scanner, styles));
  const margins = [...(links.get(document)?.values() ?? [])].filter(
    ({ kind, isExternal, target }) => MARGIN.test(kind) && !isExternal && parts.has(target),
  );
  const pictures = [body.pictures, ...new Set(margins.map(({ target }) => target))].map((part) =>
    typeof part === 'string' ? scan(part, countPictures) : part,
  );
  const read = new Set([numbering, sheet, document, ...margins.map(({ target }) => target)]);
  for (const [name, part] of parts) {
    if (IS_XML.test(name) && !read.has(name) && !isSame(part, given.get(name))) scan(name, runThrough);
  }
  return {
    parts,
    links,
    given,
    document,
    body,
    styles,
    faults,
    pictures: {
      silent: pictures.reduce((sum, { silent }) => sum + silent, 0),
      floating: body.pictures.floating,
    },
  };
}

function runThrough(scanner: XmlScanner): void {
  while (scanner.next() !== 'end');
}

function countPictures(scanner: XmlScanner): PictureCounts {
  const pictures = new PictureCounter(scanner);
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'open') pictures.passes(scanner.name);
  }
  return pictures.counts;
}
