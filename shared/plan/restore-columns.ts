// The gate's part for column labels and custom columns.

import { carried, isRecord, type PlainRecord } from './plain-data.ts';
import {
  CHOICE_COLOURS,
  type Choice,
  COLUMN_ROLES,
  COLUMN_TYPES,
  COUNCIL_LABELS,
  type CustomColumn,
  customKey,
  HEADED_FIELDS,
  type PlanColumns,
  type PlanRow,
} from './plan.ts';
import { type Gate, restoreText } from './restore-gate.ts';

/**
 * Gives custom column keys that no object is born with, so that `custom[key]` can only be what the plan says. The same
 * key always gets the same name, and two keys never share one.
 */
export function keyNames(): Gate['safeKey'] {
  const names = new Map<string, string>();
  return (key) => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const taken = [...names.values()];
    const isSafe = key !== '' && !(key in {}) && !taken.includes(key);
    const name = isSafe ? key : customKey(key, taken);
    names.set(key, name);
    return name;
  };
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function restoreChoice(value: unknown, where: string, gate: Gate): Choice {
  if (!isRecord(value)) return gate.refuse(`a choice of ${where} is none`);
  const colour = oneOf(CHOICE_COLOURS, value['colour']);
  return {
    ...carried(value, ['word', 'meaning', 'colour', 'isDone']),
    word: restoreText(value['word'], `a choice of ${where}`, gate),
    meaning: restoreText(value['meaning'], `the meaning of a choice of ${where}`, gate),
    ...(colour === undefined ? {} : { colour }),
    ...(value['isDone'] === true ? { isDone: true } : {}),
  };
}

/** What a custom column is for: an unknown type is text, an unknown role none. */
function restoreMeaning(
  column: PlainRecord,
  where: string,
  gate: Gate,
): Pick<CustomColumn, 'type' | 'role' | 'choices'> {
  const type = oneOf(COLUMN_TYPES, column['type']);
  const role = oneOf(COLUMN_ROLES, column['role']);
  const { choices } = column;
  if (choices !== undefined && !Array.isArray(choices)) return gate.refuse(`the choices of ${where} are not a list`);
  return {
    ...(type === undefined ? {} : { type }),
    ...(role === undefined ? {} : { role }),
    ...(choices === undefined ? {} : { choices: choices.map((choice: unknown) => restoreChoice(choice, where, gate)) }),
  };
}

function restoreCustomColumns(value: unknown, gate: Gate): readonly CustomColumn[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return gate.refuse('its custom columns are not a list');
  const taken: string[] = [];
  return value.map((column: unknown, index) => {
    const where = `custom column ${index + 1}`;
    if (!isRecord(column)) return gate.refuse(`${where} is not a column`);
    const label = restoreText(column['label'], `the label of ${where}`, gate);
    const key = restoreText(column['key'], `the key of ${where}`, gate);
    if (taken.includes(key)) return gate.refuse(`two custom columns have the key “${key}”`);
    taken.push(key);
    const safe = gate.safeKey(key);
    if (safe !== key) gate.repaired(`The key of ${where} was renamed.`);
    return {
      ...carried(column, ['key', 'label', 'type', 'role', 'choices']),
      key: safe,
      label,
      ...restoreMeaning(column, where, gate),
    };
  });
}

export function restoreColumns(value: unknown, gate: Gate): PlanColumns {
  if (value === undefined) {
    gate.repaired('The columns were not named; the council’s usual headings are used.');
    return { ...COUNCIL_LABELS, custom: [] };
  }
  if (!isRecord(value)) return gate.refuse('its columns are not named');
  const named: PlainRecord = value;
  const labels = Object.fromEntries(
    HEADED_FIELDS.map((field) => [
      field,
      restoreText(named[field], `the heading ${field}`, gate) || COUNCIL_LABELS[field],
    ]),
  );
  return {
    ...COUNCIL_LABELS,
    ...carried(value, [...HEADED_FIELDS, 'number', 'custom']),
    ...labels,
    ...(value['number'] === undefined ? {} : { number: restoreText(value['number'], 'the heading number', gate) }),
    custom: restoreCustomColumns(value['custom'], gate),
  };
}

/** Custom cells whose column is not listed would be shown nowhere: their column is added, named by its key. */
export function withMissingColumns(columns: PlanColumns, rows: readonly PlanRow[], gate: Gate): PlanColumns {
  const known = new Set(columns.custom.map((column) => column.key));
  const missing = new Set<string>();
  for (const row of rows) {
    if (row.kind !== 'action') continue;
    for (const key of Object.keys(row.custom)) if (!known.has(key)) missing.add(key);
  }
  if (missing.size === 0) return columns;
  gate.repaired(`Columns that were not listed were added: ${[...missing].join(', ')}.`);
  return { ...columns, custom: [...columns.custom, ...[...missing].map((key) => ({ key, label: key }))] };
}
