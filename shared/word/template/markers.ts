// Markers in a template: {{title}}, {{meeting date}}... in a paragraph's text, however many runs Word has cut them into.
import { escapeXml } from '../word-xml.ts';
import { ancestors, descendants, type Edit, plainText, type XmlNode } from './xml-tree.ts';

/** A piece of a paragraph's text: what a "w:t" holds, or a sign that no marker goes across. */
interface Piece {
  readonly node: XmlNode;
  readonly text: string;
  /** Where it begins in the paragraph's text. */
  readonly at: number;
}

export interface MarkedParagraph {
  readonly node: XmlNode;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface Marker {
  /** In lower case, spaces between its words single: "meeting date". */
  readonly name: string;
  /** As it is written, braces and all. */
  readonly written: string;
  readonly paragraph: MarkedParagraph;
  /** Where it stands in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Where its name begins: the run of that letter gives the text that takes its place its looks. */
  readonly nameAt: number;
}

const MARKER = /\{\{(\s*)([^{}\s][^{}]{0,80})\}\}/g;
/** Stands for what is no text: a tab, a line's end, a picture. */
const NO_TEXT = '\ufffc';
/** Texts of these are not shown as they stand there, or belong to paragraphs of their own. */
const LEFT_OUT = new Set(['w:p', 'w:pPr', 'w:rPr', 'w:moveFrom', 'w:del', 'w:instrText', 'w:fldData']);
const SIGNS = new Set([
  'w:tab',
  'w:br',
  'w:cr',
  'w:ptab',
  'w:sym',
  'w:noBreakHyphen',
  'w:drawing',
  'w:pict',
  'w:object',
]);

function textPieces(xml: string, paragraph: XmlNode): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const node of descendants(paragraph, ({ name }) => LEFT_OUT.has(name) || SIGNS.has(name))) {
    const isText = node.name === 'w:t';
    if (!isText && !SIGNS.has(node.name)) continue;
    const text = isText ? plainText(xml.slice(node.openEnd, node.closeStart)) : NO_TEXT;
    pieces.push({ node, text, at });
    at += text.length;
  }
  return pieces;
}

/** Every marker of a part, known or not, in order. Paragraphs in text boxes and tables count like all others. */
export function findMarkers(xml: string, root: XmlNode): readonly Marker[] {
  const found: Marker[] = [];
  for (const node of descendants(root)) {
    if (node.name !== 'w:p') continue;
    const pieces = textPieces(xml, node);
    const text = pieces.map((piece) => piece.text).join('');
    const paragraph = { node, text, pieces };
    for (const match of text.matchAll(MARKER)) {
      const [written, space = '', name = ''] = match;
      const start = match.index;
      found.push({
        name: name.replace(/\s+/g, ' ').trim().toLowerCase(),
        written,
        paragraph,
        start,
        end: start + written.length,
        nameAt: start + 2 + space.length,
      });
    }
  }
  return found;
}

/** The paragraph's texts with each marker's own in its place; a marker without a text stays as it is. */
function fillParagraph(
  { pieces }: MarkedParagraph,
  markers: readonly Marker[],
  textOf: (marker: Marker) => string,
): readonly Edit[] {
  return pieces.flatMap(({ node, text, at }) => {
    const here = markers.filter(({ start, end }) => start < at + text.length && end > at);
    if (here.length === 0 || node.name !== 'w:t') return [];
    let filled = '';
    let done = 0;
    for (const marker of here) {
      filled += text.slice(done, Math.max(0, marker.start - at));
      if (marker.nameAt >= at && marker.nameAt < at + text.length) filled += textOf(marker);
      done = Math.min(text.length, marker.end - at);
    }
    filled += text.slice(done);
    const { written } = node;
    return [
      { start: node.start, end: node.end, text: `<${written} xml:space="preserve">${escapeXml(filled)}</${written}>` },
    ];
  });
}

/**
 * A content control that shows another part's text, or asks to be filled in, would put that in the text's place again:
 * it lets go of both.
 */
function letGo(paragraph: XmlNode): readonly Edit[] {
  const controls = [...ancestors(paragraph), ...descendants(paragraph)].filter(({ name }) => name === 'w:sdt');
  return controls
    .flatMap(({ children }) => children.filter(({ name }) => name === 'w:sdtPr'))
    .flatMap(({ children }) => children)
    .filter(({ name, written }) => name === 'w:showingPlcHdr' || written.endsWith(':dataBinding'))
    .map(({ start, end }) => ({ start, end, text: '' }));
}

/** The edits that put texts in the markers' places. */
export function fillMarkers(markers: readonly Marker[], textOf: (marker: Marker) => string): readonly Edit[] {
  const paragraphs = new Map<MarkedParagraph, Marker[]>();
  for (const marker of markers) {
    const list = paragraphs.get(marker.paragraph) ?? [];
    list.push(marker);
    paragraphs.set(marker.paragraph, list);
  }
  return [...paragraphs].flatMap(([paragraph, own]) => [
    ...fillParagraph(paragraph, own, textOf),
    ...letGo(paragraph.node),
  ]);
}
