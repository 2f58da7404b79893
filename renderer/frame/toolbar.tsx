// The bar above the plan: its title, the commands used most, and whether it is saved.
import type { ReactNode } from 'react';
import { showColumns } from '../commands/column-commands.ts';
import type { Command, CommandContext } from '../commands/command.ts';
import { findInPlan } from '../commands/find-commands.ts';
import { redoEdit, undoEdit } from '../commands/history-commands.ts';
import { showDetails } from '../commands/panel-commands.ts';
import { exportPlan, exportPlanAgain, importPlan, renamePlan, showImportNotes } from '../commands/plan-commands.ts';
import { addActionBelow, deleteActiveRow } from '../commands/row-edit-commands.ts';
import { ariaShortcut, shownShortcut } from '../commands/shortcuts.ts';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './frame.module.css';

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
      {saved}
      <fieldset className={classNames(styles, 'tools')} aria-label="Plan">
        {(context.plan !== undefined || hasHistory) && (
          <>
            {button(undoEdit, 'Undo', 'quiet')}
            {button(redoEdit, 'Redo', 'quiet')}
          </>
        )}
        {context.plan !== undefined && (
          <>
            {button(findInPlan, 'Find', 'quiet')}
            {button(showColumns, 'Columns', 'quiet')}
            {button(showDetails, 'Details', 'quiet')}
            {button(addActionBelow, 'Add action')}
            {button(deleteActiveRow, 'Delete row')}
            {showImportNotes.isAvailable(context) && button(showImportNotes, showImportNotes.label(context))}
            {button(importPlan, 'Import…')}
            {context.plan.record.exportSettings !== undefined && button(exportPlanAgain, 'Export again')}
            {button(exportPlan, 'Export…', 'primary')}
          </>
        )}
      </fieldset>
    </header>
  );
}
