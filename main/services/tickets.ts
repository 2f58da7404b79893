// One-use tickets: the renderer holds a random token for a file, never the file's path.
import { TabledError } from '../../shared/errors.ts';
import { TICKET_MINUTES } from '../../shared/limits.ts';
import { newToken } from '../files/random.ts';

/** A file on its way in: by its path, or by the bytes that the page was given. */
export type IncomingFile =
  | { readonly name: string; readonly path: string }
  /** `origin`: the file on the disk that the bytes were in, where there is one. */
  | { readonly name: string; readonly bytes: Uint8Array; readonly origin?: string };

export function newTicket(): string {
  return newToken();
}

export class Tickets {
  readonly #files = new Map<string, { file: IncomingFile; until: number }>();
  readonly #now: () => number;

  /** @param now the clock, in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  issue(file: IncomingFile): { ticket: string; name: string } {
    this.#dropExpired();
    const ticket = newTicket();
    this.#files.set(ticket, { file, until: this.#now() + TICKET_MINUTES * 60_000 });
    return { ticket, name: file.name };
  }

  /** The file a ticket stands for; the ticket is spent by this. @throws TabledError ticket-spent */
  take(ticket: string): IncomingFile {
    this.#dropExpired();
    const held = this.#files.get(ticket);
    if (held === undefined) throw new TabledError('ticket-spent', {});
    this.#files.delete(ticket);
    return held.file;
  }

  #dropExpired(): void {
    const now = this.#now();
    for (const [ticket, { until }] of this.#files) if (until < now) this.#files.delete(ticket);
  }
}
