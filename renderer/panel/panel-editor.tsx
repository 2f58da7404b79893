// The editor of a text in the panel: the table's own, keeping and leaving as the panel does.
import type { TypedField } from '../../shared/plan/typed-fields.ts';
import { CellEditor, type CellEditorProps, type Leaving } from '../plan/cell-editor.tsx';
import { classNames } from '../ui/class-names.ts';
import { focusOpener } from './panel-keyboard.ts';
import styles from './side-panel.module.css';
import type { PanelEdits } from './use-panel-edits.ts';

export interface PanelEditorProps<Field extends TypedField> extends Pick<CellEditorProps<Field>, 'cell' | 'beginning'> {
  readonly edits: PanelEdits;
  /** How many openers further the keyboard goes, by the way in which the editor was left. */
  readonly steps: Readonly<Record<Exclude<Leaving, 'away'>, -1 | 0 | 1>>;
}

export function PanelEditor<Field extends TypedField>({ cell, beginning, edits, steps }: PanelEditorProps<Field>) {
  const { openEditor, parties, say } = edits;
  return (
    <div className={classNames(styles, 'editor')}>
      <CellEditor
        {...{ cell, beginning, openEditor, parties, say }}
        onKeep={(typed, leaving) => {
          edits.keep(typed);
          if (leaving !== 'away') focusOpener(cell.field, steps[leaving]);
        }}
        onLeave={(typed) => {
          edits.leave({ ...cell, text: typed ?? cell.base }, typed !== undefined);
          focusOpener(cell.field);
        }}
      />
    </div>
  );
}
