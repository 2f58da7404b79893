// A modal dialog: a heading, a body that scrolls, and buttons below it. Escape does what the frame's `onClose` does.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { focusAgain } from './keyboard-place.ts';
import { ScrollArea } from './scroll-area.tsx';
import { useKeysOnTheirWay } from './use-keys-on-their-way.ts';

export interface DialogFrameProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/**
 * The place where dialogs stand. It stays while one dialog takes the place of another, so that after the last of them
 * the keyboard is where it was before the first.
 */
export function DialogFrame({ children, onClose }: DialogFrameProps) {
  // As it is drawn for the first time: a moment later, a button of the dialog has the keyboard.
  const [place] = useState(() => document.activeElement);
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      // React Aria gives the keyboard back in the next frame, though not every time.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (!isThere.current && document.activeElement === document.body) focusAgain(place);
        }),
      );
    };
  }, [place]);
  return (
    <ModalOverlay
      className={classNames(styles, 'veil')}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classNames(styles, 'modal')}>{children}</Modal>
    </ModalOverlay>
  );
}

export interface DialogProps {
  readonly heading: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  /** An alert interrupts: an error, or a question whose answer cannot wait. Its body is read out at once. */
  readonly isAlert?: boolean;
  /** For a list with a few short facts in each line. */
  readonly isMiddling?: boolean;
  readonly isWide?: boolean;
  /** A screen of its own, as large as the window allows: what in it scrolls is its own matter. */
  readonly isScreen?: boolean;
}

/** One dialog, to stand in a DialogFrame. */
export function Dialog(props: DialogProps) {
  const { heading, children, buttons, isAlert = false, isMiddling = false, isWide = false, isScreen = false } = props;
  const bodyId = useId();
  const dialog = useKeysOnTheirWay();
  return (
    <AriaDialog
      ref={dialog}
      className={classNames(styles, 'dialog', isMiddling && 'middling', isWide && 'wide', isScreen && 'screen')}
      role={isAlert ? 'alertdialog' : 'dialog'}
      {...(isAlert ? { 'aria-describedby': bodyId } : {})}
    >
      <Heading slot="title" level={2} className={classNames(styles, 'heading')}>
        {heading}
      </Heading>
      {isScreen ? (
        children
      ) : (
        <ScrollArea id={bodyId} className={classNames(styles, 'body')} label={heading}>
          {children}
        </ScrollArea>
      )}
      <div className={classNames(styles, 'buttons')}>{buttons}</div>
    </AriaDialog>
  );
}
