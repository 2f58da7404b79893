// Evidence as the desk serves it: files of plans are copied in, opened, shown and renamed; links are opened where that is safe.
import { join } from 'node:path';
import type { StoredEvidence } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { webAddress } from '../../shared/plan/web-address.ts';
import { EvidenceFolder, type EvidenceName } from '../evidence/evidence-folder.ts';
import { isOpened } from '../evidence/opened-kinds.ts';
import type { DataFolder } from '../files/data-folder.ts';
import type { IncomingFile } from './tickets.ts';

export interface EvidenceHost {
  /** Opens a file in its program; rejects with the reason where that failed. */
  readonly openPath: (path: string) => Promise<void>;
  /** Shows a file in its folder; rejects with the reason where that failed. */
  readonly showInFolder: (path: string) => Promise<void>;
  /** Opens a web address in the person's browser; rejects with the reason where that failed. */
  readonly openAddress: (address: string) => Promise<void>;
}

export class Evidence {
  readonly #data: Pick<DataFolder, 'root' | 'plans'>;
  readonly #host: EvidenceHost;
  readonly #folders = new Map<string, EvidenceFolder>();

  constructor(data: Pick<DataFolder, 'root' | 'plans'>, host: EvidenceHost) {
    this.#data = data;
    this.#host = host;
  }

  folder(planId: string): EvidenceFolder {
    const known =
      this.#folders.get(planId) ?? new EvidenceFolder(join(this.#data.plans, planId, 'evidence'), this.#data.root);
    this.#folders.set(planId, known);
    return known;
  }

  add(planId: string, file: IncomingFile): Promise<StoredEvidence> {
    return this.folder(planId).add(file);
  }

  /** Opens a document; anything else is only shown in its folder. @throws TabledError evidence-missing or open-failed */
  async open(planId: string, file: EvidenceName): Promise<{ readonly done: 'opened' | 'shown' }> {
    const path = await this.folder(planId).path(file);
    if (!isOpened(path)) {
      await this.#attempt(file.name, this.#host.showInFolder(path));
      return { done: 'shown' };
    }
    await this.#attempt(file.name, this.#host.openPath(path));
    return { done: 'opened' };
  }

  /** @throws TabledError evidence-missing or open-failed */
  async show(planId: string, file: EvidenceName): Promise<void> {
    const path = await this.folder(planId).path(file);
    await this.#attempt(file.name, this.#host.showInFolder(path));
  }

  /** @throws TabledError link-not-followed or open-failed */
  async openLink(target: string): Promise<void> {
    const address = webAddress(target);
    if (address === undefined) throw new TabledError('link-not-followed', { target });
    await this.#attempt(target, this.#host.openAddress(address));
  }

  async #attempt(file: string, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new TabledError('open-failed', { file, reason }, { cause: error });
    }
  }
}
