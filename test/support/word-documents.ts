// Word documents made in a test, of the markup that it is about; and a plan as Word, Excel and others put it in a page.
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a document beside its body, each the inside of its root element. */
export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly footer?: string;
  /** The addresses of links, by their relation. */
  readonly links?: Readonly<Record<string, string>>;
}

const ROOTS = { styles: 'styles', numbering: 'numbering', comments: 'comments', footnotes: 'footnotes', footer: 'ftr' };

function relations(list: readonly (readonly [string, string, string, string])[]): Uint8Array {
  const entries = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
  );
}

/** A document with this markup in its body. */
export function wordDocument(body: string, { links = {}, ...parts }: WordParts = {}): Uint8Array<ArrayBuffer> {
  const beside = Object.entries(parts) as [keyof typeof ROOTS, string][];
  const xml = (root: string, inside: string) => strToU8(`<w:${root} ${NAMESPACES}>${inside}</w:${root}>`);
  return zipSync({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml', '']]),
    'word/document.xml': xml('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations([
      ...beside.map(([name]) => [name, name, `${name}.xml`, ''] as const),
      ...Object.entries(links).map(([id, target]) => [id, 'hyperlink', target, 'External'] as const),
    ]),
    ...Object.fromEntries(beside.map(([name, inside]) => [`word/${name}.xml`, xml(ROOTS[name], inside)])),
  });
}

/** A run with this text. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph with these runs. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A cell with these blocks, or with a paragraph of this plain text. */
export function cell(content: string, properties = ''): string {
  const blocks = content.startsWith('<w:') ? content : paragraph(run(content));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;
}

/** A table under the headings No, Action, Date, Evidence. */
export function planTable(...rows: readonly string[]): string {
  return `<w:tbl><w:tblGrid/>${row(['No', 'Action', 'Date', 'Evidence'])}${rows.join('')}</w:tbl>`;
}
