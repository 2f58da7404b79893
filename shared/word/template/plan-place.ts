// The paragraph {{plan}} of a template's body, and the table in its place.
import type { Marker } from './markers.ts';
import { TemplateFault } from './template-fault.ts';
import { ancestors, child, descendants, type Edit, type XmlNode } from './xml-tree.ts';

export const PLAN_MARKER = 'plan';

const HOW = 'Give {{plan}} a line of its own where the table is to go, save the template and choose it again.';
const NO_MARKER = `it has no marker {{plan}}, so that there is no place for the table. ${HOW}`;
const TWO_MARKERS =
  'it has the marker {{plan}} more than once. Leave it only where the table is to go, save the template and choose it again.';

/** Where the marker may not stand, as a person calls it, by the element that makes it so. */
const WRONG_PLACES: Readonly<Record<string, string>> = {
  'w:tc': 'in a table',
  'w:txbxContent': 'in a text box',
  'w:hdr': 'in a header',
  'w:ftr': 'in a footer',
  'w:footnote': 'in a footnote',
  'w:endnote': 'in an endnote',
};
const RIGHT_PLACES = new Set(['w:body', 'w:document', 'w:sdt', 'w:sdtContent', 'w:customXml']);
/** What of the marker's paragraph outlives it: all that shows, and breaks. */
const KEPT = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:AlternateContent',
  'w:footnoteReference',
  'w:endnoteReference',
]);
const RANGE_MARK = /^w:(?:bookmark|commentRange|perm)(Start|End)$/;

function wrongPlace(node: XmlNode): string | undefined {
  for (const { name } of ancestors(node)) {
    const place = WRONG_PLACES[name];
    if (place !== undefined) return place;
    if (!RIGHT_PLACES.has(name)) return 'where no table can go';
  }
  return undefined;
}

/** The one marker {{plan}} of all parts' markers. @throws TemplateFault where there is none, or not as it must be */
export function planMarker(markers: readonly Marker[]): Marker {
  const found = markers.filter(({ name }) => name === PLAN_MARKER);
  const places = found.map(({ paragraph }) => wrongPlace(paragraph.node));
  const wrong = places.find((place) => place !== undefined);
  if (wrong !== undefined) throw new TemplateFault(`its marker {{plan}} stands ${wrong}. ${HOW}`);
  const [marker, second] = found;
  if (marker === undefined) throw new TemplateFault(NO_MARKER);
  if (second !== undefined) throw new TemplateFault(TWO_MARKERS);
  const { text } = marker.paragraph;
  const others = (text.slice(0, marker.start) + text.slice(marker.end)).replaceAll('\ufffc', '').trim();
  if (others !== '') {
    const said = others.length > 60 ? `${others.slice(0, 60)}…` : others;
    throw new TemplateFault(`its marker {{plan}} stands in a line with other text (“${said}”). ${HOW}`);
  }
  return marker;
}

function isPageBreak(node: XmlNode): boolean {
  return node.name === 'w:br' && ['page', 'column'].includes(node.attributes.get('w:type') ?? '');
}

/** The content control that the paragraph alone fills, which goes with it; else the paragraph itself. */
function wholePlace(paragraph: XmlNode): XmlNode {
  const { parent } = paragraph;
  if (parent?.name !== 'w:sdtContent' || parent.children.length !== 1 || parent.parent === undefined) return paragraph;
  return wholePlace(parent.parent);
}

function isTable(node: XmlNode | undefined): boolean {
  return node?.name === 'w:tbl';
}

/** What goes in at the marker. */
export interface PlanBlocks {
  readonly body: string;
  /** An empty line, which keeps a table apart from what stands before and after it. */
  readonly gap: string;
}

/**
 * The edits that put blocks in the marker's place. What else its paragraph holds (a floating crest, a section's end) stays,
 * in the paragraph without its text. No table of the template grows together with the plan's, and no text clings to it.
 */
export function placePlan(xml: string, { paragraph, start, end }: Marker, { body, gap }: PlanBlocks): readonly Edit[] {
  const { node } = paragraph;
  const properties = child(node, 'w:pPr');
  const place = wholePlace(node);
  const siblings = place.parent?.children ?? [];
  const index = siblings.indexOf(place);
  const inside = [...descendants(node)];
  const endsSection = child(properties, 'w:sectPr') !== undefined;
  const isKept =
    endsSection ||
    child(properties, 'w:pageBreakBefore') !== undefined ||
    inside.some((one) => KEPT.has(one.name) || isPageBreak(one));
  const marks = node.children.filter(({ name }) => RANGE_MARK.test(name));
  const markup = (kind: 'Start' | 'End') =>
    marks
      .filter(({ name }) => RANGE_MARK.exec(name)?.[1] === kind)
      .map((one) => xml.slice(one.start, one.end))
      .join('');
  const next = siblings[index + 1];
  const before = isTable(siblings[index - 1]) && /^<w:tbl[\s>]/.test(body) && (!isKept || endsSection);
  const after = next !== undefined && next.name !== 'w:sectPr' && body.endsWith('</w:tbl>') && !endsSection;
  const blocks = (before ? gap : '') + body + (after ? gap : '');
  if (!isKept) return [{ start: place.start, end: place.end, text: markup('Start') + blocks + markup('End') }];
  const cleared = paragraph.pieces
    .filter(({ at, text, node: piece }) => piece.name === 'w:t' && at < end && at + text.length > start)
    .map((piece) => ({ start: piece.node.start, end: piece.node.end, text: '' }));
  const at = endsSection ? place.start : place.end;
  return [...cleared, { start: at, end: at, text: blocks }];
}
