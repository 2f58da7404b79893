// Changes the plan's title.
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './rename-dialog.module.css';

export interface RenameDialogProps {
  readonly title: string;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
}

export function RenameDialog({ title, onRename, onClose }: RenameDialogProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(title);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <Dialog
      heading="Change the title"
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={() => onRename(typed.trim())}>
            Change
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onRename(typed.trim());
        }}
      >
        <label htmlFor={id}>Title, as it stands at the head of the Word document</label>
        <input
          id={id}
          className={classNames(styles, 'input')}
          ref={input}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
