// Takes a table from the clipboard. The person pastes it, so that no permission to look into the clipboard is needed.
import { useEffect, useId, useRef } from 'react';
import { shownShortcut } from '../commands/shortcuts.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { IS_MAC } from '../ui/is-mac.ts';
import styles from './paste-dialog.module.css';
import { pastedFile } from './pasted-table.ts';

export interface PasteDialogProps {
  /** Given what was pasted; undefined where it holds no table. */
  readonly onPaste: (file: File | undefined) => void;
  readonly onClose: () => void;
}

export function PasteDialog({ onPaste, onClose }: PasteDialogProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <Dialog heading="Paste a table" buttons={<Button onPress={onClose}>Cancel</Button>}>
      <p>
        In Word, your spreadsheet program or a web page, select the whole table with its heading row and copy it.
        Nothing is stored before you have seen what was read.
      </p>
      <label htmlFor={id}>Then press {shownShortcut('Ctrl+V', IS_MAC)} here</label>
      <textarea
        id={id}
        ref={area}
        className={classNames(styles, 'area')}
        value=""
        // Only a paste is taken: what is typed here would be no table.
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault();
          onPaste(pastedFile(event.clipboardData));
        }}
      />
    </Dialog>
  );
}
