// Knows which edits are on their way into the working copy. "Saved" is not said while there is one: the person has made
// it, and it is on no disk yet.

export class CommitWatch {
  #underWay = 0;
  #begun = 0;
  readonly #listeners = new Set<() => void>();

  /** Edits that have begun and not ended. */
  get underWay(): number {
    return this.#underWay;
  }

  /** How many edits have ever begun: two equal numbers mean that none has begun between. */
  get begun(): number {
    return this.#begun;
  }

  /** Counts an edit as under way until it has ended, well or not. */
  async track<Result>(work: () => PromiseLike<Result>): Promise<Result> {
    this.#underWay += 1;
    this.#begun += 1;
    this.#tell();
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#tell();
    }
  }

  /** Resolves once no edit is under way: what was asked for before is then in the working copy, or has failed. */
  idle(): Promise<void> {
    if (this.#underWay === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.#underWay > 0) return;
        stop();
        resolve();
      });
    });
  }

  /** Calls `listener` at each begin and end, until the function it gives is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
