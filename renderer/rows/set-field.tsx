// Asks for one text for a field of all selected actions, and says what of theirs would go.
import { useId, useState } from 'react';
import { ordinaryLines } from '../../shared/plan/cell-text.ts';
import { actionFields } from '../../shared/plan/paste-block.ts';
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { type CellField, cellLabel } from '../../shared/plan/row-cells.ts';
import { type FieldSetting, planFieldSetting, type SettingWay } from '../../shared/plan/set-field.ts';
import { OneOf } from '../export/choice-parts.tsx';
import { Refusal } from '../preview/refusal.tsx';
import { useRefusal } from '../preview/use-refusal.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './rows.module.css';

export interface SetFieldProps {
  readonly columns: PlanColumns;
  /** The rows that are selected, as they were when the dialog came up. */
  readonly rows: readonly PlanRow[];
  readonly onCancel: () => void;
  /** @param label what is done, in words that can follow "Undo: " */
  readonly onSet: (cells: FieldSetting['cells'], label: string) => Promise<void>;
}

const WAYS: readonly (readonly [SettingWay, string])[] = [
  ['replace', 'In the place of what is there'],
  ['append', 'On a new line below what is there'],
  ['empty', 'Only where the cell is empty'],
];

function outcome({ actions, cells, replaced }: FieldSetting, isEmpty: boolean): string {
  const unchanged = actions - cells.length;
  const stay = unchanged === 0 ? '' : ` ${unchanged === 1 ? '1 stays' : `${unchanged} stay`} as they are.`;
  const gone = isEmpty ? 'will be emptied' : 'will be replaced';
  const goes = replaced === 0 ? 'No filled cell is replaced.' : `${counted(replaced, 'filled cell')} ${gone}.`;
  return `${counted(actions, 'action')}. ${goes}${stay}`;
}

export function SetField({ columns, rows, onCancel, onSet }: SetFieldProps) {
  const id = useId();
  const [field, setField] = useState<CellField>('responsibility');
  const [way, setWay] = useState<SettingWay>('replace');
  const [text, setText] = useState('');
  const { refusal, attempt } = useRefusal();
  const action = rows.find(({ kind }) => kind === 'action');
  // A number that many share is none.
  const fields = actionFields(columns).filter((one) => one !== 'number');
  const nameOf = (one: CellField) => (action === undefined ? one : cellLabel(action, one, columns));
  const setting = planFieldSetting(rows, field, text, way);
  const bands = rows.length - setting.actions;
  const label = `${text === '' ? 'Empty' : 'Set'} ${nameOf(field)} of ${counted(setting.cells.length, 'action')}`;
  return (
    <Dialog
      heading="Set a field for the selected rows"
      buttons={
        <>
          <Button onPress={onCancel}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={setting.cells.length === 0}
            onPress={() => attempt(() => onSet(setting.cells, label))}
          >
            {setting.cells.length === 0 ? 'Nothing to change' : label}
          </Button>
        </>
      }
    >
      <Refusal sentence={refusal} />
      <div className={classNames(styles, 'form')}>
        <label htmlFor={`${id}-field`}>Column</label>
        <Choice
          id={`${id}-field`}
          value={field}
          options={fields.map((one) => [one, nameOf(one)] as const)}
          onChoose={setField}
          takesFocus
        />
        <label htmlFor={`${id}-text`}>Text</label>
        <textarea
          id={`${id}-text`}
          className={classNames(styles, 'text')}
          value={text}
          rows={3}
          spellCheck
          lang="en-GB"
          onChange={({ target }) => setText(ordinaryLines(target.value))}
        />
      </div>
      <OneOf label="Where it goes" value={way} options={WAYS} onChange={setWay} />
      <p role="status" className={classNames(styles, 'outcome')}>
        {outcome(setting, text === '')}
        {bands > 0 &&
          ` ${bands === 1 ? 'A theme or statement' : `${bands} themes and statements`} that is selected too has no such field.`}
      </p>
    </Dialog>
  );
}
