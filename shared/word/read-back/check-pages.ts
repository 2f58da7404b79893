// Whether the pages are A4 landscape and numbered, and whether the document says what it is called and in which language.
import { type Links, linkedPart, partText, scanPart } from '../../export/read-back/package-links.ts';
import type { XmlEvent, XmlScanner } from '../../export/read-back/xml-scanner.ts';
import type { ReadSection } from './blocks.ts';

/** A4 (ISO 216) on its side, in twips. */
const A4 = { width: 16838, height: 11906 };
const CORE = 'core-properties';

type Parts = ReadonlyMap<string, Uint8Array>;

export function pageFaults(sections: readonly ReadSection[]): readonly string[] {
  if (sections.length !== 1) return [`The document has ${sections.length} sections of pages instead of one.`];
  const isA4 = sections.every(
    ({ width, height, isLandscape }) => isLandscape && width === A4.width && height === A4.height,
  );
  return isA4 ? [] : ['The pages are not A4 landscape.'];
}

/** What stands for an element or a text of a footer. */
function footerPiece(event: XmlEvent, inside: string, scanner: XmlScanner): string {
  if (event === 'open') {
    if (inside === 'w:fldSimple') return `<${(scanner.attribute('w:instr') ?? '').trim()}>`;
    return inside === 'w:tab' ? '\t' : '';
  }
  if (event !== 'text') return '';
  if (inside === 'w:t') return scanner.text;
  return inside === 'w:instrText' ? `<${scanner.text.trim()}>` : '';
}

/** The text of a footer, with the names of its fields in angle brackets. */
function footerText(part: string, xml: string): string {
  return scanPart(part, xml, (scanner) => {
    let text = '';
    let inside = '';
    for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
      if (event === 'open') inside = scanner.name;
      text += footerPiece(event, inside, scanner);
    }
    return text;
  });
}

/** The pages' footer says the title, the page's number and how many there are. @param title in one line */
export function footerFaults(
  sections: readonly ReadSection[],
  { parts, links, document }: { readonly parts: Parts; readonly links: Links; readonly document: string },
  title: string,
): readonly string[] {
  const footers = sections.flatMap(({ footers }) => footers.map((id) => links.get(document)?.get(id)?.target));
  const texts = footers.map((part) => (part === undefined ? '' : footerText(part, partText(parts, part))));
  if (texts.length === 0) return ['The pages have no footer.'];
  const faults: string[] = [];
  if (!texts.every((text) => /<PAGE\b/.test(text))) faults.push('The pages are not numbered.');
  if (!texts.every((text) => /<NUMPAGES\b|<SECTIONPAGES\b/.test(text)))
    faults.push('The pages do not say how many there are.');
  if (!texts.every((text) => text.includes(title))) faults.push('The pages do not say the plan’s title.');
  return faults;
}

export interface CoreProperties {
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly subject: string;
}

const PROPERTIES: ReadonlyMap<string, keyof CoreProperties> = new Map([
  ['dc:title', 'title'],
  ['dc:language', 'language'],
  ['dc:creator', 'author'],
  ['dc:subject', 'subject'],
]);

/** The document's properties; "" for those that it does not have. */
export function coreProperties(parts: Parts, links: Links): CoreProperties {
  const found = { title: '', language: '', author: '', subject: '' };
  const part = linkedPart(links, '', CORE);
  if (part === undefined) return found;
  scanPart(part, partText(parts, part), (scanner) => {
    let inside: keyof CoreProperties | undefined;
    for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
      if (event === 'open') inside = PROPERTIES.get(scanner.name);
      else if (event === 'close') inside = undefined;
      else if (inside !== undefined) found[inside] += scanner.text;
    }
  });
  return found;
}
