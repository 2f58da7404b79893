// Opens a template from outside and finds its markers. Nothing in it is run or fetched.
import { findMarkers, type Marker } from './markers.ts';
import { planMarker } from './plan-place.ts';
import {
  DAMAGED,
  ENCRYPTED,
  MACROS,
  NO_DOCUMENT,
  OLD_WORD,
  otherFile,
  STRICT,
  TemplateFault,
} from './template-fault.ts';
import { TemplatePackage } from './template-package.ts';
import type { XmlNode } from './xml-tree.ts';
import { readZip } from './zip-entries.ts';

/** A part with texts, and the markers in them. */
export interface MarkedPart {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlNode;
  readonly markers: readonly Marker[];
}

export interface OpenTemplate {
  readonly package: TemplatePackage;
  readonly main: MarkedPart;
  /** Headers, footers and notes. */
  readonly others: readonly MarkedPart[];
  /** Where the table goes. */
  readonly plan: Marker;
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a Rich Text document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const ZIP = [0x50, 0x4b];
/** Compound File Binary: Word 97 to 2003, and the wrapping of encrypted documents. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
const MACRO_TYPE = /macroenabled|vbaproject|vbadata/i;
/** The relations of the main part to parts that may hold markers. */
const MARKED_KINDS = ['header', 'footer', 'footnotes', 'endnotes'];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file's directory, in UTF-16, names a stream. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

function checkKind(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, COMPOUND))
    throw new TemplateFault(
      hasStream(bytes, 'EncryptedPackage') ? ENCRYPTED : hasStream(bytes, 'WordDocument') ? OLD_WORD : NO_DOCUMENT,
    );
  const [kind] = SIGNATURES.find(([, signature]) => startsWith(bytes, signature)) ?? [];
  throw new TemplateFault(kind === undefined ? NO_DOCUMENT : otherFile(kind));
}

/** What a zip file is that is no Word document, by the parts it has. */
function otherZip(names: readonly string[]): TemplateFault {
  if (names.includes('mimetype')) return new TemplateFault(otherFile('an OpenDocument file'));
  if (names.some((name) => name.startsWith('xl/'))) return new TemplateFault(otherFile('an Excel workbook'));
  if (names.some((name) => name.startsWith('ppt/'))) return new TemplateFault(otherFile('a presentation'));
  return new TemplateFault(NO_DOCUMENT);
}

function mainPart(template: TemplatePackage): string {
  if (!template.has('[Content_Types].xml')) throw otherZip(template.names);
  const types = template.tree('[Content_Types].xml').children.map(({ attributes }) => attributes.get('ContentType'));
  if (types.some((type) => MACRO_TYPE.test(type ?? ''))) throw new TemplateFault(MACROS);
  const starts = template.relations('').filter(({ type }) => type.endsWith('/officeDocument'));
  const [start] = starts;
  if (start === undefined || !template.has(start.target)) {
    throw start === undefined ? otherZip(template.names) : new TemplateFault(DAMAGED);
  }
  if (start.type.startsWith('http://purl.oclc.org/')) throw new TemplateFault(STRICT);
  const type = template.contentType(start.target);
  if (type !== DOCUMENT && type !== TEMPLATE) throw otherZip(template.names);
  return start.target;
}

function markedPart(template: TemplatePackage, name: string): MarkedPart {
  const xml = template.text(name);
  const root = template.tree(name);
  if (root.name.startsWith('strict:')) throw new TemplateFault(STRICT);
  return { name, xml, root, markers: findMarkers(xml, root) };
}

/** @throws TemplateFault where it cannot be used, or whatever reading a damaged file stumbles over */
export function openTemplate(bytes: Uint8Array): OpenTemplate {
  checkKind(bytes);
  const template = new TemplatePackage(readZip(bytes));
  const name = mainPart(template);
  const main = markedPart(template, name);
  if (main.root.name !== 'w:document') throw new TemplateFault(DAMAGED);
  const beside = template
    .relations(name)
    .filter(({ type, isOutside, target }) => {
      return !isOutside && MARKED_KINDS.some((kind) => type.endsWith(`/${kind}`)) && template.has(target);
    })
    .map(({ target }) => target);
  const others = [...new Set(beside)].map((target) => markedPart(template, target));
  const plan = planMarker([main, ...others].flatMap(({ markers }) => markers));
  // What an export changes besides is read now: damage in it is told like all other damage.
  for (const part of [
    template.related(name, 'styles'),
    template.related(name, 'numbering'),
    template.related('', 'core-properties'),
  ])
    if (part !== undefined) template.tree(part);
  if (template.contentType(name) === TEMPLATE) template.setContentType(name, DOCUMENT);
  return { package: template, main, others, plan };
}
