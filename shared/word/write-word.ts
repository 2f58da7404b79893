// From a plan to a Word document in the original layout: the title, then one table, on A4 landscape.
import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import { countRows } from '../plan/plan.ts';
import { setLanguage } from './package-properties.ts';
import { CONTENT_WIDTH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH } from './page-geometry.ts';
import { planTable } from './plan-table.ts';
import { LANGUAGE, numbering, STYLE, styles } from './text-styles.ts';
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
export async function writeWord({ plan: whole, settings, facts }: ExportOrder): Promise<ExportedFile> {
  const plan = chooseRows(whole, settings, facts);
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
        children: [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }), planTable(plan)],
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  const { actions } = countRows(plan.rows);
  const report = { expected: actions, found: actions, faults: [], accessibility: [], removed: [] };
  return { bytes: setLanguage(packed, LANGUAGE), report };
}
