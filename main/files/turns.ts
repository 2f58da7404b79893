// Work on one folder that is done piece after piece, so that no piece finds another half-way.
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work once all that was asked for before is done, well or not. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work, work);
    this.#last = turn;
    return turn;
  }
}
