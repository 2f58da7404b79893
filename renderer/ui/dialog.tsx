// A modal dialog: a heading, a body that scrolls, and buttons below it. Escape does what `onClose` does.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { ScrollArea } from './scroll-area.tsx';

export interface DialogProps {
  readonly heading: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  readonly onClose: () => void;
  /** An alert interrupts: an error, or a question whose answer cannot wait. */
  readonly isAlert?: boolean;
  readonly isWide?: boolean;
}

export function Dialog({ heading, children, buttons, onClose, isAlert = false, isWide = false }: DialogProps) {
  return (
    <ModalOverlay
      className={classNames(styles, 'veil')}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classNames(styles, 'modal', isWide && 'wide')}>
        <AriaDialog className={classNames(styles, 'dialog')} role={isAlert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className={classNames(styles, 'heading')}>
            {heading}
          </Heading>
          <ScrollArea className={classNames(styles, 'body')} label={heading}>
            {children}
          </ScrollArea>
          <div className={classNames(styles, 'buttons')}>{buttons}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
