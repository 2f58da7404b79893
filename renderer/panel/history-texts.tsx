// How a change in a row's history is told: under a heading, with the texts before and after it.
import type { ReactNode } from 'react';
import { ChangeTexts, type TextNames } from '../merge/change-texts.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './side-panel.module.css';

export const HISTORY_NAMES: TextNames = { before: 'Before', after: 'After', empty: 'Nothing' };

export function Told({ heading, children }: { readonly heading: string; readonly children?: ReactNode }) {
  return (
    <div className={classNames(styles, 'change')}>
      <h4 className={classNames(styles, 'label')}>{heading}</h4>
      {children}
    </div>
  );
}

/** Two texts; of one that came to be, itself alone. */
export function Texts({ before, after }: { readonly before: string; readonly after: string }) {
  if (before !== '') return <ChangeTexts before={before} after={after} names={HISTORY_NAMES} />;
  return <p className={classNames(styles, 'text')}>{after}</p>;
}
