// Whether a council's template says all that the officer gave for the paper: its title and details, wherever the template
// has them, and the file's properties.
import { type Links, linkedPart, partText, readLinks, scanPart } from '../../export/read-back/package-links.ts';
import { DETAIL_NAMES, type ExportSettings, type PaperDetail } from '../../plan/export-settings.ts';
import type { ReadTable } from './blocks.ts';
import { type CoreProperties, coreProperties } from './check-pages.ts';
import { expectedTitle } from './expected-text.ts';
import { type ReadDocument, withUsualPrefix } from './read-document.ts';

/** Parts beside the body in which a template may say them. */
const BESIDE = /^(?:header|footer|footnotes|endnotes)$/;
const BOX = 'w:txbxContent';
const MARKER = /\{\{\s*([^{}\s][^{}]{0,80})\}\}/;
const KNOWN_MARKERS = new Set([
  'plan',
  'title',
  'council',
  'appendix',
  'committee',
  'meeting date',
  'agenda item',
  'author',
  'report author',
  'as at',
  'version',
]);

type Parts = ReadDocument['parts'];

function plain(text: string): string {
  return expectedTitle(text).replace(/\s+/g, ' ').trim();
}

/** What comes between two words, by the element that has ended there. */
const BETWEEN: ReadonlyMap<string, string> = new Map([
  ['w:p', '\n'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:tab', ' '],
  ['w:ptab', ' '],
]);

class PartLines {
  #lines = '';
  #inside = '';
  #boxes = 0;

  text(text: string, least: number): void {
    if (this.#inside === 'w:t' && this.#boxes >= least) this.#lines += text;
  }

  open(name: string): void {
    this.#inside = name;
    if (name === BOX) this.#boxes += 1;
  }

  close(name: string): void {
    this.#inside = '';
    if (name === BOX) this.#boxes -= 1;
    this.#lines += BETWEEN.get(name) ?? '';
  }

  toString(): string {
    return this.#lines;
  }
}

/** A part's texts, a line for each paragraph. @param least how many text boxes they stand in at least */
function partLines(xml: string, name: string, least: 0 | 1): string {
  return scanPart(name, withUsualPrefix(xml), (scanner) => {
    const lines = new PartLines();
    for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
      if (event === 'text') lines.text(scanner.text, least);
      else lines[event](scanner.name);
    }
    return String(lines);
  });
}

/** What stands around the plan's own tables, as lines. */
function aroundThePlan({ body }: ReadDocument, ofPlan: ReadonlySet<ReadTable>): string {
  const blocks = body.blocks.filter((block) => block.kind === 'paragraph' || !ofPlan.has(block));
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : block.rows.flatMap(({ texts }) => texts).join('\n')))
    .join('\n');
}

/** The texts of the headers, footers and notes of a document. */
function besideTheBody(parts: Parts, links: Links, document: string): string {
  const beside = [...(links.get(document)?.values() ?? [])].filter(
    ({ kind, isExternal, target }) => BESIDE.test(kind) && !isExternal && parts.has(target),
  );
  return [...new Set(beside.map(({ target }) => target))]
    .map((part) => partLines(partText(parts, part), part, 0))
    .join('\n');
}

/** Whether lines say a text that is no part of a longer word. */
function says(lines: string, text: string): boolean {
  const isInWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = lines.indexOf(text); at >= 0; at = lines.indexOf(text, at + 1)) {
    if (!isInWord(lines[at - 1]) && !isInWord(lines[at + text.length])) return true;
  }
  return false;
}

function missingTexts(read: ReadDocument, given: readonly (readonly [string, string])[], around: string) {
  const simple = (lines: string) => lines.replace(/[^\S\n]+/g, ' ');
  const missing = (lines: string, texts: typeof given) => texts.filter(([, text]) => !says(simple(lines), text));
  const inBody = missing(around, given);
  if (inBody.length === 0) return inBody;
  const inMargins = missing(besideTheBody(read.parts, read.links, read.document), inBody);
  if (inMargins.length === 0) return inMargins;
  return missing(partLines(partText(read.parts, read.document), read.document, 1), inMargins);
}

/** A property in which the council has markers is worded by them, and one that the officer did not give is the template's. */
function propertyFaults({ parts, links, given }: ReadDocument, wanted: Omit<CoreProperties, 'language'>) {
  const found = coreProperties(parts, links);
  const givenLinks = readLinks(given);
  const own =
    linkedPart(givenLinks, '', 'core-properties') === undefined ? undefined : coreProperties(given, givenLinks);
  const words = { title: 'its title', subject: 'the committee and its meeting', author: 'its author' } as const;
  const names = ['title', 'subject', 'author'] as const;
  return names
    .filter((name) => wanted[name] !== '' && !MARKER.test(own?.[name] ?? '') && plain(found[name]) !== wanted[name])
    .map((name) => `The document’s properties do not name ${words[name]}.`);
}

/**
 * One sentence for each text that the officer gave and that neither the template nor what was put in it says.
 * @param title the plan's
 * @param ofPlan the tables that are the plan's own, in which nothing is looked for
 */
export function detailFaults(
  read: ReadDocument,
  title: string,
  { details }: ExportSettings,
  ofPlan: ReadonlySet<ReadTable>,
): readonly string[] {
  const names = Object.entries(DETAIL_NAMES) as [PaperDetail, string][];
  const all = [
    ['the title', plain(title)] as const,
    ...names.map(([key, name]) => [name, plain(details[key])] as const),
  ];
  const given = all.filter(([, text]) => text !== '');
  const subject = [plain(details.committee), plain(details.meetingDate)].filter((text) => text !== '').join(', ');
  return [
    ...missingTexts(read, given, aroundThePlan(read, ofPlan)).map(
      ([name]) => `The document does not say ${name}, which was given for it.`,
    ),
    ...propertyFaults(read, {
      title: plain(title),
      subject,
      author: plain(details.author) || plain(details.council),
    }),
  ];
}

/** The markers of the council's template that Tabled has no text for, each once as it is written there. */
export function unknownMarkers({ given }: Pick<ReadDocument, 'given'>): readonly string[] {
  const links = readLinks(given);
  const document = linkedPart(links, '', 'officeDocument');
  if (document === undefined) return [];
  const lines = `${partLines(partText(given, document), document, 0)}\n${besideTheBody(given, links, document)}`;
  const found = [...lines.matchAll(new RegExp(MARKER, 'g'))].filter(
    ([, name = '']) => !KNOWN_MARKERS.has(name.replace(/\s+/g, ' ').trim().toLowerCase()),
  );
  return [...new Set(found.map(([written]) => written))];
}
