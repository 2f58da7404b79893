// The parts that every Word document of ours has, by the docx library: styles, list, footer, settings, properties. They are
// the same for each plan but for a few places, so they are made once (npm run word-parts) and kept in static-parts.json:
// loading and running the library for each export would take longer than writing fifty actions.
import { Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { BULLET_LIST, numbering, styles } from './document-styles.ts';
import { CONTENT_WIDTH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH } from './page-geometry.ts';
import { PLACE } from './static-places.ts';
import { LANGUAGE, STYLE } from './text-styles.ts';

/** Word 2013 and later: without it Word opens the file in compatibility mode. */
const WORD_2013 = 15;
const FIRST = '[Content_Types].xml';

function footer(): Footer {
  const page = new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
        children: [new TextRun(PLACE.title), page],
      }),
    ],
  });
}

function emptyDocument(): Document {
  return new Document({
    title: PLACE.title,
    subject: PLACE.subject,
    creator: PLACE.author,
    lastModifiedBy: PLACE.author,
    compatibility: { version: WORD_2013 },
    styles,
    numbering,
    sections: [
      {
        properties: {
          page: {
            // The docx library takes portrait measures and turns them itself.
            size: { width: PAGE_HEIGHT, height: PAGE_WIDTH, orientation: PageOrientation.LANDSCAPE },
            margin: { ...MARGIN },
          },
        },
        footers: { default: footer() },
        // A list that no paragraph uses is left out of the numbering; the body takes this one's place.
        children: [new Paragraph({ numbering: { reference: BULLET_LIST, level: 0 } })],
      },
    ],
  });
}

/** What the library cannot write, or writes of the moment: the language, and the times. */
function properties(core: string): string {
  return core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${PLACE.day}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${LANGUAGE}</dc:language></cp:coreProperties>`);
}

/** Puts the body's place into the document, in place of the paragraph that the list needed. */
function document(xml: string): string {
  return xml.replace(/<w:body>.*?(?=<w:sectPr)/, `<w:body>${PLACE.body}`);
}

export interface StaticParts {
  /** The w:numId of the bullet list. */
  readonly bulletList: number;
  /** The parts by their names, with the places of PLACE in them. */
  readonly parts: Readonly<Record<string, string>>;
}

export async function makeStaticParts(): Promise<StaticParts> {
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(emptyDocument())));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const made: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.keys(files).map((name) => [name, text(name)])),
    'docProps/core.xml': properties(text('docProps/core.xml')),
    'word/document.xml': document(text('word/document.xml')),
  };
  return {
    bulletList: Number(/<w:numId w:val="(\d+)"/.exec(text('word/document.xml'))?.[1]),
    // Readers that look at a file's first bytes know a document by its first part.
    parts: { [FIRST]: text(FIRST), ...made },
  };
}
