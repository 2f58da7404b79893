// What is not as it was asked for, as sentences: each unit of the plan against what stands in the document.
import type { Layout } from '../../plan/export-settings.ts';
import { capital, shorten } from '../../plan/row-cells.ts';
import { type Alignment, aligned, alignUnits } from './align-units.ts';
import { LIST_SIGN } from './blocks.ts';
import { settingFault } from './check-tables.ts';
import { shownText } from './expected-text.ts';
import { type ExpectedUnit, type FoundUnit, unitKey } from './units.ts';

/** How much of a text is quoted, and how much of that stands before the place that differs. */
const QUOTED = 60;
const LEAD = 20;

const NO_FAULTS: readonly string[] = [];

export interface Comparison {
  readonly faults: readonly string[];
  /** How many actions are there whole and in their order. */
  readonly foundActions: number;
  /** Found units that are the plan's, as against a template's own. */
  readonly ofPlan: readonly FoundUnit[];
}

/** A text as a sentence quotes it, from about where it differs from another. */
function quote(text: string, other: string): string {
  if (text === '') return 'nothing';
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const from = text.length <= QUOTED ? 0 : Math.max(0, Math.min(at - LEAD, text.length - QUOTED));
  return `“${from === 0 ? '' : '…'}${shorten(shownText(text.slice(from)), QUOTED)}”`;
}

function withoutLists(text: string): string {
  return shownText(text).replace(/^[ \t]*• /gm, '');
}

function isSameUnit({ isRow, texts }: ExpectedUnit, found: FoundUnit | undefined): boolean {
  if (found === undefined || isRow !== found.isRow || texts.length !== found.texts.length) return false;
  for (let index = 0; index < texts.length; index += 1) if (texts[index] !== found.texts[index]) return false;
  return true;
}

function areSame(expected: readonly ExpectedUnit[], found: readonly FoundUnit[]): boolean {
  if (expected.length !== found.length) return false;
  for (let index = 0; index < expected.length; index += 1) {
    const unit = expected[index];
    if (unit === undefined || !isSameUnit(unit, found[index])) return false;
  }
  return true;
}

function isLike(expected: ExpectedUnit | undefined, found: FoundUnit | undefined): boolean {
  if (expected === undefined || found === undefined || expected.isRow !== found.isRow) return false;
  const same = expected.texts.filter((text, index) => text !== '' && text === found.texts[index]);
  if (same.length > 0) return true;
  if (expected.texts.length !== found.texts.length) return false;
  return expected.texts.some((text, index) => {
    const other = found.texts[index] ?? '';
    const half = Math.ceil(text.length / 2);
    return half > 0 && (other.startsWith(text.slice(0, half)) || other.endsWith(text.slice(-half)));
  });
}

function changedTexts(expected: ExpectedUnit, found: FoundUnit): readonly string[] {
  const name = expected.name();
  if (expected.texts.length !== found.texts.length) {
    const [has, wants] = [found.texts.length, expected.texts.length];
    return [`${capital(name)} has ${has} ${has === 1 ? 'cell' : 'cells'} in the document instead of ${wants}.`];
  }
  return expected.texts.flatMap((text, index) => {
    const other = found.texts[index] ?? '';
    if (text === other) return [];
    const label = expected.label(index);
    const where = label === '' ? capital(name) : `${capital(name)}, ${label}`;
    if (withoutLists(text) === withoutLists(other)) {
      const [isMore, what] = [other.split(LIST_SIGN).length > text.split(LIST_SIGN).length, 'bullets'];
      return [
        `${where}: ${isMore ? `there are ${what} that the plan does not have` : `its ${what} are not those of a list`}.`,
      ];
    }
    return [`${where}: the document has ${quote(other, text)}, the plan ${quote(text, other)}.`];
  });
}

function excerpt({ texts }: FoundUnit): string {
  return `“${shorten(shownText(texts.filter((text) => text !== '').join(' | ')), QUOTED)}”`;
}

export function compareUnits(
  expected: readonly ExpectedUnit[],
  found: readonly FoundUnit[],
  { layout, isTemplate }: { readonly layout: Layout; readonly isTemplate: boolean },
): Comparison {
  const isAsExpected = areSame(expected, found);
  // Keys are long strings: a document that is as it should be needs none.
  const keys = isAsExpected ? [] : expected.map(unitKey);
  const alignment = isAsExpected
    ? aligned(expected.length)
    : alignUnits(keys, found.map(unitKey), (index, at) => isLike(expected[index], found[at]));
  const extra = isTemplate ? ofPlanOnly(alignment, found, new Set(keys)) : alignment.extra;
  const isNotOfPlan = new Set(alignment.extra);
  for (const at of extra) isNotOfPlan.delete(at);
  const faults: string[] = [];
  let foundActions = 0;
  for (let index = 0; index < expected.length; index += 1) {
    const unit = expected[index];
    if (unit === undefined) continue;
    if (unit.kind === 'action' && (alignment.same[index] ?? -1) >= 0) foundActions += 1;
    const own = unitFaults(unit, index, alignment, found, layout);
    if (own.length > 0) faults.push(...own);
  }
  for (const at of extra) faults.push(...extraFault(found[at], keys, expected));
  return {
    faults,
    foundActions,
    ofPlan: isNotOfPlan.size === 0 ? found : found.filter((_unit, at) => !isNotOfPlan.has(at)),
  };
}

function unitFaults(
  unit: ExpectedUnit,
  index: number,
  { same, moved, changed }: Alignment,
  found: readonly FoundUnit[],
  layout: Layout,
): readonly string[] {
  const twin = found[same[index] ?? -1];
  if (twin !== undefined) {
    const fault = settingFault(unit, twin, layout);
    return fault === undefined ? NO_FAULTS : [fault];
  }
  if (moved.has(index)) return [`${capital(unit.name())} is not in its place.`];
  const other = found[changed.get(index) ?? -1];
  if (other !== undefined) return changedTexts(unit, other);
  return [`${capital(unit.name())} is missing.`];
}

function extraFault(
  unit: FoundUnit | undefined,
  keys: readonly string[],
  expected: readonly ExpectedUnit[],
): readonly string[] {
  if (unit === undefined) return [];
  const twin = expected[keys.indexOf(unitKey(unit))];
  if (twin === undefined) return [`The document says something that the plan does not: ${excerpt(unit)}.`];
  return [`${capital(twin.name())} stands in the document twice.`];
}

/**
 * Of what nothing was expected of, that which is no part of the template: it stands in a table with the plan's rows,
 * between them, or says once more what the plan says.
 */
function ofPlanOnly(
  { extra, same }: Alignment,
  found: readonly FoundUnit[],
  keys: ReadonlySet<string>,
): readonly number[] {
  const rows = same.filter((at) => at >= 0 && found[at]?.isRow === true);
  const tables = new Set(rows.map((at) => found[at]?.table));
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  return extra.filter((at) => {
    const unit = found[at];
    if (unit === undefined) return false;
    return (at > first && at < last) || (unit.table !== undefined && tables.has(unit.table)) || keys.has(unitKey(unit));
  });
}
