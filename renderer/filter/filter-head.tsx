// What the filter has above the table: its bar while that is open, and its words while it is set.
import type { Command, CommandContext } from '../commands/command.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './filter-bar.module.css';
import { FilterBar } from './filter-bar.tsx';
import { FilterLine } from './filter-line.tsx';

export interface FilterHeadProps {
  readonly open: OpenPlan;
  readonly context: CommandContext;
  readonly run: (command: Command) => void;
}

export function FilterHead({ open, context, run }: FilterHeadProps) {
  const { filter } = context;
  if (!filter.isOpen && !filter.isSet) return null;
  return (
    <div data-window-part="filter" className={classNames(styles, 'head')}>
      {filter.isOpen && <FilterBar open={open} context={context} />}
      {filter.isSet && <FilterLine open={open} filter={filter} run={run} />}
    </div>
  );
}
