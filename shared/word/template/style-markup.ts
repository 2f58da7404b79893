// Our own paragraph styles and the bullets' list as WordprocessingML, for a template that does not have them. The looks are
// those of text-styles.ts; the typeface is the template's.
import type { IStylesOptions } from 'docx';
import { numbering, styles } from '../document-styles.ts';
import { escapeXml } from '../word-xml.ts';

type Listed = NonNullable<IStylesOptions['paragraphStyles']>[number];
/** A style's own looks, whether Word knows it by name (a heading) or not. */
export interface OwnStyle {
  readonly id: string;
  readonly name: string;
  /** The id of the style of ours that it is based on; undefined for the template's ordinary text. */
  readonly basedOn: string | undefined;
  readonly run: NonNullable<Listed['run']>;
  readonly paragraph: NonNullable<Listed['paragraph']>;
}

const HEADINGS = ['heading1', 'heading2'] as const;

function headingStyles(): readonly OwnStyle[] {
  return HEADINGS.flatMap((key, index) => {
    const given = styles.default?.[key];
    if (given === undefined) return [];
    const paragraph = { outlineLevel: index, ...given.paragraph };
    const id = `Heading${index + 1}`;
    return [{ id, name: `heading ${index + 1}`, basedOn: undefined, run: given.run ?? {}, paragraph }];
  });
}

/** All styles that a document of ours may use, those that others are based on first. */
export function ownStyles(): readonly OwnStyle[] {
  const listed = (styles.paragraphStyles ?? []).map(({ id, name = id, basedOn, run = {}, paragraph = {} }) => ({
    id,
    name,
    basedOn: basedOn === 'Normal' ? undefined : basedOn,
    run,
    paragraph,
  }));
  return [...headingStyles(), ...listed];
}

/** What each option of a run is as an element, in the schema's order; a typeface is left to the template. */
const RUN_OPTIONS: readonly (readonly [string, (value: unknown) => string])[] = [
  ['font', () => ''],
  ['language', () => ''],
  ['bold', (on) => (on === true ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>')],
  ['italics', (on) => (on === true ? '<w:i/><w:iCs/>' : '<w:i w:val="0"/><w:iCs w:val="0"/>')],
  ['color', (colour) => `<w:color w:val="${String(colour)}"/>`],
  ['size', (size) => `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`],
];

function numbers(value: unknown, names: readonly string[]): string {
  const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  return names.flatMap((name) => (given.has(name) ? [` w:${name}="${String(given.get(name))}"`] : [])).join('');
}

/** The same for a paragraph. Lines stand single, to the left, whatever the template's ordinary text does. */
const PARAGRAPH_OPTIONS: readonly (readonly [string, (value: unknown) => string])[] = [
  ['keepNext', (on) => (on === true ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>')],
  ['keepLines', (on) => (on === true ? '<w:keepLines/>' : '<w:keepLines w:val="0"/>')],
  ['spacing', (value) => `<w:spacing${numbers(value, ['before', 'after'])} w:line="240" w:lineRule="auto"/>`],
  ['indent', (value) => `<w:ind${numbers(value, ['left', 'right', 'hanging', 'firstLine'])}/>`],
  ['alignment', (value) => `<w:jc w:val="${String(value)}"/>`],
  ['outlineLevel', (value) => `<w:outlineLvl w:val="${String(value)}"/>`],
];

function markup(options: object, known: typeof RUN_OPTIONS): string {
  const given = new Map<string, unknown>(Object.entries(options));
  for (const name of given.keys()) {
    // An option that nobody writes would be a look that templates silently lack.
    if (!known.some(([one]) => one === name)) throw new Error(`no markup for the option ${name} of a style`);
  }
  return known.map(([name, write]) => (given.has(name) ? write(given.get(name)) : '')).join('');
}

/**
 * A style as an element.
 * @param id free in the document
 * @param base the id there of the style it is based on; undefined for none
 */
export function styleMarkup(style: OwnStyle, id: string, base: string | undefined): string {
  const plain = style.basedOn === undefined ? { indent: { left: 0, firstLine: 0 }, alignment: 'left' } : {};
  const spacing = style.basedOn === undefined ? { spacing: { before: 0, after: 0 } } : {};
  const paragraph = markup({ ...plain, ...spacing, ...style.paragraph }, PARAGRAPH_OPTIONS);
  const run = markup(style.run, RUN_OPTIONS);
  const custom = style.name.startsWith('heading ') ? '' : ' w:customStyle="1"';
  return [
    `<w:style w:type="paragraph"${custom} w:styleId="${escapeXml(id)}"><w:name w:val="${escapeXml(style.name)}"/>`,
    base === undefined ? '' : `<w:basedOn w:val="${escapeXml(base)}"/>`,
    '<w:qFormat/>',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');
}

/** The bullets' list as an element. @param id free among the document's abstract lists */
export function listMarkup(id: number): string {
  const [list] = numbering.config;
  const levels = (list?.levels ?? []).map(({ level, format = 'bullet', text = '', style = {} }) => {
    const paragraph = markup(style.paragraph ?? {}, PARAGRAPH_OPTIONS);
    const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:hint="default"/>';
    return [
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escapeXml(text)}"/>`,
      `<w:lvlJc w:val="left"/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts}</w:rPr></w:lvl>`,
    ].join('');
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>`;
}
