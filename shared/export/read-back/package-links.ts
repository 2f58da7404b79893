// How the parts of an office document hang together: each has a content type, and what is named is there (ECMA-376
// part 2, Open Packaging Conventions).
import { strFromU8 } from 'fflate';
import { PackageFault } from './package-fault.ts';
import { XmlFault, XmlScanner } from './xml-scanner.ts';

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = /^(.*?)_rels\/([^/]*)\.rels$/;

export interface Relationship {
  /** The last word of its type's address: "footer", "officeDocument". */
  readonly kind: string;
  /** The name of the part that it leads to; for an external one, the address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of each part by their ids; "" is the package itself. */
export type Links = ReadonlyMap<string, ReadonlyMap<string, Relationship>>;

/** Runs over an XML part. @throws PackageFault where it is not well-formed */
export function scanPart<Result>(name: string, xml: string, read: (scanner: XmlScanner) => Result): Result {
  try {
    return read(new XmlScanner(xml));
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new PackageFault(`its part ${name} is not well-formed XML: ${error.message}`, { cause: error });
  }
}

/** Calls `visit` at each element's start, to the end of the part. */
export function visitElements(scanner: XmlScanner, visit: (name: string) => void): void {
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) if (event === 'open') visit(scanner.name);
}

/** A part's text. @throws PackageFault where it is missing */
export function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new PackageFault(`its part ${name} is missing`);
  return strFromU8(bytes);
}

/** The name of a part that is named relative to another's folder: "../media/a.png" in "word/" is "media/a.png". */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names: string[] = [];
  for (const name of `${folder}${target}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return names.join('/');
}

/** A name without "%20" and its like; as it is where those make no sense. */
function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** All relationships of the package. @throws PackageFault */
export function readLinks(parts: ReadonlyMap<string, Uint8Array>): Links {
  const links = new Map<string, ReadonlyMap<string, Relationship>>();
  for (const name of parts.keys()) {
    const [, folder = '', source = ''] = RELATIONSHIPS.exec(name) ?? [];
    if (!name.endsWith('.rels')) continue;
    const own = new Map<string, Relationship>();
    scanPart(name, partText(parts, name), (scanner) =>
      visitElements(scanner, (element) => {
        if (element !== 'Relationship') return;
        const id = scanner.attribute('Id') ?? '';
        if (own.has(id)) throw new XmlFault(`the relationship ${id} stands twice`);
        const target = scanner.attribute('Target') ?? '';
        const isExternal = scanner.attribute('TargetMode') === 'External' || target.startsWith('#');
        const kind = (scanner.attribute('Type') ?? '').split('/').at(-1) ?? '';
        own.set(id, { kind, target: isExternal ? target : resolved(folder, target), isExternal });
      }),
    );
    links.set(`${folder}${source}`, own);
  }
  return links;
}

/** What the parts are said to be: by their names in small letters, and by their extensions. */
interface ContentTypes {
  readonly byName: ReadonlyMap<string, string>;
  readonly byExtension: ReadonlyMap<string, string>;
}

function readTypes(parts: ReadonlyMap<string, Uint8Array>): ContentTypes {
  const byName = new Map<string, string>();
  const byExtension = new Map<string, string>();
  scanPart(TYPES, partText(parts, TYPES), (scanner) =>
    visitElements(scanner, (element) => {
      const value = (name: string) => scanner.attribute(name) ?? '';
      if (element === 'Default') byExtension.set(value('Extension').toLowerCase(), value('ContentType'));
      if (element === 'Override') byName.set(value('PartName').slice(1).toLowerCase(), value('ContentType'));
    }),
  );
  return { byName, byExtension };
}

function typeOf(part: string, { byName, byExtension }: ContentTypes): string {
  const name = part.toLowerCase();
  return byName.get(name) ?? byExtension.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
}

const DOCUMENT = 'officeDocument';
/** Kinds of relationships whose parts' content types end with the kind's own name; "main" is that of the document. */
const TYPED =
  /^(?:styles|numbering|settings|header|footer|footnotes|endnotes|theme|worksheet|sharedStrings|core-properties)$/;

/** Every way in which the package's parts, their types and their relationships do not agree, as ends of sentences. */
export function packageFaults(parts: ReadonlyMap<string, Uint8Array>, links: Links): readonly string[] {
  const types = readTypes(parts);
  const faults: string[] = [];
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  for (const name of names) {
    const isPart = name !== TYPES.toLowerCase() && !name.endsWith('/');
    if (isPart && typeOf(name, types) === '') faults.push(`its part ${name} has no content type`);
  }
  for (const name of types.byName.keys()) {
    if (!names.has(name)) faults.push(`its part ${name} has a content type and is missing`);
  }
  return [...faults, ...typeFaults(parts, links, types), ...linkFaults(parts, links)];
}

function typeFaults(parts: ReadonlyMap<string, Uint8Array>, links: Links, types: ContentTypes): readonly string[] {
  return [...links.values()].flatMap((own) =>
    [...own.values()].flatMap(({ kind, target }) => {
      if (!parts.has(target) || !(kind === DOCUMENT || TYPED.test(kind))) return [];
      const type = typeOf(target, types);
      const ending = kind === DOCUMENT ? 'main' : kind;
      return type.endsWith(`.${ending}+xml`) ? [] : [`its part ${target} has the content type “${type}”`];
    }),
  );
}

function linkFaults(parts: ReadonlyMap<string, Uint8Array>, links: Links): readonly string[] {
  const faults: string[] = [];
  for (const [source, own] of links) {
    if (source !== '' && !parts.has(source)) faults.push(`its part ${source} has relationships and is missing`);
    for (const [id, { target, isExternal }] of own) {
      if (isExternal || parts.has(target) || parts.has(unescaped(target))) continue;
      faults.push(`its part ${target}, which ${id} of ${source || 'the package'} leads to, is missing`);
    }
  }
  return faults;
}

/** A part that names relationships which it does not have: Word calls such a document damaged. */
export function unknownLinks(part: string, used: ReadonlySet<string>, links: Links): readonly string[] {
  const own = links.get(part);
  const unknown = [...used].filter((id) => id !== '' && own?.has(id) !== true);
  return unknown.map((id) => `its part ${part} names ${id}, which leads nowhere`);
}

/** The part that a relationship of this kind leads to from another part; undefined where there is none. */
export function linkedPart(links: Links, source: string, kind: string): string | undefined {
  for (const one of links.get(source)?.values() ?? []) if (one.kind === kind && !one.isExternal) return one.target;
  return undefined;
}
