// The unkept texts' dialog, joined to what its buttons do.
import { asTabledError } from '../../shared/errors.ts';
import { isCellField } from '../../shared/plan/typed-fields.ts';
import type { CommandContext } from '../commands/command.ts';
import { throwAway } from '../db/unkept.ts';
import { editBeside } from '../panel/edit-beside.ts';
import { UnkeptDialog } from './unkept-dialog.tsx';

export interface UnkeptTextsProps {
  readonly context: CommandContext;
  readonly onClose: () => void;
}

export function UnkeptTexts({ context, onClose }: UnkeptTextsProps) {
  const { services, dialogs, grid, unkept, plan, say } = context;
  const attempt = (work: Promise<void>) => {
    work.catch((error: unknown) => dialogs.show({ kind: 'error', error: asTabledError(error) }));
  };
  return (
    <UnkeptDialog
      unkept={unkept}
      open={plan}
      now={services.now()}
      onClose={onClose}
      onPutBack={({ rowId, field, text, on, id }) => {
        onClose();
        if (isCellField(field)) grid.edit({ rowId, field }, { text, unkeptId: id });
        else editBeside(context, { rowId, field }, { text, unkeptId: id, ...(on === undefined ? {} : { on }) });
      }}
      onCopy={({ text, label }) =>
        attempt(navigator.clipboard.writeText(text).then(() => say(`Copied the text of ${label}.`)))
      }
      onThrowAway={({ id }) => attempt(throwAway(services.db, id))}
    />
  );
}
