// Takes a portable plan file apart, and believes none of it unchecked.
import * as v from 'valibot';
import { TabledError } from '../../shared/errors.ts';
import { MAX_COPY_EVIDENCE_BYTES, MAX_COPY_TEXT_BYTES, MAX_MANIFEST_BYTES, megabytes } from '../../shared/limits.ts';
import { isRecord } from '../../shared/plan/plain-data.ts';
import { parseJson } from '../files/parse-json.ts';
import { zipPart, zipParts } from '../worker/zip-parts.ts';
import { EVIDENCE_FOLDER, isPartName, MANIFEST, type Manifest, manifest, PORTABLE_FORMAT } from './manifest.ts';
import { type PortableParts, sha256 } from './pack.ts';

function refusal(file: string, reason: string, cause?: unknown): TabledError {
  return new TabledError('plan-refused', { file, reason }, { cause });
}

function parseManifest(bytes: Uint8Array | undefined, file: string): unknown {
  if (bytes === undefined) throw refusal(file, 'it has no list of what is in it');
  return parseJson(bytes, (reason, cause) =>
    refusal(file, `the list of what is in it cannot be read (${reason})`, cause),
  );
}

/** A manifest that is none is told of once the names are known to be ours: a file from elsewhere has no list. */
function demandOwnFormat(bytes: Uint8Array | undefined, file: string): void {
  if (bytes === undefined) return;
  const value = parseManifest(bytes, file);
  const format = isRecord(value) ? value['format'] : undefined;
  if (typeof format === 'string' && /^tabled-file\/\d+$/.test(format) && format !== PORTABLE_FORMAT) {
    throw new TabledError('plan-newer-format', { file, format });
  }
}

/** What is not evidence is text, of which all is looked at. */
function demandTexts(parts: PortableParts, file: string): void {
  const texts = [...parts].filter(([name]) => !name.startsWith(EVIDENCE_FOLDER)).map(([, part]) => part.length);
  if (texts.reduce((sum, length) => sum + length, 0) <= MAX_COPY_TEXT_BYTES) return;
  throw new TabledError('file-too-large', { file, limit: `${megabytes(MAX_COPY_TEXT_BYTES)} when unpacked` });
}

function readManifest(bytes: Uint8Array | undefined, file: string): Manifest {
  const read = v.safeParse(manifest, parseManifest(bytes, file));
  if (!read.success) throw refusal(file, 'the list of what is in it is not one that Tabled writes');
  return read.output;
}

/**
 * The parts of a portable plan file: exactly those that its manifest names, each as it was put in.
 * @throws TabledError file-damaged, file-too-large, file-encrypted, plan-newer-format, plan-refused, copy-unsafe-name or
 * copy-checksum
 */
export function unpackPortable(
  bytes: Uint8Array,
  file: string,
): { readonly about: Manifest; readonly parts: PortableParts } {
  // Before anything else in it: a newer format may have parts, names and sizes of which nothing is known here.
  demandOwnFormat(zipPart(bytes, file, MANIFEST, MAX_MANIFEST_BYTES), file);
  // Folders as such hold nothing: programs that zip the file anew put them in.
  const unpacked = zipParts(bytes, file, MAX_COPY_EVIDENCE_BYTES + MAX_COPY_TEXT_BYTES);
  const parts = new Map([...unpacked].filter(([name, part]) => !name.endsWith('/') || part.length > 0));
  const unsafe = [...parts.keys()].find((name) => name !== MANIFEST && !isPartName(name));
  if (unsafe !== undefined) throw new TabledError('copy-unsafe-name', { file, name: unsafe });
  const about = readManifest(parts.get(MANIFEST), file);
  parts.delete(MANIFEST);
  demandTexts(parts, file);
  const names = new Set(about.parts.map(({ name }) => name));
  const unlisted = [...parts.keys()].find((name) => !names.has(name));
  if (unlisted !== undefined) throw refusal(file, `“${unlisted}” is in it and not in the list of what is in it`);
  if (names.size !== about.parts.length) throw refusal(file, 'the list of what is in it names a part twice');
  for (const listed of about.parts) {
    const part = parts.get(listed.name);
    if (part === undefined) throw refusal(file, `“${listed.name}” is missing in it`);
    if (part.length !== listed.bytes || sha256(part) !== listed.sha256) {
      throw new TabledError('copy-checksum', { file, part: listed.name });
    }
  }
  return { about, parts };
}
