// The themes of the plan, to move the selected rows to the end of one: type a part of its name, Enter moves.
import { rowName } from '../../shared/plan/row-cells.ts';
import { rowsName } from '../db/many-edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import { PickList } from '../ui/pick-list.tsx';

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
  const named = plan.rows.filter(({ id }) => ids.includes(id)).map(({ row }) => row);
  const items = listThemes(plan, ids).map(({ id, name, actions, isHere }) => ({
    id,
    name,
    line: (
      <>
        <span>{name}</span>
        <span>
          {counted(actions, 'action')}
          {isHere ? ', here now' : ''}
        </span>
      </>
    ),
  }));
  return (
    <Dialog heading={`Move ${rowsName(named)} to a theme`} buttons={<Button onPress={onCancel}>Cancel</Button>}>
      <PickList
        question="To the end of which theme?"
        label="Themes"
        items={items}
        none="No theme is called that."
        onPick={(id) => onMove(id === '' ? undefined : id)}
      />
    </Dialog>
  );
}
