// The quiet line that says whether everything is on disk. It says "Saved" only when that is so.
import { sentenceFor } from '../../shared/sentences.ts';
import type { MirrorState } from '../mirror/mirror.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './frame.module.css';

/** "14:02" today, "3 May, 14:02" on another day, in the person's own time. */
export function shownTime(iso: string, now: Date): string {
  const moment = new Date(iso);
  const time = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (moment.toDateString() === now.toDateString()) return time;
  return `${moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}, ${time}`;
}

export interface SavedStateProps {
  readonly state: MirrorState;
  /** Whether a cell is open: what is typed there is kept as a draft, and is not in the plan yet. */
  readonly isEditing: boolean;
  readonly now: Date;
  readonly onRetry: () => void;
}

export function SavedState({ state, isEditing, now, onRetry }: SavedStateProps) {
  if (state.kind === 'failed') {
    return (
      <p className={classNames(styles, 'saved', 'failed')} role="alert">
        <span>Not saved to disk. {sentenceFor(state.error)}</span>{' '}
        <button type="button" className={classNames(styles, 'link')} onClick={onRetry}>
          Try now
        </button>
      </p>
    );
  }
  if (isEditing) return <p className={classNames(styles, 'saved')}>Editing…</p>;
  if (state.kind === 'saving') return <p className={classNames(styles, 'saved')}>Saving…</p>;
  if (state.kind === 'nothing') return null;
  return <p className={classNames(styles, 'saved')}>Saved {shownTime(state.at, now)}</p>;
}
