// What the gate would refuse on the way to the disk is refused before, while the person can still do something.
import { TabledError } from '../../shared/errors.ts';
import { MAX_CELL_CHARACTERS } from '../../shared/limits.ts';

/**
 * @param code what it was that would be too long: a text that was typed, one of many that are set, the result of replacing
 * @throws TabledError of that code
 */
export function checkLength(
  text: string,
  cell: string,
  code: 'text-too-long' | 'texts-too-long' | 'result-too-long' = 'text-too-long',
): void {
  if (text.length <= MAX_CELL_CHARACTERS) return;
  throw new TabledError(code, { cell, limit: MAX_CELL_CHARACTERS.toLocaleString('en-GB') });
}
