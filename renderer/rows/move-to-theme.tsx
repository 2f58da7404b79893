// The themes of the plan, to move the selected rows to the end of one: type a part of its name, Enter moves.
import { Autocomplete, Input, Label, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { rowName } from '../../shared/plan/row-cells.ts';
import { rowsName } from '../db/many-edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './rows.module.css';

interface ThemeToChoose {
  /** "" for the rows above the first theme. */
  readonly id: string;
  readonly name: string;
  readonly actions: number;
  /** Whether all the rows are there now. */
  readonly isHere: boolean;
}

function listThemes({ rows }: OpenPlan, ids: readonly string[]): readonly ThemeToChoose[] {
  const themes: { id: string; name: string; actions: number; rows: number }[] = [
    { id: '', name: 'Above all themes', actions: 0, rows: 0 },
  ];
  for (const { row } of rows) {
    const last = themes.at(-1);
    if (row.kind === 'theme') {
      themes.push({ id: row.id, name: row.text || rowName(row), actions: 0, rows: 0 });
    } else if (last !== undefined) {
      if (row.kind === 'action') last.actions += 1;
      if (ids.includes(row.id)) last.rows += 1;
    }
  }
  return themes.map(({ rows: here, ...theme }) => ({ ...theme, isHere: here === ids.length }));
}

export interface MoveToThemeProps {
  readonly plan: OpenPlan;
  readonly ids: readonly string[];
  readonly onCancel: () => void;
  /** @param theme undefined for the place above all themes */
  readonly onMove: (theme: string | undefined) => void;
}

export function MoveToTheme({ plan, ids, onCancel, onMove }: MoveToThemeProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const named = plan.rows.filter(({ id }) => ids.includes(id)).map(({ row }) => row);
  return (
    <Dialog heading={`Move ${rowsName(named)} to a theme`} buttons={<Button onPress={onCancel}>Cancel</Button>}>
      <Autocomplete filter={contains}>
        <SearchField autoFocus className={classNames(styles, 'search')}>
          <Label>To the end of which theme?</Label>
          <Input className={classNames(styles, 'field')} />
        </SearchField>
        <Menu
          aria-label="Themes"
          className={classNames(styles, 'list')}
          items={listThemes(plan, ids)}
          renderEmptyState={() => <p className={classNames(styles, 'none')}>No theme is called that.</p>}
          onAction={(id) => onMove(id === '' ? undefined : String(id))}
        >
          {({ id, name, actions, isHere }) => (
            <MenuItem id={id} textValue={name} className={classNames(styles, 'item')}>
              <span>{name}</span>
              <span className={classNames(styles, 'count')}>
                {counted(actions, 'action')}
                {isHere ? ', here now' : ''}
              </span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
