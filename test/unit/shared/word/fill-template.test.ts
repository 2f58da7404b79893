import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../../shared/plan/export-settings.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { writeWord } from '../../../../shared/word/write-word.ts';
import { exportOrder, wordBytes } from '../../../support/export-orders.ts';
import { fixtureBytes, publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { importBytes } from '../../../support/import-bytes.ts';
import { planArbitrary } from '../../../support/plan-arbitraries.ts';
import { readDocx } from '../../../support/read-docx.ts';
import {
  details,
  filled,
  MARKER,
  paragraphTexts,
  partText,
  SECTION,
  templateOf,
} from '../../../support/template-documents.ts';

const { plan: council } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());
const small: Plan = { ...council, rows: council.rows.slice(0, 4) };
const REPORT = fixtureBytes('templates/council-report.docx');

function text(what: string, properties = ''): string {
  return `<w:r>${properties}<w:t>${what}</w:t></w:r>`;
}

function paragraph(runs: string, properties = ''): string {
  return `<w:p>${properties}${runs}</w:p>`;
}

const TABLE = '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';

describe.each(['council-report.docx', 'council-report-libreoffice.docx'])('the plan in the template %s', (name) => {
  const template = fixtureBytes(`templates/${name}`);
  const file = filled(template, council, { details });

  it('is read back equal by the import', () => {
    const { plan, problems } = importBytes(file, 'plan.docx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.columns).toEqual(council.columns);
    expect(plan.title).toBe(publishedPlan.title);
    expect(problems.map(({ done }) => done).join('\n')).not.toMatch(/insertion|deleted|hidden/i);
  });

  it('leaves every part that it does not have to change the same to the byte, and in its order', () => {
    const before = unzipSync(template);
    const after = unzipSync(file);
    const changed = Object.keys(before).filter(
      (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
    );
    const headers = Object.keys(before).filter((part) => /^word\/(?:header|footer)\d\.xml$/.test(part));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(changed.filter((part) => !headers.includes(part)).sort()).toEqual([
      'docProps/core.xml',
      'word/document.xml',
      'word/numbering.xml',
      'word/styles.xml',
    ]);
  });

  it('has the officer’s texts in the markers’ places, and a marker that is not ours as it was', () => {
    const texts = paragraphTexts(partText(file, 'word/document.xml'));
    expect(texts).toContain('Report to Audit &amp; Governance &lt;Committee&gt;');
    expect(texts).toContain(publishedPlan.title);
    expect(texts).toContain('1 March 2010');
    expect(texts).toContain('The plan for {{ward}} follows.');
    expect(partText(file, 'word/document.xml')).toMatch(/Head of “Information”|Head of &quot;/);
    const parts = unzipSync(file);
    const margins = Object.keys(parts).filter((part) => /header|footer/.test(part) && part.endsWith('.xml'));
    const said = margins.map((part) => paragraphTexts(partText(file, part)).join('')).join('\n');
    expect(said).toContain('Appendix A');
    expect(said).toContain('Audit &amp; Governance &lt;Committee&gt; – 12 March 2010');
    expect(said).not.toContain('{{');
  });

  it('fills the width of the landscape page that the marker is on', () => {
    expect(readDocx(file).parts['word/media/image1.png']).toBeDefined();
    const grids = [...partText(file, 'word/document.xml').matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)];
    const widths = [...(grids.at(-1)?.[1] ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    // 29.7 cm with 1.5 cm on each side.
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo((26.7 / 2.54) * 1440, -1);
  });
});

describe('the styles of a template', () => {
  it('are used where they have the names of ours, whatever their looks and ids, and are not touched', () => {
    const own =
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Thema9"><w:name w:val="THEME"/><w:rPr><w:color w:val="1F4E8C"/></w:rPr></w:style>';
    const file = filled(templateOf(MARKER, { styles: own }), small);
    expect(partText(file, 'word/document.xml')).toContain('<w:pStyle w:val="Thema9"/>');
    expect(partText(file, 'word/styles.xml')).toContain(own);
    expect(partText(file, 'word/styles.xml')).not.toContain('w:val="Theme"');
  });

  it('are known by Word’s own names for headings, whatever the language of the ids', () => {
    const heading = '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>';
    const file = filled(templateOf(MARKER, { styles: heading }), small);
    expect(partText(file, 'word/document.xml')).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(partText(file, 'word/styles.xml').match(/<w:name w:val="heading 1"\/>/gi)).toHaveLength(1);
  });

  it('get ours beside them where those are missing, under ids that are free', () => {
    const other = '<w:style w:type="character" w:styleId="TableText"><w:name w:val="Other"/></w:style>';
    const file = filled(templateOf(MARKER, { styles: other }), small);
    const styles = partText(file, 'word/styles.xml');
    expect(styles).toContain('w:styleId="TableText2"><w:name w:val="Table Text"/>');
    expect(partText(file, 'word/document.xml')).toContain('<w:pStyle w:val="TableText2"/>');
    expect(styles).toMatch(/w:styleId="Statement"><w:name w:val="Statement"\/><w:basedOn w:val="TableText2"\/>/);
    expect(importBytes(file, 'plan.docx').plan.rows).toHaveLength(4);
  });

  it('give the plan no numbers: a heading that the council numbers has none of them in the table or above it', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Theme"/><w:basedOn w:val="H"/></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>';
    const file = filled(templateOf(MARKER, { styles, numbering }), council);
    const { plan } = importBytes(file, 'plan.docx');
    expect(plan.title).toBe(publishedPlan.title);
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
  });

  it('get the language where they say none, and keep their own', () => {
    expect(partText(filled(templateOf(MARKER), small), 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    const welsh = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const file = filled(templateOf(MARKER, { styles: welsh }), small);
    expect(partText(file, 'word/styles.xml').match(/<w:lang [^>]*>/g)).toEqual(['<w:lang w:val="cy-GB"/>']);
  });
});

describe('the lists of a template', () => {
  const bullets = (file: Uint8Array) =>
    readDocx(file)
      .rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.text.split('\n')))
      .filter((line) => line.startsWith('• '));

  it('are made with their part, its relation and its type where there are none', () => {
    const file = filled(templateOf(MARKER), council);
    expect(partText(file, '[Content_Types].xml')).toContain('PartName="/word/numbering.xml"');
    expect(partText(file, 'word/_rels/document.xml.rels')).toContain('Target="/word/numbering.xml"');
    expect(bullets(file).length).toBeGreaterThan(20);
    const { plan } = importBytes(file, 'plan.docx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
  });

  it('stay, with ours beside them in the order that Word asks for', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"/></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num><w:numIdMacAtCleanup w:val="4"/>';
    const file = filled(templateOf(MARKER, { numbering }), council);
    const order = [
      ...partText(file, 'word/numbering.xml').matchAll(/<w:(abstractNum|num|numIdMacAtCleanup) [^>]*?="(\d+)"/g),
    ];
    expect(order.map(([, name, id]) => `${name} ${id}`)).toEqual([
      'abstractNum 9',
      'abstractNum 10',
      'num 4',
      'num 5',
      'numIdMacAtCleanup 4',
    ]);
    expect(partText(file, 'word/document.xml')).toContain('<w:numId w:val="5"/>');
  });

  it('are not touched by a plan without bullets', () => {
    const numbering = '<w:abstractNum w:abstractNumId="9"/><w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>';
    const template = templateOf(MARKER, { numbering });
    const file = filled(template, { ...council, rows: [] });
    expect(partText(file, 'word/numbering.xml')).toBe(partText(template, 'word/numbering.xml'));
  });
});

describe('an export with a template', () => {
  it('is read back like one without, whatever the plan', async () => {
    const template = templateOf(paragraph(text('{{title}}'), '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + MARKER);
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan: Plan) => {
        const rows = (bytes: Uint8Array) => importBytes(bytes, 'Plan.docx').plan.rows.map(({ id, ...rest }) => rest);
        const { bytes, report } = await writeWord({ ...exportOrder(plan), template });
        expect(report.faults).toEqual([]);
        expect(rows(bytes)).toEqual(rows(await wordBytes(plan)));
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it.each(LAYOUTS)(
    'is what writeWord gives in the %s layout, and passes its own check; the template is only read',
    async (layout) => {
      const before = REPORT.slice();
      const settings = { layout, details, showSummary: true, showRagKey: true };
      const { report } = await writeWord({ ...exportOrder(council, settings), template: REPORT });
      expect(report).toMatchObject({ expected: 51, found: 51, faults: [] });
      expect(REPORT).toEqual(before);
    },
  );

  it.each([
    ['one saved by LibreOffice', fixtureBytes('templates/council-report-libreoffice.docx')],
    ['one without title, styles or lists', templateOf(MARKER)],
    ['one with tables around', templateOf(TABLE + MARKER + TABLE)],
    [
      'one with the marker in a content control',
      templateOf(`<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(text('Text'))}${MARKER}</w:sdtContent></w:sdt>`),
    ],
    ['one whose marker ends a section', templateOf(paragraph(text('{{plan}}'), `<w:pPr>${SECTION}</w:pPr>`) + TABLE)],
  ])('passes the check in %s, in both layouts', async (_which, template) => {
    for (const layout of LAYOUTS) {
      const settings = { layout, details, showSummary: true, showRagKey: true };
      const { report } = await writeWord({ ...exportOrder(council, settings), template });
      expect(report).toMatchObject({ expected: 51, found: 51, faults: [] });
    }
  });

  it('is a document where the template is a .dotx', () => {
    const file = filled(templateOf(MARKER, { kind: 'template' }), small);
    expect(partText(file, '[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
    expect(partText(file, '[Content_Types].xml')).not.toContain('template.main');
  });

  it('is the same file for the same order', () => {
    expect(filled(REPORT, council)).toEqual(filled(REPORT, council));
  });

  it('changes no page of the template', () => {
    const xml = partText(filled(templateOf(MARKER), small), 'word/document.xml');
    expect(xml).toContain(SECTION);
  });
});
