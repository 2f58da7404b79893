// A template as a package of parts (OPC, ECMA-376 part 2): its parts, what they are, how they hang together. A part that
// nobody changes is the same to the byte, and packed as it was.
import { strFromU8, strToU8 } from 'fflate';
import { MAX_TEMPLATE_PART_BYTES, megabytes } from '../../limits.ts';
import { escapeXml } from '../word-xml.ts';
import { DAMAGED, TemplateFault, tooLarge } from './template-fault.ts';
import { appendEdit, applyEdits, parseXml, type XmlNode } from './xml-tree.ts';
import { type PackBytes, packPart, unpackPart, writeZip, type ZipPart } from './zip-entries.ts';

export interface Relation {
  readonly id: string;
  /** The whole address of the type. */
  readonly type: string;
  /** A part's name, or an address outside the package. */
  readonly target: string;
  readonly isOutside: boolean;
}

const TYPES = '[Content_Types].xml';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS_CONTENT = 'application/vnd.openxmlformats-package.relationships+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The name of the part that a target names, as seen from a folder. */
function partName(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
}

/** The part that holds a part's relations; those of the package itself for "". */
function relationsName(source: string): string {
  const folder = folderOf(source);
  const name = source.slice(folder === '' ? 0 : folder.length + 1);
  return `${folder === '' ? '' : `${folder}/`}_rels/${name}.rels`;
}

export class TemplatePackage {
  readonly #parts: readonly ZipPart[];
  /** By their names in lower case: OPC does not tell them apart by that. */
  readonly #byName: ReadonlyMap<string, ZipPart>;
  readonly #texts = new Map<string, string>();
  /** The trees of texts that were read. */
  readonly #trees = new Map<string, { readonly text: string; readonly root: XmlNode }>();
  /** The parts that were changed or are new, by their names as the package has them. */
  readonly #changed = new Map<string, string>();

  constructor(parts: readonly ZipPart[]) {
    this.#parts = parts;
    this.#byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  }

  get names(): readonly string[] {
    return this.#parts.map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#changed.has(this.#written(name)) || this.#byName.has(name.toLowerCase());
  }

  /** Unpacks every part once: what is damaged is told when the template is chosen, not when it is used. */
  checkParts(): void {
    for (const part of this.#parts) unpackPart(part);
  }

  /** A part's text. @throws TemplateFault where it is missing or too large */
  text(name: string): string {
    const written = this.#written(name);
    const known = this.#changed.get(written) ?? this.#texts.get(written);
    if (known !== undefined) return known;
    const part = this.#byName.get(written.toLowerCase());
    if (part === undefined) throw new TemplateFault(DAMAGED);
    if (part.size > MAX_TEMPLATE_PART_BYTES) throw new TemplateFault(tooLarge(megabytes(MAX_TEMPLATE_PART_BYTES)));
    const text = strFromU8(unpackPart(part));
    this.#texts.set(written, text);
    return text;
  }

  /** A part's elements. @throws TemplateFault or RangeError */
  tree(name: string): XmlNode {
    const text = this.text(name);
    const known = this.#trees.get(name);
    if (known?.text === text) return known.root;
    const root = parseXml(text);
    this.#trees.set(name, { text, root });
    return root;
  }

  /** Gives a part another text, or the package a new part. */
  write(name: string, text: string): void {
    const written = this.#written(name);
    if (this.has(written) && this.text(written) === text) return;
    this.#changed.set(written, text);
  }

  /** What a part is, by its name or its extension; "" where the package does not say. */
  contentType(name: string): string {
    const wanted = `/${name}`.toLowerCase();
    const extension = wanted.slice(wanted.lastIndexOf('.') + 1);
    const types = this.tree(TYPES).children;
    const override = types.find((one) => one.attributes.get('PartName')?.toLowerCase() === wanted);
    const usual = types.find((one) => one.attributes.get('Extension')?.toLowerCase() === extension);
    return (override ?? usual)?.attributes.get('ContentType') ?? '';
  }

  /** Says what a part is, where the package does not say so yet. */
  setContentType(name: string, type: string): void {
    if (this.contentType(name) === type) return;
    const root = this.tree(TYPES);
    const prefix = root.written.slice(0, root.written.indexOf(':') + 1);
    const wanted = `/${name}`.toLowerCase();
    const old = root.children.find((one) => one.attributes.get('PartName')?.toLowerCase() === wanted);
    const markup = `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`;
    const edit = old === undefined ? appendEdit(root, markup) : { start: old.start, end: old.end, text: markup };
    this.write(TYPES, applyEdits(this.text(TYPES), [edit]));
  }

  /** Where a part points to; the package itself for "". */
  relations(source: string): readonly Relation[] {
    const name = relationsName(source);
    if (!this.has(name)) return [];
    return this.tree(name).children.map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      return {
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type') ?? '',
        target: isOutside ? target : partName(folderOf(source), target),
        isOutside,
      };
    });
  }

  /** The part of the package that a part points to with a relation of this kind; undefined where there is none. */
  related(source: string, kind: string): string | undefined {
    const found = this.relations(source).find(({ type, isOutside }) => !isOutside && type.endsWith(`/${kind}`));
    return found !== undefined && this.has(found.target) ? found.target : undefined;
  }

  /** A new part, what it is, and the relation by which another part (the package for "") points to it. */
  addPart(source: string, name: string, relation: string, contentType: string, root: string): void {
    this.write(name, DECLARATION + root);
    const holder = relationsName(source);
    const used = new Set(this.relations(source).map(({ id }) => id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number += 1;
    const empty = `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    if (!this.has(holder)) this.write(holder, empty);
    const tree = this.tree(holder);
    const prefix = tree.written.slice(0, tree.written.indexOf(':') + 1);
    const markup = `<${prefix}Relationship Id="rId${number}" Type="${relation}" Target="/${escapeXml(name)}"/>`;
    this.write(holder, applyEdits(this.text(holder), [appendEdit(tree, markup)]));
    if (this.contentType(holder) === '') this.setContentType(holder, RELATIONS_CONTENT);
    this.setContentType(name, contentType);
  }

  /** A name for a new part beside another one. */
  freeName(beside: string, stem: string): string {
    const folder = folderOf(beside);
    for (let number = 0; ; number += 1) {
      const name = `${folder === '' ? '' : `${folder}/`}${stem}${number === 0 ? '' : number}.xml`;
      if (!this.has(name)) return name;
    }
  }

  /** The package as a file: parts that were not changed as they were packed, in their order, new ones after them. */
  bytes(pack?: PackBytes): Uint8Array {
    const changed = (name: string) => this.#changed.get(name);
    const kept = this.#parts.map((part) => {
      const text = changed(part.name);
      return text === undefined ? part : packPart(part.name, strToU8(text), pack);
    });
    const added = [...this.#changed]
      .filter(([name]) => !this.#byName.has(name.toLowerCase()))
      .map(([name, text]) => packPart(name, strToU8(text), pack));
    return writeZip([...kept, ...added]);
  }

  #written(name: string): string {
    return this.#byName.get(name.toLowerCase())?.name ?? name;
  }
}
