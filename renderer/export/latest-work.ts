// Work that is asked for faster than it can be done: one piece at a time, and of those that wait only the last.

export interface WorkReports<Order, Result> {
  readonly done: (order: Order, result: Result) => void;
  readonly failed: (order: Order, error: unknown) => void;
}

export class LatestWork<Order, Result> {
  readonly #work: (order: Order) => Promise<Result>;
  readonly #reports: WorkReports<Order, Result>;
  #next: { readonly order: Order } | undefined;
  #isBusy = false;
  #isDropped = false;

  constructor(work: (order: Order) => Promise<Result>, reports: WorkReports<Order, Result>) {
    this.#work = work;
    this.#reports = reports;
  }

  /** Does the work for this order, after the one that is under way; nothing is heard of those before it any more. */
  ask(order: Order): void {
    this.#next = { order };
    if (!this.#isBusy) void this.#go();
  }

  /** What waits is not begun, and nothing is heard of what is under way. */
  drop(): void {
    this.#next = undefined;
    this.#isDropped = true;
  }

  async #go(): Promise<void> {
    this.#isBusy = true;
    while (this.#next !== undefined) {
      const { order } = this.#next;
      this.#next = undefined;
      this.#isDropped = false;
      const tell = await this.#work(order).then(
        (result) => () => this.#reports.done(order, result),
        (error: unknown) => () => this.#reports.failed(order, error),
      );
      if (this.#next === undefined && !this.#isDropped) tell();
    }
    this.#isBusy = false;
  }
}
