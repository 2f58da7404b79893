// Codes for the windows that the host opens itself. A browser's command line can be read by every user of the machine,
// so the address in it carries no token, but a code that is worth one token, once and for a short time.
import { randomBytes } from 'node:crypto';
import { isSameSecret } from '../loopback/request-checks.ts';

/** A browser's first start with a new profile on a slow laptop takes its time. */
const GOOD_FOR_MS = 2 * 60_000;

export class WindowCodes {
  #issued: readonly { readonly code: string; readonly until: number }[] = [];
  readonly #now: () => number;

  /** @param now the clock, in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  issue(): string {
    const code = randomBytes(32).toString('base64url');
    this.#issued = [...this.#good(), { code, until: this.#now() + GOOD_FOR_MS }];
    return code;
  }

  /** Whether the code is good; it is used up by this. */
  redeem(given: string): boolean {
    const good = this.#good();
    this.#issued = good.filter(({ code }) => !isSameSecret(code, given));
    return this.#issued.length < good.length;
  }

  #good() {
    return this.#issued.filter(({ until }) => until >= this.#now());
  }
}
