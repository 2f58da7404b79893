// What the filter is, in words, for as long as one is set: how much it lets through, and each part of it to be taken
// away. A filter is never in force unseen.
import { useRef } from 'react';
import { type FilterChip, filterChips } from '../../shared/plan/filter-choices.ts';
import { partOf, withPart } from '../../shared/plan/plan-filter.ts';
import type { Command } from '../commands/command.ts';
import { clearFilter } from '../commands/filter-commands.ts';
import { ariaShortcut, shownShortcut } from '../commands/shortcuts.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IS_MAC } from '../ui/is-mac.ts';
import { focusTable, focusTableWhenLost } from '../ui/keyboard-place.ts';
import styles from './filter-bar.module.css';
import { shownOf } from './shown-of.ts';
import type { Filter } from './use-filter.ts';

export interface FilterLineProps {
  readonly open: OpenPlan;
  readonly filter: Filter;
  readonly run: (command: Command) => void;
}

/** "1 action shown does not match any more." */
function straysInWords(count: number): string {
  return count === 1 ? '1 action no longer matches.' : `${count} actions no longer match.`;
}

export function FilterLine({ open, filter, run }: FilterLineProps) {
  const line = useRef<HTMLElement>(null);
  const { actions } = filter;
  const chips = filterChips(filter.value, filter.planRows, open.record.columns);
  const shown = filter.rows.filter(({ row }) => row.kind === 'action').length;

  function takeAway({ facet, values }: FilterChip, at: number): void {
    filter.change(
      withPart(
        filter.value,
        facet,
        partOf(filter.value, facet).filter((value) => !values.includes(value)),
      ),
    );
    // The button goes: the keyboard goes on to the one that is in its place.
    requestAnimationFrame(() => {
      const left = line.current?.querySelectorAll<HTMLElement>('li button') ?? [];
      const next = left[Math.min(at, left.length - 1)];
      if (next === undefined) focusTable();
      else next.focus();
    });
  }

  return (
    <section ref={line} className={classNames(styles, 'line')} aria-label="Filter in force">
      <p role="status" className={classNames(styles, 'shown')}>
        Showing {shownOf(shown, actions)}.{filter.strays > 0 && ` ${straysInWords(filter.strays)}`}
      </p>
      {filter.strays > 0 && (
        <Button
          kind="quiet"
          onPress={() => {
            filter.applyAgain();
            focusTableWhenLost();
          }}
        >
          {filter.strays === 1 ? 'Hide it' : 'Hide them'}
        </Button>
      )}
      <ul className={classNames(styles, 'chips')} aria-label="Parts of the filter">
        {chips.map((chip, at) => (
          <li key={`${chip.facet} ${chip.values.join(' ')}`}>
            <Button
              label={`${chip.text}: take away`}
              hint="Take this part of the filter away"
              onPress={() => takeAway(chip, at)}
            >
              {chip.text} <span aria-hidden>×</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button
        onPress={() => run(clearFilter)}
        hint={`Clear the filter · ${shownShortcut(clearFilter.shortcut, IS_MAC)}`}
        shortcut={ariaShortcut(clearFilter.shortcut, IS_MAC)}
      >
        Clear the filter
      </Button>
    </section>
  );
}
