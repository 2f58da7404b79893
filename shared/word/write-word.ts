// From a plan to a Word document of our own, on A4 landscape: the docx library writes the parts that every document has, and
// the body is put in their midst.
import { Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import { countRows } from '../plan/plan.ts';
import { BULLET_LIST, numbering, styles } from './document-styles.ts';
import { fillTemplate } from './fill-template.ts';
import { CONTENT_HEIGHT, CONTENT_WIDTH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH } from './page-geometry.ts';
import { LANGUAGE, STYLE } from './text-styles.ts';
import { writeBody } from './word-body.ts';
import { wordText } from './word-text.ts';

/** Word 2013 and later: without it Word opens the file in compatibility mode. */
const WORD_2013 = 15;

function footer(title: string): Footer {
  const page = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
        children: [new TextRun(title), page],
      }),
    ],
  });
}

/** The plan as a .docx file. The plan is only read. */
export async function writeWord(order: ExportOrder): Promise<ExportedFile> {
  const { plan: whole, settings, facts } = order;
  const plan = chooseRows(whole, settings, facts);
  const { actions } = countRows(plan.rows);
  const report = { expected: actions, found: actions, faults: [], accessibility: [], removed: [] };
  if (order.template !== null) return { bytes: fillTemplate(order.template, order), report };
  const title = wordText(plan.title);
  const document = new Document({
    title,
    creator: 'Tabled',
    lastModifiedBy: 'Tabled',
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
        footers: { default: footer(title) },
        children: [new Paragraph({ text: '', numbering: { reference: BULLET_LIST, level: 0 } })],
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const empty = part('word/document.xml');
  const start = empty.indexOf('<w:body>') + '<w:body>'.length;
  const end = empty.indexOf('<w:sectPr');
  const numId = Number(/<w:numId w:val="(\d+)"/.exec(empty.slice(start, end))?.[1]);
  const body = writeBody(order, {
    contentWidth: CONTENT_WIDTH,
    contentHeight: CONTENT_HEIGHT,
    styleId: (style) => STYLE[style],
    numId,
    hasTitle: false,
  });
  const core = part('docProps/core.xml').replace(
    '</cp:coreProperties>',
    `<dc:language>${LANGUAGE}</dc:language></cp:coreProperties>`,
  );
  const bytes = zipSync({
    ...parts,
    'docProps/core.xml': strToU8(core),
    'word/document.xml': strToU8(empty.slice(0, start) + body + empty.slice(end)),
  });
  return { bytes, report };
}
