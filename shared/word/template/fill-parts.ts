// Fills an opened template: texts in their markers' places, the plan's blocks in that of {{plan}}, and in its styles and
// numbering what those blocks need. All other parts stay as they are, to the byte.
import type { DocumentProperties } from '../paper-details.ts';
import { STYLE } from '../text-styles.ts';
import { escapeXml } from '../word-xml.ts';
import { setProperties } from './core-properties.ts';
import { fillMarkers, type Marker } from './markers.ts';
import { addList, freeList } from './merge-numbering.ts';
import { StyleMerge } from './merge-styles.ts';
import type { MarkedPart, OpenTemplate } from './open-template.ts';
import { type Room, roomAt } from './page-room.ts';
import { placePlan } from './plan-place.ts';
import { TemplateFault } from './template-fault.ts';
import { applyEdits, bindWord, descendants, type Edit, type XmlNode } from './xml-tree.ts';
import type { PackBytes } from './zip-entries.ts';

/** What the plan's blocks are written for. */
export interface TemplatePlace {
  /** In twips. */
  readonly room: Room;
  /** The id in the document of a style of ours. */
  readonly styleId: (own: string) => string;
  /** The number of the bullets' list. */
  readonly list: number;
}

export interface TemplateTexts {
  /** The officer's own, which go before the template's; "" for what was not given. */
  readonly properties: DocumentProperties;
  /** The texts of markers by their names; a marker that is not here stays as it is. */
  readonly markers: ReadonlyMap<string, string>;
  /** The plan as block-level WordprocessingML without section properties. */
  readonly writeBlocks: (place: TemplatePlace) => string;
}

/** The narrowest column of text, in twips, that a table of seven columns can stand in: 8 cm. */
const LEAST_WIDTH = 4535;
const LEAST_HEIGHT = 1440;
/** Word takes no larger number for a bookmark. */
const LARGEST_ID = 2 ** 30;

function checkedRoom(root: XmlNode, place: number): Room {
  const room = roomAt(root, place);
  if (room.width < LEAST_WIDTH || room.height < LEAST_HEIGHT)
    throw new TemplateFault(
      'the page with the marker {{plan}} leaves less than 8 cm for the table. Make its margins narrower or its page wider, save the template and choose it again.',
    );
  return room;
}

function bookmarkIds(root: XmlNode): readonly number[] {
  const starts = [...descendants(root)].filter(({ name }) => name === 'w:bookmarkStart');
  return starts.map(({ attributes }) => Number(attributes.get('w:id'))).filter((id) => id >= 0 && id < LARGEST_ID);
}

/** The marks of an older export, which would be taken for those of this one. */
function oldMarks(root: XmlNode): readonly Edit[] {
  const marks = [...descendants(root)].filter(({ name }) => /^w:bookmark(?:Start|End)$/.test(name));
  const old = marks.filter(({ attributes }) => attributes.get('w:name')?.startsWith('_Tabled_'));
  const ids = new Set(old.map(({ attributes }) => attributes.get('w:id')));
  return marks
    .filter((mark) => old.includes(mark) || (mark.name === 'w:bookmarkEnd' && ids.has(mark.attributes.get('w:id'))))
    .map(({ start, end }) => ({ start, end, text: '' }));
}

/** Blocks with their bookmarks' numbers above those of the template. */
function renumbered(blocks: string, above: number): string {
  return blocks.replace(
    /(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g,
    (_, start: string, id: string) => `${start}${Number(id) + above}"`,
  );
}

/** Blocks with no numbers but the plan's own before their paragraphs, whatever the template's headings do. */
function unnumbered(blocks: string, styles: readonly string[]): string {
  if (styles.length === 0) return blocks;
  let plain = blocks;
  for (const id of styles) {
    const style = `<w:pStyle w:val="${id}"/>`;
    plain = plain.replaceAll(style, `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`);
  }
  return plain.replaceAll('<w:numPr><w:numId w:val="0"/></w:numPr><w:numPr>', '<w:numPr>');
}

function filledText({ written, name }: Marker, { markers }: TemplateTexts): string {
  return markers.get(name) ?? written;
}

function fillOther(opened: OpenTemplate, { name, xml, markers }: MarkedPart, texts: TemplateTexts): void {
  const known = markers.filter((marker) => texts.markers.has(marker.name));
  const edits = fillMarkers(known, (marker) => filledText(marker, texts));
  opened.package.write(name, applyEdits(xml, edits));
}

function fillMain(opened: OpenTemplate, texts: TemplateTexts): void {
  const { package: template, main, plan } = opened;
  const { xml, root, name } = main;
  const styles = new StyleMerge(template, name);
  const list = freeList(template, name);
  const room = checkedRoom(root, plan.paragraph.node.start);
  const written = texts.writeBlocks({ room, list, styleId: (own) => styles.idOf(own) });
  const gap = `<w:p><w:pPr><w:pStyle w:val="${escapeXml(styles.idOf(STYLE.text))}"/></w:pPr></w:p>`;
  const { numbered } = styles;
  const body = renumbered(unnumbered(written, numbered), Math.max(0, ...bookmarkIds(root)) + 1);
  styles.write();
  if (body.includes(`<w:numId w:val="${list}"/>`)) addList(template, name, list);
  const known = main.markers.filter((marker) => texts.markers.has(marker.name));
  const edits = [
    bindWord(root),
    ...oldMarks(root),
    ...fillMarkers(known, (marker) => filledText(marker, texts)),
    ...placePlan(xml, plan, { body, gap: unnumbered(gap, numbered) }),
  ].filter((edit) => edit !== undefined);
  template.write(name, applyEdits(xml, edits));
}

/** The texts in place of a property's markers. */
function filledProperty(text: string, { markers }: TemplateTexts): string {
  return text.replace(/\{\{\s*([^{}]{1,80}?)\s*\}\}/g, (written, name: string) => {
    return markers.get(name.replace(/\s+/g, ' ').toLowerCase()) ?? written;
  });
}

/** The filled template as a file. @throws TemplateFault where its page or styles have no place for the plan */
export function fillParts(opened: OpenTemplate, texts: TemplateTexts, pack?: PackBytes): Uint8Array {
  fillMain(opened, texts);
  for (const part of opened.others) fillOther(opened, part, texts);
  setProperties(opened.package, texts.properties, (text) => filledProperty(text, texts));
  return opened.package.bytes(pack);
}
