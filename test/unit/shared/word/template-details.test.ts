// The title and the paper's details in a council's template, and the file's properties.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ExportSettings, LAYOUTS } from '../../../../shared/plan/export-settings.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { checkDocument } from '../../../../shared/word/check-document.ts';
import { fillTemplate } from '../../../../shared/word/fill-template.ts';
import { writeWord } from '../../../../shared/word/write-word.ts';
import { withXml } from '../../../support/damaged-documents.ts';
import { exportOrder } from '../../../support/export-orders.ts';
import { publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { importBytes } from '../../../support/import-bytes.ts';
import { details, filled, MARKER, paragraphTexts, partText, templateOf } from '../../../support/template-documents.ts';

const { plan: council } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());
const small: Plan = { ...council, rows: council.rows.slice(0, 4) };

function text(what: string): string {
  return `<w:r><w:t>${what}</w:t></w:r>`;
}

function paragraph(runs: string): string {
  return `<w:p>${runs}</w:p>`;
}

describe('the paper’s details', () => {
  it('go with the title where the template has neither, and only once', () => {
    const template = templateOf(paragraph(text('For {{committee}}')) + MARKER);
    const xml = partText(filled(template, small, { details }), 'word/document.xml');
    expect(xml.match(/Audit &amp; Governance/g)).toHaveLength(1);
    expect(paragraphTexts(xml)).toContain(publishedPlan.title);
  });

  it('are empty where the officer gave none', () => {
    const template = templateOf(paragraph(text('For {{committee}}, {{version}}.')) + MARKER);
    expect(paragraphTexts(partText(filled(template, small), 'word/document.xml'))).toContain('For , .');
  });

  it('never take the braces of the plan’s own words for markers', () => {
    const plan: Plan = {
      ...small,
      title: 'The {{version}} & {{plan}}',
      rows: [{ id: 't', kind: 'theme', text: '{{committee}} {{plan}}', date: '' }],
    };
    const file = filled(templateOf(paragraph(text('{{title}}')) + MARKER), plan, { details });
    const { plan: back } = importBytes(file, 'plan.docx');
    expect(partText(file, 'word/document.xml')).toContain('>The {{version}} &amp; {{plan}}<');
    expect(back.rows[0]).toMatchObject({ kind: 'theme', text: '{{committee}} {{plan}}' });
  });

  it('stand above the table where the template has the title, but no markers for them', async () => {
    const template = templateOf(paragraph(text('{{title}}')) + paragraph(text('For {{committee}}')) + MARKER);
    for (const layout of LAYOUTS) {
      const order = { ...exportOrder(small, { details, layout }), template };
      const { bytes, report } = await writeWord(order);
      expect(report.faults).toEqual([]);
      expect(paragraphTexts(partText(bytes, 'word/document.xml')).slice(0, 4)).toEqual([
        publishedPlan.title,
        'For Audit &amp; Governance &lt;Committee&gt;',
        'Appendix A · 12 March 2010 · Agenda item 7',
        'As at 1 March 2010 · Report author: Head of “Information”',
      ]);
      expect(publishedRows(importBytes(bytes, 'plan.docx').plan.rows)).toEqual(publishedRows(small.rows));
    }
  });

  it('are missed by the check where the document does not say them', () => {
    const template = templateOf(paragraph(text('{{title}}')) + MARKER, {
      footer: paragraph(text('Version {{version}}')),
    });
    const order = { ...exportOrder(small, { details: { ...details, version: '17' } }), template };
    const file = fillTemplate(template, order);
    const faults = (part: string, from: string, to: string) =>
      checkDocument(
        withXml(file, part, (xml) => xml.replace(from, to)),
        order,
      ).faults;
    expect(checkDocument(file, order).faults).toEqual([]);
    // Action 17 of the plan is no version.
    expect(faults('word/footer.xml', 'Version 17', 'Version 170')).toEqual([
      'The document does not say the version, which was given for it.',
    ]);
    expect(faults('word/document.xml', 'Agenda item 7', '')).toEqual([
      'The document does not say the agenda item, which was given for it.',
    ]);
    expect(faults('docProps/core.xml', '>Head of ', '>')).toEqual([
      'The document’s properties do not name its author.',
    ]);
  });

  it('are found in a text box of the template', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text('{{version}}'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const template = templateOf(paragraph(text('{{title}}')) + paragraph(box) + MARKER);
    const file = filled(template, small, { details: { ...details, version: 'Draft 3' } });
    expect(partText(file, 'word/document.xml').match(/Draft 3/g)).toHaveLength(1);
  });

  it('set the title, subject and author in the properties before the template’s own, and the language where it has none', () => {
    expect(partText(filled(templateOf(MARKER), small), 'docProps/core.xml')).toContain(
      `<dc:title>${publishedPlan.title}</dc:title><dc:language>en-GB</dc:language>`,
    );
    const own =
      '<dc:title>Our report</dc:title><dc:subject>Ours</dc:subject><dc:creator>J Smith</dc:creator><dc:language>cy-GB</dc:language>';
    const template = templateOf(MARKER, { core: own });
    const core = (changes: Partial<ExportSettings>) => partText(filled(template, small, changes), 'docProps/core.xml');
    expect(core({})).toContain(own.replace('Our report', publishedPlan.title));
    expect(core({ details })).toMatch(
      /<dc:subject>Audit &amp; Governance &lt;Committee&gt;, 12 March 2010<\/dc:subject><dc:creator>Head of “Information”</,
    );
    expect(core({ details })).toContain('<dc:language>cy-GB</dc:language>');
    const untitled = { ...small, title: '' };
    expect(unzipSync(filled(template, untitled))['docProps/core.xml']).toEqual(
      unzipSync(template)['docProps/core.xml'],
    );
    const marked = filled(templateOf(MARKER, { core: '<dc:title>{{Title}} for {{committee}}</dc:title>' }), small, {
      details,
    });
    expect(partText(marked, 'docProps/core.xml')).toContain(
      `<dc:title>${publishedPlan.title} for Audit &amp; Governance &lt;Committee&gt;</dc:title>`,
    );
  });
});

describe('markers that Tabled does not know', () => {
  it('stay, and each export’s report says so, each once as it is written', async () => {
    const cut = '<w:r><w:t>{{wa</w:t></w:r><w:r><w:t>rd}} </w:t></w:r>';
    const template = templateOf(paragraph(cut) + paragraph(text('{{ward}} {{ Meeting  Date }}{{title}}')) + MARKER, {
      footer: paragraph(text('{{file no}}')),
    });
    const plan: Plan = { ...small, title: 'The {{braces}}' };
    const { bytes, report } = await writeWord({ ...exportOrder(plan, { details }), template });
    expect(report.notes).toEqual([
      'The template has {{ward}}, which Tabled does not know; it stands in the document as it is.',
      'The template has {{file no}}, which Tabled does not know; it stands in the document as it is.',
    ]);
    expect(partText(bytes, 'word/footer.xml')).toContain('{{file no}}');
    expect((await writeWord(exportOrder(plan))).report.notes).toEqual([]);
  });
});
