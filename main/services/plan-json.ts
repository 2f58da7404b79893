// Plan JSON as bytes, for whoever needs nothing else of a plan file.
import { TabledError } from '../../shared/errors.ts';
import { parseJson } from '../files/parse-json.ts';

/** @throws TabledError plan-refused */
export function parsePlanJson(bytes: Uint8Array, file: string): unknown {
  return parseJson(bytes, (reason, cause) => new TabledError('plan-refused', { file, reason }, { cause }));
}
