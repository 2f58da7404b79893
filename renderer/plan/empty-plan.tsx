// What stands in a plan that has no rows yet: what to do about it.
import { useEffect, useRef } from 'react';
import type { Command } from '../commands/command.ts';
import { importPlan, pasteTable } from '../commands/plan-commands.ts';
import { addActionBelow, addThemeBelow } from '../commands/row-edit-commands.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './empty-plan.module.css';

export function EmptyPlan({ run }: { readonly run: (command: Command) => void }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // The keyboard has nothing else to be on: the table has no cell.
    if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
  }, []);
  return (
    <section ref={place} className={classNames(styles, 'empty')} aria-label="Nothing in this plan yet">
      <h2>Nothing in this plan yet</h2>
      <p>Begin with a theme, the heading that actions stand under, or with an action.</p>
      <div className={classNames(styles, 'ways')}>
        <Button kind="primary" onPress={() => run(addThemeBelow)}>
          Add theme
        </Button>
        <Button onPress={() => run(addActionBelow)}>Add action</Button>
        <Button onPress={() => run(importPlan)}>Import a spreadsheet…</Button>
        <Button onPress={() => run(pasteTable)}>Paste a table…</Button>
      </div>
      <p>An import makes a plan of its own; this one stays among your plans.</p>
    </section>
  );
}
