// Adds a link as evidence: an address of a web page, or where something lies that stays where it is.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { ActionRow } from '../../shared/plan/plan.ts';
import { webAddress } from '../../shared/plan/web-address.ts';
import { Refusal } from '../preview/refusal.tsx';
import { useRefusal } from '../preview/use-refusal.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { attachTo } from './attach-evidence.ts';
import styles from './evidence.module.css';
import type { EvidenceContext } from './evidence-view.ts';
import { actionsInWords } from './supported-actions.ts';

/** As long as the desk takes an address. */
const LONGEST = 4000;

export interface LinkDialogProps {
  readonly planId: string;
  readonly rows: readonly ActionRow[];
  readonly context: EvidenceContext;
  readonly onClose: () => void;
}

export function LinkDialog({ planId, rows, context, onClose }: LinkDialogProps) {
  const [addressId, titleId, hintId] = [useId(), useId(), useId()];
  const input = useRef<HTMLInputElement>(null);
  const [target, setTarget] = useState('');
  const [title, setTitle] = useState('');
  const { refusal, attempt } = useRefusal();
  useEffect(() => input.current?.focus(), []);
  const address = target.trim();

  function add(): void {
    if (address === '') return;
    attempt(async () => {
      await context.services.db.commits.idle();
      await attachTo(planId, rows, [{ kind: 'link', title: title.trim() || address, target: address }], context);
      onClose();
    });
  }

  return (
    <Dialog
      heading={`Add a link as evidence of ${actionsInWords(rows)}`}
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={address === ''} onPress={add}>
            Add the link
          </Button>
        </>
      }
    >
      <Refusal sentence={refusal} />
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          add();
        }}
      >
        <div className={classNames(styles, 'field')}>
          <label htmlFor={addressId}>Address</label>
          <input
            id={addressId}
            ref={input}
            className={classNames(styles, 'input')}
            value={target}
            maxLength={LONGEST}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={hintId}
            onChange={(event) => setTarget(event.target.value)}
          />
          <p id={hintId} className={classNames(styles, 'facts')}>
            {address === '' || webAddress(address) !== undefined
              ? 'A web address is opened in your browser when you ask for it, and never otherwise.'
              : 'This is no web address, so Tabled will show it and not follow it.'}
          </p>
        </div>
        <div className={classNames(styles, 'field')}>
          <label htmlFor={titleId}>Title (if it is left empty, the address)</label>
          <input
            id={titleId}
            className={classNames(styles, 'input')}
            value={title}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        {/* Enter in either field adds the link. */}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}
