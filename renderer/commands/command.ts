// A user action, defined once: menu, toolbar, keyboard and tests all read the same object.
import type { MenuItem } from '../../shared/desk.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import type { HistoryHeads } from '../db/commit.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { RowRecord, UnkeptRecord } from '../db/schema.ts';
import type { Dialogs } from '../dialogs.ts';
import type { Filter } from '../filter/use-filter.ts';
import type { Find } from '../find/use-find.ts';
import type { Outline } from '../outline/use-outline.ts';
import type { Panel } from '../panel/use-panel.ts';
import type { GridActions } from '../plan/grid-state.ts';
import type { Services } from '../services.ts';

/** What a command may look at and use. */
export interface CommandContext {
  readonly services: Services;
  /** The plan on screen. */
  readonly plan: OpenPlan | undefined;
  readonly heads: HistoryHeads;
  /** Typed texts that are not in the plan. */
  readonly unkept: readonly UnkeptRecord[];
  /** The row that the keyboard is on, where it is shown. */
  readonly activeRow: PlanRow | undefined;
  /** The rows that are selected, in the plan's order; else the one that the keyboard is on. */
  readonly selectedRows: readonly RowRecord[];
  /** The field of the cell that it is on. */
  readonly activeField: CellField | undefined;
  readonly grid: GridActions;
  readonly panel: Panel;
  readonly dialogs: Dialogs;
  readonly find: Find;
  /** Which rows are shown: the table's own list of them is its `rows`. */
  readonly filter: Filter;
  readonly outline: Outline;
  /** Tells the person, quietly, what was done. */
  readonly say: (message: string) => void;
}

export interface Command {
  readonly id: string;
  readonly label: (context: CommandContext) => string;
  /** As in "Ctrl+Shift+Z", where Ctrl means Command on a Mac; "" for none. */
  readonly shortcut: string;
  readonly menu: MenuItem['menu'];
  readonly isAvailable: (context: CommandContext) => boolean;
  /** Of what is on or off: whether it is on. */
  readonly isOn?: (context: CommandContext) => boolean;
  /** May reject with a TabledError, which is then shown. */
  readonly run: (context: CommandContext) => Promise<void>;
  /** Whether it changes the plan: edits asked for in a hurry are all done, in their order. */
  readonly isEdit?: boolean;
  /** Whether running it finds out whether there is anything to do: what is known on screen may be behind the last edit. */
  readonly findsOut?: boolean;
  /** Whether, while a text is being edited, the shortcut belongs to the text. */
  readonly yieldsToText?: boolean;
}
