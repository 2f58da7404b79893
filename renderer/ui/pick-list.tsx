// A list in which one is picked by typing a part of its name; the arrows go through it, Enter picks.
import type { ReactNode } from 'react';
import { Autocomplete, Input, Label, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { classNames } from './class-names.ts';
import fieldStyles from './field.module.css';
import styles from './pick-list.module.css';

export interface PickItem {
  readonly id: string;
  /** What is sought in. */
  readonly name: string;
  /** Its line: what it is called, and what stands beside that. */
  readonly line: ReactNode;
}

export interface PickListProps {
  /** What is asked, above the field. */
  readonly question: string;
  /** What the list holds, for assistive technology. */
  readonly label: string;
  readonly items: readonly PickItem[];
  /** Ids of those that cannot be picked. */
  readonly off?: ReadonlySet<string>;
  /** Said where no name has what was typed. */
  readonly none: string;
  readonly onPick: (id: string) => void;
}

export function PickList({ question, label, items, off, none, onPick }: PickListProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains}>
      <SearchField autoFocus className={classNames(styles, 'search')}>
        <Label>{question}</Label>
        <Input className={classNames(fieldStyles, 'field')} />
      </SearchField>
      <Menu
        aria-label={label}
        className={classNames(styles, 'list')}
        items={items}
        {...(off === undefined ? {} : { disabledKeys: off })}
        renderEmptyState={() => <p className={classNames(styles, 'none')}>{none}</p>}
        onAction={(id) => onPick(String(id))}
      >
        {({ id, name, line }) => (
          <MenuItem id={id} textValue={name} className={classNames(styles, 'item')}>
            {line}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
