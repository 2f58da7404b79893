// Whether a Word file can be a template: it is opened and filled once, as an export does it.
import { TabledError } from '../errors.ts';
import { USUAL_EXPORT } from '../plan/export-settings.ts';
import { COUNCIL_LABELS, PLAN_FORMAT, type Plan } from '../plan/plan.ts';
import { checkDocument } from './check-document.ts';
import { fillTemplate } from './fill-template.ts';
import { fillParts } from './template/fill-parts.ts';
import { openTemplate } from './template/open-template.ts';
import { ownStyles } from './template/own-styles.ts';
import { PLAN_MARKER } from './template/plan-place.ts';
import { readingTemplate, TemplateFault } from './template/template-fault.ts';
import { TEXT_MARKERS } from './template/template-texts.ts';

export interface TemplateFindings {
  /** Markers that Tabled does not know and leaves as they are, each once as it is written: "{{ward}}". */
  readonly unknownMarkers: readonly string[];
}

const EMPTY_PLAN: Plan = {
  format: PLAN_FORMAT,
  title: 'Plan',
  columns: { ...COUNCIL_LABELS, custom: [] },
  rows: [],
};

/** What an export would be refused for when it is read back is told here, before anybody counts on the template. */
function checkFilled(template: Uint8Array): void {
  const facts = { today: '2000-01-01', changedRows: [] };
  const order = { plan: EMPTY_PLAN, settings: USUAL_EXPORT, facts, template };
  const [fault] = checkDocument(fillTemplate(template, order), order).faults;
  if (fault !== undefined) {
    throw new TemplateFault(
      `it is damaged, and so would be the documents made from it. ${fault} Open it in Word, save it again as .docx, and choose that.`,
    );
  }
}

/** @throws TabledError template-unusable with the reason as full sentences, the last of which is a next step */
export function checkTemplate(bytes: Uint8Array, file: string): TemplateFindings {
  try {
    return readingTemplate(() => {
      const opened = openTemplate(bytes);
      opened.package.checkParts();
      const markers = [opened.main, ...opened.others].flatMap((part) => part.markers);
      const unknown = markers.filter(({ name }) => name !== PLAN_MARKER && !TEXT_MARKERS.includes(name));
      fillParts(opened, {
        properties: { title: 'Plan', subject: 'Plan', author: 'Plan' },
        markers: new Map(TEXT_MARKERS.map((name) => [name, name])),
        writeBlocks: ({ styleId }) =>
          ownStyles()
            .map(({ id }) => `<w:p><w:pPr><w:pStyle w:val="${styleId(id)}"/></w:pPr></w:p>`)
            .join(''),
      });
      checkFilled(bytes);
      return { unknownMarkers: [...new Set(unknown.map(({ written }) => written))] };
    });
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    throw new TabledError('template-unusable', { file, reason: error.reason }, { cause: error });
  }
}
