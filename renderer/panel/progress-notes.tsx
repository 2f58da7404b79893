// How the action goes on: dated notes, the newest first, each edited in its place.
import type { ActionRow, PlanColumns } from '../../shared/plan/plan.ts';
import type { ProgressNote } from '../../shared/plan/progress.ts';
import { noteField, noteIdOf } from '../../shared/plan/typed-fields.ts';
import { deleteNote } from '../db/course-edits.ts';
import { CellLines } from '../plan/cell-lines.tsx';
import { classNames } from '../ui/class-names.ts';
import { shownDay } from '../ui/shown-time.ts';
import { NoteEditor } from './note-editor.tsx';
import { PanelButton } from './panel-button.tsx';
import { focusOpener, NEW_NOTE } from './panel-keyboard.ts';
import styles from './side-panel.module.css';
import type { Panel } from './use-panel.ts';
import type { PanelContext, PanelEdits } from './use-panel-edits.ts';

export interface ProgressNotesProps {
  readonly planId: string;
  readonly row: ActionRow;
  readonly columns: PlanColumns;
  readonly panel: Panel;
  readonly edits: PanelEdits;
  readonly context: PanelContext;
}

function Note({ note, ...props }: ProgressNotesProps & { readonly note: ProgressNote }) {
  const { planId, row, panel, edits, context } = props;
  const { db, now } = context.services;
  const day = shownDay(note.on);
  return (
    <>
      <div className={classNames(styles, 'fieldHead')}>
        <h4 className={classNames(styles, 'label')}>{day}</h4>
        <span className={classNames(styles, 'buttons')}>
          <PanelButton
            opens={noteField(note.id)}
            label={`Edit the note of ${day}`}
            onPress={() => panel.edit({ rowId: row.id, field: noteField(note.id) })}
          >
            Edit
          </PanelButton>
          <PanelButton
            label={`Delete the note of ${day}`}
            onPress={() => {
              edits.attempt(() => deleteNote(db, planId, row.id, note, now()));
              focusOpener(NEW_NOTE);
            }}
          >
            Delete
          </PanelButton>
        </span>
      </div>
      <div className={classNames(styles, 'text')}>
        <CellLines text={note.text} />
      </div>
    </>
  );
}

export function ProgressNotes(props: ProgressNotesProps) {
  const { row, panel, context } = props;
  const { progress = [] } = row;
  const { editing } = panel;
  const editedId = editing?.rowId === row.id ? noteIdOf(editing.field) : undefined;
  const isNew = editedId !== undefined && !progress.some(({ id }) => id === editedId);
  return (
    <>
      <h3 className={classNames(styles, 'section')}>Progress notes</h3>
      {isNew ? (
        <NoteEditor key={editedId} {...props} id={editedId} note={undefined} />
      ) : (
        <p>
          <PanelButton
            opens={NEW_NOTE}
            onPress={() => panel.edit({ rowId: row.id, field: noteField(context.services.newId()) })}
          >
            Add progress note
          </PanelButton>
        </p>
      )}
      {progress.length > 0 && (
        <ul className={classNames(styles, 'list')} aria-label="Progress notes">
          {progress.map((note) => (
            <li key={note.id} className={classNames(styles, 'entry')}>
              {note.id === editedId ? (
                <NoteEditor {...props} id={note.id} note={note} />
              ) : (
                <Note {...props} note={note} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
