import { describe, expect, it } from 'vitest';
import { type ExportSettings, LAYOUTS, USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { checkDocument } from '../../../../shared/word/check-document.ts';
import { fillTemplate } from '../../../../shared/word/fill-template.ts';
import { newId, plan } from '../../../support/checked-plan.ts';
import { BODY, rowWith, withCell, withXml } from '../../../support/damaged-documents.ts';
import { exportOrder } from '../../../support/export-orders.ts';
import { fixtureBytes, publishedPlan } from '../../../support/fixtures.ts';

const TEMPLATES = ['council-report.docx', 'council-report-libreoffice.docx'];
const asked: Partial<ExportSettings> = {
  showSummary: true,
  showRagKey: true,
  showAcronyms: true,
  acronyms: [{ short: 'CMT', long: 'Corporate Management Team' }],
  details: {
    ...USUAL_EXPORT.details,
    council: 'Ourtown',
    committee: 'Audit',
    asAt: 'May 2010',
    author: 'Policy Officer',
  },
};

function inTemplate(name: string, changes: Partial<ExportSettings>, given = plan) {
  const order = { ...exportOrder(given, changes), template: fixtureBytes(`templates/${name}`) };
  return { order, bytes: fillTemplate(order.template, order) };
}

describe.each(TEMPLATES)('a plan in the template %s', (name) => {
  it.each(LAYOUTS)('is found there among what the template says itself: %s', (layout) => {
    const { plan: published } = restorePlan(publishedPlan, 'plan.json', newId);
    for (const changes of [{ layout }, { layout, ...asked }]) {
      const { order, bytes } = inTemplate(name, changes, published);
      const { expected, found, faults } = checkDocument(bytes, order);
      expect([expected, found, faults]).toEqual([51, 51, []]);
    }
  });

  it.each(LAYOUTS)('is missed where a row, a cell or a letter of it is not there: %s', (layout) => {
    const { order, bytes } = inTemplate(name, { layout });
    const faults = (change: (xml: string) => string) => checkDocument(withXml(bytes, BODY, change), order).faults;
    const second = (change: (row: string) => string) => (xml: string) => {
      const row = rowWith(xml, '2');
      return xml.replace(row, () => change(row));
    };
    expect(faults(second(() => ''))).toEqual(['Action 2 is missing.']);
    expect(faults(second((row) => row + row))).toEqual(['Action 2 stands in the document twice.']);
    expect(faults(second((row) => withCell(row, 2, (cell) => cell.replace('June', 'Juni'))))[0]).toMatch(
      /^Action 2, “Date”/,
    );
    expect(faults((xml) => xml.replace('DATA USE', 'DATA'))[0]).toMatch(/^The theme DATA USE/);
    expect(faults((xml) => xml.replace('<w:tblHeader/>', ''))).not.toEqual([]);
  });
});
