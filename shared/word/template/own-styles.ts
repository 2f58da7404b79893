// Our own paragraph styles and bullets' list, for a template that does not have them: as our documents have them
// (static-parts.json), but for the typeface, which is the template's.
import staticParts from '../static-parts.json' with { type: 'json' };
import { STYLE } from '../text-styles.ts';
import { escapeXml } from '../word-xml.ts';
import { child, childValue, parseXml, type XmlNode } from './xml-tree.ts';

const STYLES = staticParts.parts['word/styles.xml'];
const NUMBERING = staticParts.parts['word/numbering.xml'];
/** The footer is the template's. */
const OWN_IDS = new Set<string>(Object.values(STYLE).filter((id) => id !== STYLE.footer));
/** Lines stand single, to the left, whatever the template's ordinary text does. */
const PLAIN_LINES = '<w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/>';

export interface OwnStyle {
  readonly id: string;
  readonly name: string;
  /** The id of the style of ours that it is based on; undefined for the template's ordinary text. */
  readonly basedOn: string | undefined;
  /** The insides of its "w:pPr" and "w:rPr". */
  readonly paragraph: string;
  readonly run: string;
}

function inside(xml: string, node: XmlNode | undefined): string {
  return node === undefined ? '' : xml.slice(node.openEnd, node.closeStart);
}

function readStyle(node: XmlNode): OwnStyle {
  const base = childValue(node, 'w:basedOn');
  const basedOn = base !== undefined && OWN_IDS.has(base) ? base : undefined;
  const paragraph = inside(STYLES, child(node, 'w:pPr'));
  const single = paragraph.replace(/<w:spacing ([^>]*)\/>/, (_, spaces: string) => {
    return `<w:spacing ${spaces} w:line="240" w:lineRule="auto"/>${PLAIN_LINES}`;
  });
  return {
    id: node.attributes.get('w:styleId') ?? '',
    name: childValue(node, 'w:name') ?? '',
    basedOn,
    paragraph: basedOn === undefined ? single : paragraph,
    run: inside(STYLES, child(node, 'w:rPr')).replace(/<w:rFonts [^>]*\/>/, ''),
  };
}

/** All styles that the body of an export may use. */
export function ownStyles(): readonly OwnStyle[] {
  const styles = parseXml(STYLES).children.filter(({ name }) => name === 'w:style');
  return styles.filter(({ attributes }) => OWN_IDS.has(attributes.get('w:styleId') ?? '')).map(readStyle);
}

/**
 * A style as an element.
 * @param id free in the document
 * @param base the id there of the style it is based on; undefined for none
 */
export function styleMarkup({ name, paragraph, run }: OwnStyle, id: string, base: string | undefined): string {
  const custom = name.startsWith('Heading ') ? '' : ' w:customStyle="1"';
  return [
    `<w:style w:type="paragraph"${custom} w:styleId="${escapeXml(id)}"><w:name w:val="${escapeXml(name)}"/>`,
    base === undefined ? '' : `<w:basedOn w:val="${escapeXml(base)}"/>`,
    '<w:qFormat/>',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');
}

/** The bullets' list as an element. @param id free among the document's abstract lists */
export function listMarkup(id: number): string {
  const { children } = parseXml(NUMBERING);
  const own = children.find(({ name, attributes }) => {
    return name === 'w:num' && attributes.get('w:numId') === String(staticParts.bulletList);
  });
  const abstract = childValue(own, 'w:abstractNumId');
  const list = children.find(({ name, attributes }) => {
    return name === 'w:abstractNum' && attributes.get('w:abstractNumId') === abstract;
  });
  return `<w:abstractNum w:abstractNumId="${id}">${inside(NUMBERING, list)}</w:abstractNum>`;
}
