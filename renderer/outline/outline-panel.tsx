// The outline: the plan's themes with their counts, beside the table. Arrows and first letters move in it, Enter goes to
// the theme in the table, Escape goes back there.
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { type OutlineEntry, outlineOf, themeOver } from '../../shared/plan/outline.ts';
import type { CommandContext } from '../commands/command.ts';
import type { Grid } from '../plan/grid-state.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { focusTable } from '../ui/keyboard-place.ts';
import { goToRow } from './go-to-row.ts';
import styles from './outline-panel.module.css';
import { countsInWords, entryName } from './outline-words.ts';
import { BESIDE } from './use-outline.ts';

export interface OutlinePanelProps {
  readonly grid: Grid;
  readonly context: CommandContext;
}

/** A key of the list is no empty text. */
const BEFORE_FIRST = '(before)';

function keyOf({ theme }: OutlineEntry): string {
  return theme === '' ? BEFORE_FIRST : theme;
}

export function OutlinePanel({ grid, context }: OutlinePanelProps) {
  const { filter, outline, say } = context;
  const { turn } = outline;
  const { facts } = filter;
  const panel = useRef<HTMLElement>(null);
  const rows = filter.planRows;
  const shownRows = filter.rows;
  const entries = useMemo(() => {
    const shown = new Set(shownRows.map(({ id }) => id));
    return outlineOf(rows, facts, (id) => shown.has(id));
  }, [rows, facts, shownRows]);
  const { active } = grid.state;
  const current = active !== undefined && filter.shows(active.rowId) ? themeOver(rows, active.rowId) : undefined;

  useEffect(() => {
    if (turn === 0) return undefined;
    // The list has its options in the drawing after its own.
    const frame = requestAnimationFrame(() => {
      const options = panel.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];
      const first = [...options].find((option) => option.ariaCurrent !== null) ?? options[0];
      (first ?? panel.current)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [turn]);

  function close(): void {
    outline.close();
    focusTable();
  }
  function go(entry: OutlineEntry): void {
    const to = entry.theme === '' ? filter.rows[0] : filter.rows.find(({ id }) => id === entry.rowId);
    if (to === undefined || (entry.theme === '' && entry.shown === 0 && filter.isSet)) {
      say(`Nothing ${entry.theme === '' ? 'before the first theme' : `in ${entryName(entry)}`} matches the filter.`);
      return;
    }
    // Over the table it would hide what was gone to.
    if (!matchMedia(BESIDE).matches) outline.close();
    goToRow(grid, to);
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    // Beside the table it may stay: Escape only leaves it.
    if (matchMedia(BESIDE).matches) focusTable();
    else close();
  }

  return (
    <nav
      ref={panel}
      data-window-part="outline"
      className={classNames(styles, 'panel')}
      aria-label="Outline"
      onKeyDown={handleKey}
      tabIndex={-1}
    >
      <div className={classNames(styles, 'head')}>
        <h2 className={classNames(styles, 'heading')}>Themes</h2>
        <Button kind="quiet" label="Close the outline" onPress={close}>
          Close
        </Button>
      </div>
      <ListBox
        aria-label="Themes"
        className={classNames(styles, 'list')}
        items={entries.map((entry) => ({ ...entry, id: keyOf(entry) }))}
        escapeKeyBehavior="none"
        onAction={(key) => {
          const entry = entries.find((one) => keyOf(one) === key);
          if (entry !== undefined) go(entry);
        }}
        renderEmptyState={() => (
          <p className={classNames(styles, 'none')}>
            The plan has no themes yet. “Add theme below” is among the commands.
          </p>
        )}
        dependencies={[current, filter.isSet]}
      >
        {(entry) => (
          <ListBoxItem
            id={entry.id}
            textValue={entryName(entry)}
            className={classNames(styles, 'item')}
            render={(props) => {
              if ('href' in props) return <a {...props} />;
              return <div {...props} {...(entry.theme === current ? { 'aria-current': 'location' } : {})} />;
            }}
          >
            <span className={classNames(styles, 'theme')}>{entryName(entry)}</span>{' '}
            <span className={classNames(styles, 'counts')}>{countsInWords(entry, filter.isSet)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </nav>
  );
}
