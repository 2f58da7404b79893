// Reads an exported Word document back and tells whether it is what was asked for. It shares no code with what wrote the
// file, so that a mistake there cannot hide itself: what must be in it is derived anew from the plan and the settings.
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportOrder } from '../export/export-order.ts';
import type { ExportReport } from '../export/export-report.ts';
import { PackageFault } from '../export/read-back/package-fault.ts';
import { PLAIN_UNPACKING, type Unpacking } from '../export/read-back/zip-parts.ts';
import { countRows, type Plan } from '../plan/plan.ts';
import type { ReadTable } from './read-back/blocks.ts';
import { accessibilityNotes } from './read-back/check-accessibility.ts';
import { detailFaults, unknownMarkers } from './read-back/check-details.ts';
import { coreProperties, footerFaults, pageFaults } from './read-back/check-pages.ts';
import { planTableFaults } from './read-back/check-tables.ts';
import { compareUnits } from './read-back/compare-units.ts';
import { expectedTitle } from './read-back/expected-text.ts';
import { expectedUnits } from './read-back/expected-units.ts';
import { type ReadDocument, readDocument } from './read-back/read-document.ts';
import { type ExpectedUnit, foundUnits } from './read-back/units.ts';
import { removedSigns } from './removed-signs.ts';

/** More faults than anybody reads: the rest are counted. */
const MOST_FAULTS = 20;
const LANGUAGE = 'en-GB';

function limited(faults: readonly string[]): readonly string[] {
  const rest = faults.length - MOST_FAULTS;
  return rest <= 1 ? faults : [...faults.slice(0, MOST_FAULTS), `And ${rest} more of the kind.`];
}

/** What a document of our own must have, and a template may have otherwise: its pages, its footer, its properties. */
function ownFaults(read: ReadDocument, title: string): readonly string[] {
  const { body, links, parts, styles } = read;
  const properties = coreProperties(parts, links);
  const strangers = [...body.strangers].map((name) => `There is something that Tabled does not write (${name}).`);
  const faults = [...strangers, ...pageFaults(body.sections), ...footerFaults(body.sections, read, title)];
  if (properties.title !== title) faults.push('The document’s properties do not name its title.');
  if (properties.language !== LANGUAGE) faults.push('The document’s properties do not name its language.');
  if (properties.author === '') faults.push('The document’s properties name no author.');
  if (styles.language !== LANGUAGE) faults.push('The language of the document’s texts is not set to British English.');
  return faults;
}

/** A document without a title or language is read aloud as a file name, in whatever voice is at hand. */
function propertyNotes({ links, parts, styles }: ReadDocument): readonly string[] {
  const { title, language } = coreProperties(parts, links);
  return [
    ...(title.trim() === '' ? ['The document has no title in its properties.'] : []),
    ...(language === '' && styles.language === '' ? ['The document’s language is not set.'] : []),
  ];
}

/** What an export's file must say. */
export interface Expectation {
  /** With the chosen rows only. */
  readonly plan: Plan;
  readonly units: readonly ExpectedUnit[];
  readonly removed: readonly string[];
}

/** Told from the order alone, and so before there is a file. */
export function expectDocument(order: ExportOrder): Expectation {
  const plan = chooseRows(order.plan, order.settings, order.facts);
  return { plan, units: expectedUnits(plan, order), removed: removedSigns(order) };
}

function check(
  read: ReadDocument,
  { plan, units: expected }: Expectation,
  order: ExportOrder,
): Omit<ExportReport, 'removed'> {
  const { body, faults } = read;
  const { settings, template } = order;
  const { layout } = settings;
  const compared = compareUnits(expected, foundUnits(body.blocks), { layout, isTemplate: template !== null });
  const places = new Map(body.blocks.map((block, index) => [block, index]));
  const tables = planTableFaults(compared.ofPlan, body.sections, (table) => places.get(table) ?? 0);
  const ofPlan = new Set<ReadTable>();
  for (const { table } of compared.ofPlan) if (table !== undefined) ofPlan.add(table);
  return {
    expected: countRows(plan.rows).actions,
    found: compared.foundActions,
    faults: limited([
      ...faults.map((fault) => `The file is damaged: ${fault}.`),
      ...compared.faults,
      ...tables,
      ...(template === null
        ? ownFaults(read, expectedTitle(plan.title))
        : detailFaults(read, plan.title, settings, ofPlan)),
    ]),
    notes: unknownMarkers(read).map(
      (marker) => `The template has ${marker}, which Tabled does not know; it stands in the document as it is.`,
    ),
    accessibility: [...propertyNotes(read), ...accessibilityNotes(body, read.pictures, { layout, ofPlan })],
  };
}

/**
 * Checks the file of an export against its order: in proportion to the file's size.
 * @param unpacking the host's own, where it has faster ways than JavaScript's
 */
export function checkDocument(
  bytes: Uint8Array,
  order: ExportOrder,
  unpacking: Unpacking = PLAIN_UNPACKING,
  expected: Expectation = expectDocument(order),
): ExportReport {
  const { plan, removed } = expected;
  try {
    return { ...check(readDocument(bytes, order.template, unpacking), expected, order), removed };
  } catch (error) {
    if (!(error instanceof PackageFault)) throw error;
    const faults = [`The file is damaged: ${error.message}.`];
    return { expected: countRows(plan.rows).actions, found: 0, faults, accessibility: [], removed, notes: [] };
  }
}
