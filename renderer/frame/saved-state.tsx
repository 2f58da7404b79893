// The quiet line that says whether everything is on disk. It says "Saved" only when that is so.
import { mirrorSentence } from '../../shared/sentences.ts';
import type { MirrorState } from '../mirror/pending.ts';
import { classNames } from '../ui/class-names.ts';
import { shownTime } from '../ui/shown-time.ts';
import styles from './frame.module.css';

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
        <span>Not saved to disk. {mirrorSentence(state.error)}</span>{' '}
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
