// What every part of the gate uses: how to refuse, how to report a repair, and how to take in one text.
import { MAX_CELL_CHARACTERS } from '../limits.ts';

export interface Gate {
  /** Refuses the whole input: `reason` continues the sentence "It is not a plan that Tabled can open: ...". */
  readonly refuse: (reason: string) => never;
  /** Reports one repair, as a sentence. */
  readonly repaired: (sentence: string) => void;
  readonly newId: () => string;
  /** The safe key for a custom column key of the input: the same for the same key, wherever it stands. */
  readonly safeKey: (key: string) => string;
}

/** Whether a member is a text that is taken as it is: nearly all are. */
export function isOrdinaryText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_CELL_CHARACTERS && !value.includes('\r');
}

/** A text member: absent is "", a number or truth value becomes its text, line ends become "\n"; all else is refused. */
export function restoreText(value: unknown, where: string, gate: Gate): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') {
    gate.repaired(`${where} was not a text; it is kept as the text “${value}”.`);
    return String(value);
  }
  if (typeof value !== 'string') return gate.refuse(`${where} is not a text`);
  if (value.length > MAX_CELL_CHARACTERS) {
    return gate.refuse(`${where} has more than ${MAX_CELL_CHARACTERS} characters`);
  }
  if (!value.includes('\r')) return value;
  gate.repaired(`Line ends in ${where} were made ordinary.`);
  return value.replace(/\r\n?/g, '\n');
}
