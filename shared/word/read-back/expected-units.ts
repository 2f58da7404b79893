// What must stand in an export's document, in its order: derived from the plan, the settings and the facts alone.
import type { ExportOrder } from '../../export/export-order.ts';
import { type ExportSettings, shownColumns } from '../../plan/export-settings.ts';
import { HEADED_FIELDS, type Plan, type PlanColumns, type PlanRow } from '../../plan/plan.ts';
import { type CellField, cellText, customField, rowName, shorten } from '../../plan/row-cells.ts';
import { acronymUnits, evidenceUnits, summaryUnits, titleUnits, wordKeyUnits } from './expected-extras.ts';
import { expectedText, expectedTitle, hasShape, isBlank, plainLines, plainText, themeName } from './expected-text.ts';
import { type ExpectedUnit, lineUnits, oneLine } from './units.ts';

const NONE = 'None recorded';
const NO_ACTIONS = 'No actions recorded.';
const NO_WORD = `the line “${NO_ACTIONS}”`;
const UNTITLED = 'Untitled column';
const NUMBER = 'No.';

function labelOf(field: CellField, columns: PlanColumns): string {
  if (field === 'number') return columns.number ?? '';
  const headed = HEADED_FIELDS.find((name) => name === field);
  if (headed !== undefined) return columns[headed];
  return columns.custom.find(({ key }) => customField(key) === field)?.label ?? '';
}

/** What to call a column in a sentence. */
function columnName(field: CellField, columns: PlanColumns): string {
  const label = labelOf(field, columns);
  if (label !== '') return `“${shorten(label, 40)}”`;
  return field === 'number' ? 'the number' : 'the column without a heading';
}

/** The plan's columns as an export shows them. */
class PlanUnits {
  readonly #plan: Plan;
  readonly #fields: readonly CellField[];

  constructor(plan: Plan, settings: ExportSettings) {
    this.#plan = plan;
    this.#fields = ['number', ...shownColumns(plan.columns, settings)];
  }

  #label(index: number): string {
    return columnName(this.#fields[index] ?? 'text', this.#plan.columns);
  }

  /** The number stands under the action's heading. */
  #mergedHeading(): ExpectedUnit {
    const fields = this.#fields.slice(1);
    return {
      kind: 'heading',
      isRow: true,
      texts: fields.map((field) => plainText(labelOf(field, this.#plan.columns))),
      name: () => 'the heading row',
      label: (index) => this.#label(index + 1),
      spans: fields.map((_field, index) => (index === 0 ? 2 : 1)),
    };
  }

  #plainHeading(under: PlanRow | undefined): ExpectedUnit {
    const label = (field: CellField) => {
      const text = plainText(labelOf(field, this.#plan.columns));
      if (hasShape(text)) return text;
      return field === 'number' ? NUMBER : UNTITLED;
    };
    return {
      kind: 'heading',
      isRow: true,
      texts: this.#fields.map(label),
      name: () => (under === undefined ? 'the heading row' : `the heading row under ${rowName(under)}`),
      label: (index) => this.#label(index),
    };
  }

  #action(row: PlanRow, blank: string): ExpectedUnit {
    const texts: string[] = [];
    for (const field of this.#fields) {
      const text = cellText(row, field);
      texts.push(blank !== '' && isBlank(text) ? blank : expectedText(text));
    }
    return {
      kind: 'action',
      isRow: true,
      texts,
      name: () => rowName(row),
      label: (index) => this.#label(index),
    };
  }

  /** A theme that has a date leaves the cells after it empty; any other row that is no action stands across. */
  #band(row: PlanRow): ExpectedUnit {
    const { length } = this.#fields;
    const dates = this.#fields.indexOf('date');
    const date = row.kind === 'theme' && dates > 0 ? row.date : '';
    const rest = date === '' ? [] : Array.from({ length: length - dates - 1 }, () => '');
    return {
      kind: row.kind,
      isRow: true,
      texts: [cellText(row, 'text'), ...(date === '' ? [] : [date, ...rest])].map(expectedText),
      name: () => rowName(row),
      label: (index) => (date === '' ? '' : this.#label(index === 0 ? 1 : dates + index - 1)),
      spans: date === '' ? [length] : [dates, 1, ...rest.map(() => 1)],
    };
  }

  /** One table: DESIGN.md's. */
  original(): readonly ExpectedUnit[] {
    const rows = this.#plan.rows.map((row) => (row.kind === 'action' ? this.#action(row, '') : this.#band(row)));
    return [this.#mergedHeading(), ...rows];
  }

  /** Headings, paragraphs, and a table for each run of actions. */
  accessible(): readonly ExpectedUnit[] {
    const units: ExpectedUnit[] = [];
    let theme: PlanRow | undefined;
    let hasActions = false;
    let isInTable = false;
    const endGroup = () => {
      if (hasActions) return;
      units.push(
        ...lineUnits('other', NO_ACTIONS, () => (theme === undefined ? NO_WORD : `${NO_WORD} under ${rowName(theme)}`)),
      );
    };
    for (const row of this.#plan.rows) {
      if (row.kind === 'action') {
        if (!isInTable) units.push(this.#plainHeading(theme));
        units.push(this.#action(row, NONE));
        hasActions = true;
        isInTable = true;
      } else if (row.kind === 'theme') {
        if (theme !== undefined) endGroup();
        theme = row;
        hasActions = false;
        isInTable = false;
        units.push(...this.#themeLines(row));
      } else if (!isBlank(row.text)) {
        units.push(...lineUnits('statement', row.text, () => rowName(row)));
        isInTable = false;
      }
    }
    endGroup();
    return units;
  }

  #themeLines(row: PlanRow): readonly ExpectedUnit[] {
    const text = themeName(cellText(row, 'text'));
    const name = () => rowName(row);
    const heading = plainLines(text).map((line) => oneLine('theme', line, name));
    const date = row.kind === 'theme' && this.#fields.includes('date') ? row.date : '';
    if (isBlank(date)) return heading;
    const label = expectedTitle(labelOf('date', this.#plan.columns)).trim();
    const line = label === '' ? date : `${label}: ${date}`;
    return [...heading, ...plainLines(line).map((one) => oneLine('other', one, () => `the date of ${rowName(row)}`))];
  }
}

/** @param plan with the chosen rows only */
export function planUnits(plan: Plan, settings: ExportSettings): readonly ExpectedUnit[] {
  const units = new PlanUnits(plan, settings);
  return settings.layout === 'original' ? units.original() : units.accessible();
}

/** The units of the whole document. @param plan with the chosen rows only */
export function expectedUnits(plan: Plan, order: ExportOrder): readonly ExpectedUnit[] {
  const { settings } = order;
  return [
    ...titleUnits(plan, order),
    ...summaryUnits(plan, order),
    ...planUnits(plan, settings),
    ...evidenceUnits(plan, settings),
    ...wordKeyUnits(plan, settings),
    ...acronymUnits(settings),
  ];
}
