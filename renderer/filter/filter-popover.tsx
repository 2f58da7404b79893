// A button of the filter's bar and what it opens: choices above, below them how many actions the filter gives.
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import buttonStyles from '../ui/button.module.css';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './filter-popover.module.css';
import { shownOf } from './shown-of.ts';
import type { Filter, OpenPart } from './use-filter.ts';

export interface FilterPopoverProps {
  readonly part: OpenPart;
  readonly name: string;
  readonly filter: Filter;
  /** Whether this part narrows what is shown. */
  readonly isSet: boolean;
  /** A button that lets the part go, where it is set. */
  readonly clear?: ReactNode;
  readonly children: ReactNode;
}

export function FilterPopover({ part, name, filter, isSet, clear, children }: FilterPopoverProps) {
  const { actions } = filter;
  const passing = filter.isSet ? filter.result.passing.size : actions;
  return (
    <DialogTrigger
      isOpen={filter.openPart === part}
      onOpenChange={(isOpen) => filter.setOpenPart(isOpen ? part : undefined)}
    >
      <AriaButton
        data-part={part}
        className={`${classNames(buttonStyles, 'button')} ${classNames(styles, 'opener')}`}
        {...(isSet ? { 'aria-label': `${name}, set` } : {})}
      >
        {isSet && <span aria-hidden className={classNames(styles, 'mark')} />}
        {name}
        <span aria-hidden>▾</span>
      </AriaButton>
      <Popover className={classNames(styles, 'popover')} placement="bottom start" offset={4}>
        <Dialog className={classNames(styles, 'dialog')} aria-label={name}>
          {children}
          <div className={classNames(styles, 'foot')}>
            {/* What is said above the table is out of reach while the popover is open. */}
            <p role="status" className={classNames(styles, 'gives')}>
              {shownOf(passing, actions)}
            </p>
            {clear}
            <Button onPress={() => filter.setOpenPart(undefined)}>Done</Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
