// Whether a Word file can be a template.
import { TabledError } from '../errors.ts';

/** @throws TabledError template-unusable with the reason as a sentence */
export function checkTemplate(_bytes: Uint8Array, file: string): void {
  throw new TabledError('template-unusable', { file, reason: 'templates cannot be read yet.' });
}
