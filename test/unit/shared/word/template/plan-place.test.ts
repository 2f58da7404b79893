import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../../shared/plan/restore-plan.ts';
import { publishedPlan, publishedRows } from '../../../../support/fixtures.ts';
import { importBytes } from '../../../../support/import-bytes.ts';
import { xmlPart } from '../../../../support/read-docx.ts';
import { filled, MARKER, paragraphTexts, partText, templateOf } from '../../../../support/template-documents.ts';

const { plan: council } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());
const small: Plan = { ...council, rows: council.rows.slice(0, 4) };

function text(what: string, properties = ''): string {
  return `<w:r>${properties}<w:t>${what}</w:t></w:r>`;
}

function paragraph(runs: string, properties = ''): string {
  return `<w:p>${properties}${runs}</w:p>`;
}

describe('the place of the table', () => {
  const body = (template: Uint8Array) => partText(filled(template, small), 'word/document.xml');

  it('is the marker’s paragraph, which goes; the paragraphs around it stay', () => {
    const template = templateOf(paragraph(text('Before')) + MARKER + paragraph(text('After')));
    const xml = body(template);
    expect(xml).not.toContain('{{');
    expect(xml.indexOf('Before')).toBeLessThan(xml.indexOf('<w:tbl>'));
    expect(xml.indexOf('After')).toBeGreaterThan(xml.indexOf('</w:tbl>'));
    expect(paragraphTexts(xml)).toEqual(['Before', publishedPlan.title, '', 'After']);
  });

  it('ends its section where the marker did, on that section’s page', () => {
    const upright =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>';
    const xml = body(
      templateOf(paragraph(text('{{plan}}'), `<w:pPr>${upright}</w:pPr>`) + paragraph(text('Landscape'))),
    );
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2);
    expect(xml.indexOf(upright)).toBeGreaterThan(xml.indexOf('</w:tbl>'));
    expect(xml.indexOf(upright)).toBeLessThan(xml.indexOf('Landscape'));
    expect(xml).toContain(`<w:tblW w:w="${11906 - 2 * 1440}" w:type="dxa"/>`);
  });

  it('keeps what else hangs on the marker’s paragraph: a floating crest, a bookmark', () => {
    const crest = '<w:r><w:pict><v:shape/></w:pict></w:r>';
    const mark = '<w:bookmarkStart w:id="3" w:name="plan"/>';
    const xml = body(templateOf(paragraph(crest + text('{{plan}}'))));
    expect(xml).toContain('<w:pict><v:shape/></w:pict>');
    expect(xml).not.toContain('{{');
    const marked = body(templateOf(paragraph(`${mark}${text('{{plan}}')}<w:bookmarkEnd w:id="3"/>`)));
    expect(marked).toMatch(/<w:bookmarkStart w:id="3" w:name="plan"\/><w:p>.*<\/w:tbl><w:bookmarkEnd w:id="3"\/>/s);
  });

  it('does not grow together with a table of the template', () => {
    const table = '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    const title = paragraph(text('{{title}}'));
    const xml = body(templateOf(title + table + MARKER + table));
    expect(xml).not.toMatch(/<\/w:tbl>\s*<w:tbl>/);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
  });

  it('takes the place of a content control that only holds the marker', () => {
    const control = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${MARKER}</w:sdtContent></w:sdt>`;
    expect(body(templateOf(control))).not.toContain('<w:sdt>');
    const shared = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(text('Intro'))}${MARKER}</w:sdtContent></w:sdt>`;
    expect(body(templateOf(shared))).toMatch(/<w:sdtContent>.*Intro.*<w:tbl>.*<\/w:sdtContent>/s);
  });

  it('has bookmarks that are no other’s, and none of an older export', () => {
    const old = '<w:bookmarkStart w:id="8" w:name="_Tabled_date"/><w:bookmarkEnd w:id="8"/>';
    const others = '<w:bookmarkStart w:id="7000001" w:name="theirs"/><w:bookmarkEnd w:id="7000001"/>';
    const xml = body(templateOf(paragraph(old + others + text('Text')) + MARKER));
    const ids = [...xml.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('8');
    expect(xml.match(/w:name="_Tabled_date"/g)).toHaveLength(1);
  });

  it('is found where the file calls WordprocessingML by another prefix', () => {
    const template = templateOf(MARKER);
    const parts = unzipSync(template);
    const renamed = partText(template, 'word/document.xml')
      .replaceAll('w:', 'x:')
      .replaceAll('xmlns:x:', 'xmlns:')
      .replace('xmlns:w=', 'xmlns:x=');
    expect(renamed).toContain('<x:p>');
    parts['word/document.xml'] = new TextEncoder().encode(renamed);
    const file = filled(zipSync(parts), council);
    expect(publishedRows(importBytes(file, 'plan.docx').plan.rows)).toEqual(publishedPlan.rows);
    expect(xmlPart({ parts: unzipSync(file) }, 'word/document.xml').documentElement?.nodeName).toBe('x:document');
  });
});
