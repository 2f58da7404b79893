// The evidence files of one plan: copies under readable names, each content once, none ever overwritten or removed.
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { StoredEvidence } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { MAX_EVIDENCE_BYTES, megabytes } from '../../shared/limits.ts';
import { isEvidenceName } from '../../shared/plan/restore-evidence.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { copyInto, fingerprintOf, piecesOf, type UnnamedCopy } from '../files/copy-atomically.ts';
import { demandRoot } from '../files/demand-root.ts';
import { looksOf } from '../files/file-looks.ts';
import { freePath, safeFileName } from '../files/file-names.ts';
import { patientRename } from '../files/patient-rename.ts';
import { readError } from '../files/read-errors.ts';
import { Turns } from '../files/turns.ts';
import { keepWebMark } from '../files/web-mark.ts';
import { systemCode, writeError } from '../files/write-errors.ts';
import type { IncomingFile } from '../services/tickets.ts';

async function* wholeOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Names a file: by its content too, since it may have been renamed. */
export type EvidenceName = Pick<StoredEvidence, 'name' | 'sha256'>;

/** A name for a file in the folder: readable, and allowed everywhere. */
function safeName(name: string): { base: string; extension: string } {
  const { name: base, ext } = parse(name);
  const extension = ext.replace(/[^.\p{L}\p{N}]/gu, '').slice(0, 16);
  // No name begins with a dot: it would be hidden, and is none that evidence may have.
  return { base: safeFileName(base.replace(/^\.+/, '')), extension: extension === '.' ? '' : extension };
}

export class EvidenceFolder {
  readonly #folder: string;
  /** Hashes of files that look as they did when they were read. */
  readonly #seen = new Map<string, { readonly looks: string; readonly file: StoredEvidence }>();

  /** A name that is free is given away once: what looks for one and takes it is done in turn. */
  readonly #turns = new Turns();
  readonly #root: string;

  readonly #keepMark: typeof keepWebMark;

  /** @param root the data folder, in which this one is made when it is first needed */
  constructor(folder: string, root: string, keepMark: typeof keepWebMark = keepWebMark) {
    this.#folder = folder;
    this.#root = root;
    this.#keepMark = keepMark;
  }

  /**
   * Copies a file in. One whose content is here already is not copied again: that file stands for both.
   * @throws TabledError file-unreadable, evidence-too-large, or as writeAtomically does
   */
  async add(incoming: IncomingFile): Promise<StoredEvidence> {
    const { name } = incoming;
    await this.#checkSize(incoming);
    await this.#makeFolder(name);
    const pieces = 'bytes' in incoming ? wholeOf(incoming.bytes) : piecesOf(incoming.path);
    const copy = await copyInto(this.#folder, pieces, name).catch((error: unknown) => {
      throw error instanceof TabledError ? error : this.#copyError(error, name);
    });
    const origin = 'bytes' in incoming ? incoming.origin : incoming.path;
    // Before it has its name: from its first moment on it is marked as its original is. A rename takes the mark along.
    if (origin !== undefined) await this.#keepMark(origin, copy.path);
    return this.#turns.take(() => this.#keep(copy, name)).finally(copy.drop);
  }

  /** Gives a copy its name, unless its content is here already. */
  async #keep({ sha256, bytes, keep }: UnnamedCopy, name: string): Promise<StoredEvidence> {
    const there = (await this.list()).find((file) => file.sha256 === sha256);
    if (there !== undefined) return there;
    const { base, extension } = safeName(name);
    const path = await freePath(this.#folder, base, extension);
    await keep(path);
    const file = { name: parse(path).base, sha256, bytes };
    // What was hashed while it was copied is not read for it again.
    this.#seen.set(file.name, { looks: await looksOf(path), file });
    return file;
  }

  /** Every file in the folder, read whole where it looks other than before. @throws TabledError file-unreadable */
  async list(): Promise<readonly StoredEvidence[]> {
    const files: StoredEvidence[] = [];
    for (const name of await this.#names()) {
      const file = await this.#look(name);
      if (file !== undefined) files.push(file);
    }
    return files;
  }

  /**
   * Renames a file; its ending stays. Gives its new name, which is another than asked for where there is one of that name.
   * @throws TabledError evidence-missing, or as writeAtomically does
   */
  rename(file: EvidenceName, to: string): Promise<string> {
    return this.#turns.take(() => this.#rename(file, to));
  }

  async #rename(file: EvidenceName, to: string): Promise<string> {
    const from = await this.path(file);
    const base = safeFileName(to.replace(/^\.+/, ''));
    const { ext, base: now } = parse(from);
    if (`${base}${ext}` === now) return now;
    const path = await freePath(this.#folder, base, ext);
    try {
      await patientRename(from, path);
      await syncFolder(this.#folder);
    } catch (error) {
      throw writeError(error, path);
    }
    return parse(path).base;
  }

  /**
   * Where a file is: under its name, or under another that it was given since, by its content. Where no file has its
   * content any more, the one of its name: somebody has changed it.
   * @throws TabledError evidence-missing or file-unreadable
   */
  async path({ name, sha256 }: EvidenceName): Promise<string> {
    const isThere = isEvidenceName(name) && (await this.#names()).includes(name);
    if (isThere && (await this.#look(name))?.sha256 === sha256) return join(this.#folder, name);
    const same = (await this.list()).find((file) => file.sha256 === sha256);
    if (same !== undefined) return join(this.#folder, same.name);
    if (isThere) return join(this.#folder, name);
    throw new TabledError('evidence-missing', { file: name, folder: this.#folder });
  }

  async #checkSize(incoming: IncomingFile): Promise<void> {
    const { name } = incoming;
    try {
      const size = 'bytes' in incoming ? incoming.bytes.length : (await stat(incoming.path)).size;
      if (size <= MAX_EVIDENCE_BYTES) return;
    } catch (error) {
      throw readError(error, name);
    }
    throw new TabledError('evidence-too-large', { file: name, limit: megabytes(MAX_EVIDENCE_BYTES) });
  }

  /** Reading fails of the file that is copied, writing of the copy. */
  #copyError(error: unknown, name: string): TabledError {
    const isOfWriting = ['ENOSPC', 'EDQUOT', 'EROFS'].includes(systemCode(error));
    return isOfWriting ? writeError(error, join(this.#folder, name)) : readError(error, name);
  }

  async #makeFolder(name: string): Promise<void> {
    await demandRoot(this.#root, name);
    try {
      await mkdir(this.#folder, { recursive: true });
    } catch (error) {
      throw writeError(error, join(this.#folder, name));
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      const entries = await readdir(this.#folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile() && isEvidenceName(entry.name)).map(({ name }) => name);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      throw readError(error, this.#folder);
    }
  }

  async #look(name: string): Promise<StoredEvidence | undefined> {
    const path = join(this.#folder, name);
    try {
      const looks = await looksOf(path);
      const seen = this.#seen.get(name);
      if (seen?.looks === looks) return seen.file;
      const file = { name, ...(await fingerprintOf(path)) };
      this.#seen.set(name, { looks, file });
      return file;
    } catch {
      // Gone since the folder was read, or unreadable: to whoever asks it is missing.
      return undefined;
    }
  }
}
