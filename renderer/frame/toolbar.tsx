// The bar above the plan: its title, the menus, whether it is saved, and the commands used most.
import type { ReactNode } from 'react';
import type { Command, CommandContext } from '../commands/command.ts';
import { openFilter } from '../commands/filter-commands.ts';
import { findInPlan } from '../commands/find-commands.ts';
import { redoEdit, undoEdit } from '../commands/history-commands.ts';
import { showOutline } from '../commands/outline-commands.ts';
import { showDetails } from '../commands/panel-commands.ts';
import { exportPlan, exportPlanAgain, renamePlan, showImportNotes } from '../commands/plan-commands.ts';
import { addActionBelow } from '../commands/row-edit-commands.ts';
import { ariaShortcut, shownShortcut } from '../commands/shortcuts.ts';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './frame.module.css';
import { MenuBar } from './menu-bar.tsx';

export interface ToolbarProps {
  readonly context: CommandContext;
  readonly run: (command: Command) => void;
  readonly isMac: boolean;
  /** The line that says whether the plan is saved. */
  readonly saved: ReactNode;
}

export function Toolbar({ context, run, isMac, saved }: ToolbarProps) {
  const button = (command: Command, label: string, kind: ButtonProps['kind'] = 'ordinary') => (
    <Button
      kind={kind}
      isDisabled={!command.isAvailable(context)}
      onPress={() => run(command)}
      hint={[command.label(context), shownShortcut(command.shortcut, isMac)].filter((part) => part !== '').join(' · ')}
      shortcut={ariaShortcut(command.shortcut, isMac)}
    >
      {label}
    </Button>
  );
  // Not by the plan alone: undo that takes the plan from the screen would take its own button away, keyboard and all.
  const hasHistory = [undoEdit, redoEdit].some((command) => command.isAvailable(context));
  return (
    <header className={classNames(styles, 'toolbar')}>
      <h1 className={classNames(styles, 'title')}>
        {context.plan === undefined ? (
          'Tabled'
        ) : (
          <button type="button" className={classNames(styles, 'rename')} onClick={() => run(renamePlan)}>
            {context.plan.record.title || 'Plan without a title'}
          </button>
        )}
      </h1>
      <MenuBar context={context} run={run} isMac={isMac} />
      {saved}
      <fieldset className={classNames(styles, 'tools')} aria-label="Plan">
        {(context.plan !== undefined || hasHistory) && (
          <span className={classNames(styles, 'spare')}>
            {button(undoEdit, 'Undo', 'quiet')}
            {button(redoEdit, 'Redo', 'quiet')}
            {context.plan !== undefined && (
              <>
                {button(showOutline, 'Outline', 'quiet')}
                {button(findInPlan, 'Find', 'quiet')}
                {button(openFilter, 'Filter', 'quiet')}
                {button(showDetails, 'Details', 'quiet')}
              </>
            )}
          </span>
        )}
        {context.plan !== undefined && (
          <>
            {button(addActionBelow, 'Add action')}
            {showImportNotes.isAvailable(context) && button(showImportNotes, showImportNotes.label(context))}
            {context.plan.record.exportSettings !== undefined && button(exportPlanAgain, 'Export again')}
            {button(exportPlan, 'Export…', 'primary')}
          </>
        )}
      </fieldset>
    </header>
  );
}
