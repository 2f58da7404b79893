// Pairs of a plan's rows and a sheet's, by their indices, while they are being found.

export class RowPairs {
  /** By the index in the sheet, the index in the plan; -1 for none yet. */
  readonly inPlan: number[];
  /** By the index in the plan, the index in the sheet; -1 for none yet. */
  readonly inSheet: number[];

  constructor(planRows: number, sheetRows: number) {
    this.inPlan = new Array<number>(sheetRows).fill(-1);
    this.inSheet = new Array<number>(planRows).fill(-1);
  }

  /** Pairs two rows, unless one of them has its pair already. */
  pair(plan: number, sheet: number): void {
    if (this.inSheet[plan] !== -1 || this.inPlan[sheet] !== -1) return;
    this.inSheet[plan] = sheet;
    this.inPlan[sheet] = plan;
  }

  /** Rows of the plan without a pair, in order. */
  freeInPlan(): readonly number[] {
    return this.inSheet.flatMap((pair, index) => (pair === -1 ? [index] : []));
  }

  /** Rows of the sheet without a pair, in order. */
  freeInSheet(): readonly number[] {
    return this.inPlan.flatMap((pair, index) => (pair === -1 ? [index] : []));
  }
}
