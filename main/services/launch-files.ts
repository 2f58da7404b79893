// The files that starts of the program have named, and that no window has taken yet. A later start adds to them.

export class LaunchFiles {
  readonly #paths: string[];

  /** @param first the file named when this program was started */
  constructor(first: string | undefined) {
    this.#paths = first === undefined ? [] : [first];
  }

  add(path: string): void {
    this.#paths.push(path);
  }

  /** The next file; each is given once, to whichever window asks first. */
  take(): string | undefined {
    return this.#paths.shift();
  }
}
