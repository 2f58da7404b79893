// How evidence is numbered in File Ref: the plan's own pattern, or the usual one.
import { useId, useState } from 'react';
import { References, referencePattern, usualReferencePattern } from '../../shared/plan/evidence-references.ts';
import type { CommandContext } from '../commands/command.ts';
import { changePlanSettings } from '../db/kept-settings.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './evidence.module.css';
import { attemptWith } from './evidence-view.ts';

export interface ReferencePatternProps {
  readonly planId: string;
  readonly record: OpenPlan['record'];
  readonly context: CommandContext;
}

export function ReferencePattern({ planId, record, context }: ReferencePatternProps) {
  const [id, hintId] = [useId(), useId()];
  const stored = record.settings?.evidenceReference ?? '';
  const [typed, setTyped] = useState(stored);
  const example = new References(referencePattern(typed, record.title), []);
  const { db, now } = context.services;

  function keep(): void {
    const evidenceReference = typed.trim();
    if (evidenceReference === stored) return;
    attemptWith(context)(() =>
      changePlanSettings(db, planId, (settings) => ({ ...settings, evidenceReference }), now()),
    );
  }

  return (
    <form
      className={classNames(styles, 'pattern')}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label htmlFor={id}>Pattern of new references</label>
      <input
        id={id}
        className={classNames(styles, 'input')}
        value={typed}
        placeholder={usualReferencePattern(record.title)}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={hintId}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
      />
      <p id={hintId} className={classNames(styles, 'facts')}>
        {'{action}'} is the action’s number, {'{n}'} counts its evidence; left empty, it begins with the initials of the
        plan’s title. Of action 17: {example.next('17')}, {example.next('17')}. References that are there stay as they
        are.
      </p>
    </form>
  );
}
