// What stands in the table's place where no action passes the filter.
import type { Command } from '../commands/command.ts';
import { clearFilter } from '../commands/filter-commands.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './filter-bar.module.css';

export function EmptyResult({ run }: { readonly run: (command: Command) => void }) {
  return (
    <main className={classNames(styles, 'empty')}>
      <h2>No action matches the filter</h2>
      <p>
        All of the plan is still there. Take a part of the filter away above, choose something else in one, or show the
        whole plan again.
      </p>
      <Button kind="primary" onPress={() => run(clearFilter)}>
        Clear the filter
      </Button>
    </main>
  );
}
