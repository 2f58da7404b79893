// Asks before a pasted block goes into the plan where it would surprise: texts go, lines find no action, or it may be
// meant as a plan of its own.
import { useState } from 'react';
import type { BlockPaste } from '../../shared/plan/paste-block.ts';
import type { ActionRow, PlanColumns } from '../../shared/plan/plan.ts';
import { type CellField, cellLabel } from '../../shared/plan/row-cells.ts';
import { OneOf } from '../export/choice-parts.tsx';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import { PasteInWords, PastePreview } from './paste-preview.tsx';

export interface PasteBlockProps {
  readonly paste: BlockPaste;
  /** What the person is to know of where it goes. */
  readonly told: readonly string[];
  readonly columns: PlanColumns;
  /** Whether it may be meant as a plan of its own. */
  readonly isImportable: boolean;
  readonly onCancel: () => void;
  readonly onImport: () => void;
  /** @param makesActions whether lines that find no action become new ones */
  readonly onPaste: (makesActions: boolean) => void;
}

const EMPTY: ActionRow = {
  id: '',
  kind: 'action',
  number: '',
  action: '',
  date: '',
  responsibility: '',
  reportedTo: '',
  evidence: '',
  fileRef: '',
  custom: {},
};

export function PasteBlock({ paste, told, columns, isImportable, onCancel, onImport, onPaste }: PasteBlockProps) {
  const { cells, beyond, tooWide, fields, actions } = paste;
  const [beyondIs, setBeyond] = useState<'left' | 'new'>('left');
  const nameOf = (field: CellField) => cellLabel(EMPTY, field, columns);
  const makesActions = beyond.length > 0 && beyondIs === 'new';
  const count = cells.length + (makesActions ? beyond.length * fields.length : 0);
  const fits = tooWide === 0;
  return (
    <Dialog
      heading="Paste into the plan?"
      isWide
      buttons={
        <>
          <Button onPress={onCancel}>Cancel</Button>
          {isImportable && <Button onPress={onImport}>Import as a plan…</Button>}
          <Button kind="primary" autoFocus isDisabled={!fits || count === 0} onPress={() => onPaste(makesActions)}>
            {fits && count > 0 ? `Paste ${counted(count, 'cell')} here` : 'Nothing fits here'}
          </Button>
        </>
      }
    >
      {fits && actions.length > 0 && <PasteInWords paste={paste} nameOf={nameOf} />}
      {fits && actions.length === 0 && <p>There is no action here or below that it could go into.</p>}
      {!fits && (
        <p>
          What you pasted is {counted(fields.length + tooWide, 'column')} wide, and from here there{' '}
          {fields.length === 1 ? 'is' : 'are'} {fields.length}. Go to a cell further left, and paste there.
        </p>
      )}
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isImportable && (
        <p>
          It has the headings of an action plan: it can be imported instead, as a plan of its own or to bring this one
          up to date.
        </p>
      )}
      {fits && beyond.length > 0 && (
        <OneOf
          label={`${counted(beyond.length, 'line')} without an action`}
          value={beyondIs}
          onChange={setBeyond}
          options={[
            ['left', `Leave out the last ${counted(beyond.length, 'line')}: there are no more actions`],
            ['new', `Make ${counted(beyond.length, 'new action')} of the last lines, below all others`],
          ]}
        />
      )}
      {fits && actions.length > 0 && <PastePreview paste={paste} nameOf={nameOf} />}
    </Dialog>
  );
}
