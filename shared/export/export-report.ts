// What an export says of itself once its file has been read back.

export interface ExportReport {
  /** Actions of the plan that were to be in the file, and those of them found there whole, in their order. */
  readonly expected: number;
  readonly found: number;
  /** One sentence for each way in which the file is not what was asked for; empty for every file that is handed out. */
  readonly faults: readonly string[];
  /** One sentence for each thing that Word's accessibility checker would find. Merged cells are the original layout's own. */
  readonly accessibility: readonly string[];
  /** One sentence for each text with signs that no such file can hold, and which therefore are not in it. */
  readonly removed: readonly string[];
  /** What else to know of the file, as sentences: what the council's template has that Tabled does not fill in. */
  readonly notes: readonly string[];
}
