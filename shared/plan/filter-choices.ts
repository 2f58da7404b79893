// The choices of each part of a filter, and a set filter in words.

import { ragColumns } from './action-status.ts';
import { statusWordColumns, wordKey } from './column-choices.ts';
import { dayInWords } from './date-in-words.ts';
import { listParties, partyKey } from './parties.ts';
import { type ActionRow, type CustomColumn, HEADED_FIELDS, type PlanColumns, type PlanRow } from './plan.ts';
import { FACETS, type Facet, isSameValue, partOf, wordsOf } from './plan-filter.ts';
import { DUE_STATES, type DueState, type PlanFilter } from './plan-settings.ts';
import { customField, shorten } from './row-cells.ts';

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  themes: 'Theme',
  parties: 'Party',
  statuses: 'Status',
  rags: 'RAG',
  due: 'Due',
  empty: 'Empty',
  changedSince: 'Changed',
};

export const DUE_WORDS: Readonly<Record<DueState, string>> = {
  overdue: 'Overdue',
  'due-soon': 'Due soon',
  due: 'Due later',
  unread: 'Date not read',
  'no-date': 'No date',
};

function actionsOf(rows: readonly PlanRow[]): readonly ActionRow[] {
  return rows.filter((row) => row.kind === 'action');
}

function themeChoices(rows: readonly PlanRow[]): readonly FilterChoice[] {
  const first = rows.findIndex(({ kind }) => kind === 'theme');
  const before = first === -1 ? rows : rows.slice(0, first);
  return [
    ...(before.some(({ kind }) => kind === 'action') ? [{ value: '', label: 'Before the first theme' }] : []),
    ...rows.flatMap((row) =>
      row.kind === 'theme' ? [{ value: row.id, label: row.text.trim() || 'A theme without a text' }] : [],
    ),
  ];
}

/** The council's own words first, then what else stands in the cells, by the alphabet; "" last. */
function wordChoices(
  actions: readonly ActionRow[],
  columns: readonly CustomColumn[],
  isRag: boolean,
  none: string,
): readonly FilterChoice[] {
  if (columns.length === 0) return [];
  const own = columns.flatMap(({ choices }) => choices?.map(({ word }) => word) ?? []);
  const usual = isRag && own.length === 0 ? ['Red', 'Amber', 'Green'] : own;
  const words = new Map(usual.map((word) => [wordKey(word), word]));
  const found = new Map<string, string>();
  for (const action of actions) {
    for (const word of wordsOf(action, columns, isRag)) {
      if (!words.has(wordKey(word)) && !found.has(wordKey(word))) found.set(wordKey(word), word);
    }
  }
  found.delete('');
  const others = [...found.values()].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
  return [...[...words.values(), ...others].map((word) => ({ value: word, label: word })), { value: '', label: none }];
}

function columnChoices(columns: PlanColumns): readonly FilterChoice[] {
  return [
    { value: 'number', label: columns.number ?? 'Number' },
    ...HEADED_FIELDS.map((field) => ({ value: field, label: columns[field] })),
    ...columns.custom.map(({ key, label }) => ({ value: customField(key), label })),
  ];
}

type Known = Map<Facet, { readonly columns: PlanColumns; readonly choices: readonly FilterChoice[] }>;

/** A plan's rows are replaced, never changed: what can be chosen is gathered once for as long as they are there. */
const known = new WeakMap<readonly PlanRow[], Known>();

/** What can be chosen in a part; none where the plan has nothing for it to go by, and of `changedSince`, any day. */
export function choicesOf(facet: Facet, rows: readonly PlanRow[], columns: PlanColumns): readonly FilterChoice[] {
  const ofRows: Known = known.get(rows) ?? new Map();
  known.set(rows, ofRows);
  const before = ofRows.get(facet);
  if (before?.columns === columns) return before.choices;
  const choices = gatherChoices(facet, rows, columns);
  ofRows.set(facet, { columns, choices });
  return choices;
}

function gatherChoices(facet: Facet, rows: readonly PlanRow[], columns: PlanColumns): readonly FilterChoice[] {
  switch (facet) {
    case 'themes':
      return themeChoices(rows);
    case 'parties':
      return listParties(rows).map((name) => ({ value: partyKey(name), label: name }));
    case 'statuses':
      return wordChoices(actionsOf(rows), statusWordColumns(columns), false, 'No status');
    case 'rags':
      return wordChoices(actionsOf(rows), ragColumns(columns), true, 'No RAG');
    case 'due':
      return DUE_STATES.map((state) => ({ value: state, label: DUE_WORDS[state] }));
    case 'empty':
      return columnChoices(columns);
    case 'changedSince':
      return [];
  }
}

/** One part of a set filter, or one value of it, as a chip says it. */
export interface FilterChip {
  readonly facet: Facet;
  /** What the filter is without once the chip is taken away. */
  readonly values: readonly string[];
  readonly text: string;
}

/** Of more values than these, a part is one chip: "Party: 6 chosen". */
const CHIPS_OF_A_PART = 3;

function chipText(facet: Facet, { value, label }: FilterChoice): string {
  switch (facet) {
    case 'due':
      return label;
    case 'empty':
      return `No ${label}`;
    case 'changedSince':
      return `Changed since ${dayInWords(value)}`;
    case 'statuses':
    case 'rags':
      return value === '' ? label : `${FACET_NAMES[facet]}: ${shorten(label, 40)}`;
    default:
      return `${FACET_NAMES[facet]}: ${shorten(label, 40)}`;
  }
}

/** What stands for a value that the plan has no more of: a deleted theme, a party renamed. */
function goneLabel(facet: Facet, value: string): string {
  if (facet === 'themes') return value === '' ? 'before the first' : 'one that was deleted';
  if (value === '') return facet === 'statuses' ? 'No status' : 'No RAG';
  return value;
}

/** A set filter in words, part by part. */
export function filterChips(filter: PlanFilter, rows: readonly PlanRow[], columns: PlanColumns): readonly FilterChip[] {
  return FACETS.flatMap((facet) => {
    const values = partOf(filter, facet);
    if (values.length === 0) return [];
    if (values.length > CHIPS_OF_A_PART) {
      return [{ facet, values, text: `${FACET_NAMES[facet]}: ${values.length} chosen` }];
    }
    const choices = choicesOf(facet, rows, columns);
    return values.map((value) => {
      const found = choices.find((choice) => isSameValue(facet, choice.value, value));
      const choice = { value, label: found?.label ?? goneLabel(facet, value) };
      return { facet, values: [value], text: chipText(facet, choice) };
    });
  });
}

/** A name for a view of the filter, to begin with. */
export function filterName(chips: readonly FilterChip[]): string {
  return shorten(chips.map(({ text }) => text).join(', '), 60);
}
