// Word templates made in a test, of the markup that it is about; and what an export makes of a template.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import { USUAL_EXPORT } from '../../shared/plan/export-settings.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { checkDocument } from '../../shared/word/check-document.ts';
import { fillTemplate } from '../../shared/word/fill-template.ts';
import { exportOrder } from './export-orders.ts';

/** What the officer gives for the paper, with signs that mean something to XML. */
export const details = {
  ...USUAL_EXPORT.details,
  committee: 'Audit & Governance <Committee>',
  meetingDate: '12 March 2010',
  agendaItem: '7',
  author: 'Head of “Information”',
  appendix: 'Appendix A',
  asAt: '1 March 2010',
};

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${RELATIONS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** Parts of a template beside its body, each the inside of its root element. */
export interface TemplateParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  /** The inside of docProps/core.xml. */
  readonly core?: string;
  /** The kind of the main part. */
  readonly kind?: 'document' | 'template';
}

const ROOTS = { styles: 'styles', numbering: 'numbering', header: 'hdr', footer: 'ftr', footnotes: 'footnotes' };
export const SECTION =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="850" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
export const MARKER = '<w:p><w:r><w:t>{{plan}}</w:t></w:r></w:p>';

function relations(list: readonly (readonly [string, string, string])[]): Uint8Array {
  const entries = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
  );
}

/** A template with these blocks in its body, on one section of landscape pages. */
export function templateOf(body: string, { kind = 'document', core, ...beside }: TemplateParts = {}): Uint8Array {
  const parts = Object.entries(beside) as [keyof typeof ROOTS, string][];
  const xml = (root: string, inside: string) => strToU8(`<w:${root} ${NAMESPACES}>${inside}</w:${root}>`);
  const types = parts.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${name}+xml"/>`);
  const properties =
    core === undefined
      ? {}
      : {
          'docProps/core.xml': strToU8(
            `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
          ),
        };
  const coreRelation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.${kind}.main+xml"/>${types.join('')}</Types>`,
    ),
    '_rels/.rels': relations([
      ['rId1', `${RELATIONS}/officeDocument`, 'word/document.xml'],
      ...(core === undefined ? [] : [['rId2', coreRelation, 'docProps/core.xml'] as const]),
    ]),
    'word/document.xml': xml('document', `<w:body>${body}${SECTION}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      parts.map(([name]) => [`rId_${name}`, `${RELATIONS}/${name}`, `${name}.xml`]),
    ),
    ...Object.fromEntries(parts.map(([name, inside]) => [`word/${name}.xml`, xml(ROOTS[name], inside)])),
    ...properties,
  });
}

/** A file's part as text; "" where it has none. */
export function partText(file: Uint8Array, name: string): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array());
}

/** A plan's export from a template, in which the check finds no fault. */
export function filled(template: Uint8Array, plan: Plan, changes: Partial<ExportSettings> = {}): Uint8Array {
  const order = { ...exportOrder(plan, changes), template };
  const file = fillTemplate(template, order);
  const { faults } = checkDocument(file, order);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return file;
}

/** The texts of a part's paragraphs outside the plan's table, in order. */
export function paragraphTexts(xml: string): readonly string[] {
  const outside = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
  return [...outside.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}
