// Exports from councils' templates before judges that are not ours.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAYOUTS, USUAL_EXPORT } from '../../shared/plan/export-settings.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { renderedPages, run, schemaBreaches } from '../support/document-judges.ts';
import { fixtureBytes, publishedPlan } from '../support/fixtures.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { filled, MARKER, templateOf } from '../support/template-documents.ts';

const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());
const details = {
  ...USUAL_EXPORT.details,
  committee: 'Audit Committee',
  meetingDate: '12 March 2010',
  appendix: 'Appendix A',
  author: 'Head of Service',
};

function stored(file: Uint8Array): { readonly folder: string; readonly path: string } {
  const folder = tempFolder();
  const path = join(folder, 'plan.docx');
  writeFileSync(path, file);
  return { folder, path };
}

describe.each(LAYOUTS)('a council’s template with the plan in the %s layout', (layout) => {
  const settings = { layout, details, showSummary: true, showRagKey: true };

  it('satisfies Word’s schema', () => {
    const { folder, path } = stored(filled(fixtureBytes('templates/council-report.docx'), plan, settings));
    // python-docx's own settings do not, and are the same to the byte.
    const breaches = schemaBreaches(path, folder).filter((said) => !said.startsWith('word/settings.xml'));
    expect(breaches).toEqual([]);
  });

  it('breaks the schema nowhere that LibreOffice’s own markup does not', () => {
    const template = fixtureBytes('templates/council-report-libreoffice.docx');
    const before = stored(template);
    const after = stored(filled(template, plan, settings));
    const kinds = (breaches: readonly string[]) =>
      new Set(breaches.flatMap((said) => [...said.matchAll(/element (\w+): /g)].map(([, element]) => element)));
    const known = kinds(schemaBreaches(before.path, before.folder));
    for (const element of kinds(schemaBreaches(after.path, after.folder))) expect(known).toContain(element);
  });

  it('satisfies the schema where the template has neither styles nor lists', () => {
    const { folder, path } = stored(filled(templateOf(MARKER, { footer: '<w:p/>' }), plan, settings));
    expect(schemaBreaches(path, folder)).toEqual([]);
  });

  it.each(['council-report.docx', 'council-report-libreoffice.docx'])(
    'has crest, header, footer and every action on LibreOffice’s pages: %s',
    (name) => {
      const { folder, path } = stored(filled(fixtureBytes(`templates/${name}`), plan, settings));
      const { pages, text } = renderedPages(path, folder);
      const crests = run('pdfimages', ['-list', join(folder, 'plan.pdf')])
        .split('\n')
        .filter((line) => line.includes(' image '));
      expect(new Set(crests.map((line) => Number(line.trim().split(/\s+/)[0]))).size).toBe(pages.length);
      for (const [index, page] of pages.entries()) {
        expect(page).toContain('Borchester District Council');
        expect(page).toContain('Appendix A');
        expect(page).toContain('Audit Committee – 12 March 2010');
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      }
      expect(pages[0]).toContain(publishedPlan.title);
      const rendered = text.replace(/\s+/g, '');
      for (const { kind, ...texts } of publishedPlan.rows) {
        for (const line of Object.values(texts).flatMap((value) => value.split('\n'))) {
          const [longest = ''] = line.split(/\s+/).sort((a, b) => b.length - a.length);
          expect(rendered, `a word of a ${kind}`).toContain(longest);
        }
      }
    },
  );
});
