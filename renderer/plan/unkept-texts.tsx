// The unkept texts' dialog, joined to what its buttons do.
import { asTabledError } from '../../shared/errors.ts';
import type { CommandContext } from '../commands/command.ts';
import { throwAway } from '../db/unkept.ts';
import { UnkeptDialog } from './unkept-dialog.tsx';

export function UnkeptTexts({ context }: { readonly context: CommandContext }) {
  const { services, dialogs, grid, unkept, plan, say } = context;
  const attempt = (work: Promise<void>) => {
    work.catch((error: unknown) => dialogs.show({ kind: 'error', error: asTabledError(error) }));
  };
  return (
    <UnkeptDialog
      unkept={unkept}
      open={plan}
      now={services.now()}
      onClose={dialogs.close}
      onPutBack={({ rowId, field, text, id }) => {
        dialogs.close();
        grid.edit({ rowId, field }, { text, unkeptId: id });
      }}
      onCopy={({ text, label }) =>
        attempt(navigator.clipboard.writeText(text).then(() => say(`Copied the text of ${label}.`)))
      }
      onThrowAway={({ id }) => attempt(throwAway(services.db, id))}
    />
  );
}
