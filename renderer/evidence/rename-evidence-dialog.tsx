// Gives evidence another title, and a file another name in the plan's folder.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { EvidenceItem } from '../../shared/plan/evidence.ts';
import { renameEvidence } from '../db/evidence-edits.ts';
import { Refusal } from '../preview/refusal.tsx';
import { useRefusal } from '../preview/use-refusal.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './evidence.module.css';
import type { EvidenceContext } from './evidence-view.ts';

export interface RenameEvidenceProps {
  readonly planId: string;
  readonly seen: EvidenceItem;
  readonly context: EvidenceContext;
  readonly onClose: () => void;
}

/** A file's name in two: what can be changed, and its ending. */
function nameParts(item: EvidenceItem): readonly [string, string] {
  if (item.kind === 'link') return ['', ''];
  const at = item.name.lastIndexOf('.');
  return at > 0 ? [item.name.slice(0, at), item.name.slice(at)] : [item.name, ''];
}

/** The name that the file has in the end: another than asked for where there is one of that name. */
async function renameFile(planId: string, item: EvidenceItem, to: string, { services }: EvidenceContext) {
  if (item.kind === 'link') return '';
  const [base] = nameParts(item);
  if (to === '' || to === base) return item.name;
  const { name, sha256 } = item;
  return (await services.desk.renameEvidence({ planId, name, sha256, to })).name;
}

export function RenameEvidence({ planId, seen, context, onClose }: RenameEvidenceProps) {
  const [titleId, nameId] = [useId(), useId()];
  const input = useRef<HTMLInputElement>(null);
  const [base, ending] = nameParts(seen);
  const [title, setTitle] = useState(seen.title);
  const [name, setName] = useState(base);
  const { refusal, attempt } = useRefusal();
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  function rename(): void {
    if (title.trim() === '') return;
    attempt(async () => {
      await context.services.db.commits.idle();
      const { db, now } = context.services;
      const fileName = await renameFile(planId, seen, name.trim(), context);
      const done = await renameEvidence(db, planId, { seen, title: title.trim(), fileName }, now());
      onClose();
      if (done !== undefined) context.say(`${done}: done.`);
    });
  }

  return (
    <Dialog
      heading={`Rename “${seen.title}”`}
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={title.trim() === ''} onPress={rename}>
            Rename
          </Button>
        </>
      }
    >
      <Refusal sentence={refusal} />
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          rename();
        }}
      >
        <div className={classNames(styles, 'field')}>
          <label htmlFor={titleId}>Title, as it stands in the register and in documents</label>
          <input
            id={titleId}
            ref={input}
            className={classNames(styles, 'input')}
            value={title}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        {seen.kind === 'file' && (
          <div className={classNames(styles, 'field')}>
            <label htmlFor={nameId}>Name of the file{ending === '' ? '' : `, without ${ending}`}</label>
            <input
              id={nameId}
              className={classNames(styles, 'input')}
              value={name}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          </div>
        )}
        {/* Enter in either field renames. */}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}
