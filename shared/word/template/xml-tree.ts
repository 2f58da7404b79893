// An XML part as a tree of elements that know where they stand in the text, so that a change touches nothing else.
import { MAX_MARKUP_DEPTH } from '../../limits.ts';
import { ENTITIES, TemplateFault } from './template-fault.ts';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** The prefixes that are usual, by namespace (ISO/IEC 29500-1, -3 and -4, OPC). Elements of other namespaces keep theirs. */
const USUAL: ReadonlyMap<string, string> = new Map([
  [WORD_NAMESPACE, 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'strict:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
]);

type Prefixes = ReadonlyMap<string, string>;

export interface XmlNode {
  /** With the usual prefix of its namespace, whatever the file calls that: "w:p". */
  readonly name: string;
  /** As the file calls it. */
  readonly written: string;
  readonly parent: XmlNode | undefined;
  readonly children: XmlNode[];
  /** By their names as the usual prefixes have them: "w:val"; those without a prefix as they are. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Namespaces by the prefixes that are bound here. */
  readonly prefixes: Prefixes;
  readonly start: number;
  /** Where its opening tag ends. */
  readonly openEnd: number;
  readonly isEmptyTag: boolean;
  /** Where its closing tag begins, and where that ends. */
  closeStart: number;
  end: number;
}

const TAG = /<(\/?)([^\s"'<>/=]+)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>/y;
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_, named?: string, decimal?: string, hex?: string) =>
    named === undefined ? String.fromCodePoint(Number(decimal ?? `0x${hex}`)) : (NAMED[named] ?? ''),
  );
}

/** The text between two places of a part, without comments. */
export function plainText(xml: string): string {
  return xml
    .split(/(<!\[CDATA\[.*?\]\]>|<!--.*?-->)/s)
    .map((piece) => {
      if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3);
      return piece.startsWith('<!--') ? '' : unescaped(piece);
    })
    .join('');
}

function rawAttributes(text: string): readonly (readonly [string, string])[] {
  if (!text.includes('=')) return [];
  return [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
    name,
    unescaped(double ?? single ?? ''),
  ]);
}

function boundPrefixes(given: readonly (readonly [string, string])[], outer: Prefixes): Prefixes {
  const declared = given.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  return new Map([...outer, ...declared.map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const)]);
}

function usualName(written: string, prefixes: Prefixes): string {
  const colon = written.indexOf(':');
  const usual = USUAL.get(prefixes.get(colon < 0 ? '' : written.slice(0, colon)) ?? '');
  return usual === undefined ? written : usual + written.slice(colon + 1);
}

const NOTHING: readonly (readonly [string, string])[] = [];

function openNode(written: string, rest: string, parent: XmlNode | undefined, start: number, end: number): XmlNode {
  const given = rest === '' ? NOTHING : rawAttributes(rest);
  const prefixes = boundPrefixes(given, parent?.prefixes ?? new Map());
  const name = usualName(written, prefixes);
  // An attribute without a prefix is in no namespace, whatever the default one is.
  const attributes = given.map(([key, value]) => [key.includes(':') ? usualName(key, prefixes) : key, value] as const);
  const isEmptyTag = rest.endsWith('/');
  return {
    name,
    written,
    parent,
    children: [],
    attributes: new Map(attributes),
    prefixes,
    start,
    openEnd: end,
    isEmptyTag,
    closeStart: end,
    end,
  };
}

/** What stands between elements and is none: where it ends. */
function skipOther(xml: string, at: number): number | undefined {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!xml.startsWith(start, at)) continue;
    const found = xml.indexOf(end, at + start.length);
    if (found < 0) throw new RangeError(`${start} has no end`);
    return found + end.length;
  }
  if (xml.startsWith('<!', at)) throw new TemplateFault(ENTITIES);
  return undefined;
}

/** Puts the elements of a part together as their tags come. */
class TreeBuilder {
  #root: XmlNode | undefined;
  #open: XmlNode | undefined;
  #depth = 0;

  openTag(written: string, rest: string, start: number, end: number): void {
    if (this.#root !== undefined && this.#open === undefined) throw new RangeError('there are two roots');
    const node = openNode(written, rest, this.#open, start, end);
    this.#root ??= node;
    this.#open?.children.push(node);
    if (node.isEmptyTag) return;
    this.#open = node;
    this.#depth += 1;
    if (this.#depth > MAX_MARKUP_DEPTH) throw new RangeError('the markup is nested too deep');
  }

  closeTag(written: string, start: number, end: number): void {
    const node = this.#open;
    if (node?.written !== written) throw new RangeError(`${written} is closed and not open`);
    node.closeStart = start;
    node.end = end;
    this.#open = node.parent;
    this.#depth -= 1;
  }

  root(): XmlNode {
    if (this.#root === undefined || this.#open !== undefined) throw new RangeError('the root has no end');
    return this.#root;
  }
}

/** @throws TemplateFault or RangeError where it is not well-formed, or no part of a document */
export function parseXml(xml: string): XmlNode {
  const builder = new TreeBuilder();
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const other = skipOther(xml, at);
    if (other !== undefined) {
      at = other;
      continue;
    }
    TAG.lastIndex = at;
    const [tag = '', slash, written = '', rest = ''] = TAG.exec(xml) ?? [];
    if (tag === '') throw new RangeError('a tag is not one');
    const end = at + tag.length;
    if (slash === '/') builder.closeTag(written, at, end);
    else builder.openTag(written, rest, at, end);
    at = end;
  }
  return builder.root();
}

/** All elements below one, in the order of the text; those below an element that `isLeft` out are not given. */
export function* descendants(node: XmlNode, isLeft: (node: XmlNode) => boolean = () => false): Generator<XmlNode> {
  for (const child of node.children) {
    yield child;
    if (!isLeft(child)) yield* descendants(child, isLeft);
  }
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

/** The "w:val" of the first child of a name; undefined where there is none. */
export function childValue(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes.get('w:val');
}

export function* ancestors(node: XmlNode): Generator<XmlNode> {
  for (let at = node.parent; at !== undefined; at = at.parent) yield at;
}

/** A stretch of a part that becomes another text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function order(a: Edit, b: Edit): number {
  // What is put in at a place stands before what is changed from there on; of two changes, the larger holds the other.
  return a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || b.end - a.end;
}

/** The part with the edits made. One that stands within another is dropped with what it stood in. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort(order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at) continue;
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}

/** Puts markup in as the last of a node's children. */
export function appendEdit(node: XmlNode, markup: string): Edit {
  if (!node.isEmptyTag) return { start: node.closeStart, end: node.closeStart, text: markup };
  return { start: node.end - 2, end: node.end, text: `>${markup}</${node.written}>` };
}

/** Binds "w:" to its namespace at the root, where a part calls that by another prefix; undefined where it is bound. */
export function bindWord(root: XmlNode): Edit | undefined {
  if (root.prefixes.get('w') === WORD_NAMESPACE) return undefined;
  if (root.prefixes.has('w')) throw new RangeError('w: is bound to something else');
  const at = root.start + 1 + root.written.length;
  return { start: at, end: at, text: ` xmlns:w="${WORD_NAMESPACE}"` };
}
