// How much room a page leaves for the table: from the section properties that govern a place (ISO/IEC 29500-1, 17.6).
import { ancestors, child, descendants, type XmlNode } from './xml-tree.ts';

/** In twips. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Twips in each unit that a measure may be written in (ISO/IEC 29500-1, 22.9.2.15). */
const TWIPS: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};
/** Where a template says nothing: A4 upright with margins of an inch. */
const USUAL = { width: 11906, height: 16838, margin: 1440, columnSpace: 720 } as const;

function twips(node: XmlNode | undefined, attribute: string, usual: number): number {
  const [, number, unit = ''] = /^\s*(-?[\d.]+)\s*([a-z]*)\s*$/.exec(node?.attributes.get(attribute) ?? '') ?? [];
  if (number === undefined) return usual;
  const value = Number(number) * (TWIPS[unit] ?? 1);
  return Number.isFinite(value) ? Math.round(value) : usual;
}

/** The width of a text column; the narrowest where they differ, since the table may begin in any of them. */
function columnWidth(columns: XmlNode | undefined, width: number): number {
  const own = (columns?.children ?? []).filter(({ name }) => name === 'w:col');
  if (own.length > 0 && ['0', 'false', 'off'].includes(columns?.attributes.get('w:equalWidth') ?? ''))
    return Math.min(...own.map((column) => twips(column, 'w:w', width)));
  const count = Math.max(1, Math.trunc(Number(columns?.attributes.get('w:num') ?? 1)) || 1);
  const space = twips(columns, 'w:space', USUAL.columnSpace);
  return Math.floor((width - (count - 1) * space) / count);
}

/** The room on the pages of the section that a place of the document is in. */
export function roomAt(document: XmlNode, place: number): Room {
  const sections = [...descendants(document)].filter(
    (node) => node.name === 'w:sectPr' && ![...ancestors(node)].some(({ name }) => name === 'w:sectPrChange'),
  );
  const section = sections.find(({ end }) => end > place);
  const size = child(section, 'w:pgSz');
  const margins = child(section, 'w:pgMar');
  // A negative margin at the head or foot is one that does not give way to a tall header.
  const margin = (side: string) => Math.abs(twips(margins, `w:${side}`, USUAL.margin));
  const gutter = twips(margins, 'w:gutter', 0);
  const width = twips(size, 'w:w', USUAL.width) - margin('left') - margin('right') - gutter;
  const height = twips(size, 'w:h', USUAL.height) - margin('top') - margin('bottom');
  return { width: columnWidth(child(section, 'w:cols'), width), height };
}
