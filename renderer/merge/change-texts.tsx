// What a cell has and what it would have, side by side, with the words that differ marked: struck out and underlined,
// and told to assistive technology in words, which does not read such marks out.
import { memo } from 'react';
import { differingWords, type TextPart } from '../../shared/merge/differing-words.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './compare.module.css';

export interface ChangeTextsProps {
  readonly before: string;
  readonly after: string;
  /** What the two are called, where no sheet is compared. */
  readonly names?: ChangeNames;
}

export interface ChangeNames {
  readonly before: string;
  readonly after: string;
  /** Said of an empty text that takes the place of another. */
  readonly cleared: string;
}

const SHEET_NAMES: ChangeNames = {
  before: 'In the plan',
  after: 'In the sheet',
  cleared: 'Nothing: the cell was cleared',
};

function Hidden({ children }: { readonly children: string }) {
  return <span className={classNames(styles, 'hidden')}>{children}</span>;
}

function Marked({
  parts,
  mark: Mark,
  said,
}: {
  readonly parts: readonly TextPart[];
  readonly mark: 'ins' | 'del';
  readonly said: string;
}) {
  let at = 0;
  return parts.map(({ text, isDifferent }) => {
    const key = `${at}`;
    at += text.length;
    if (!isDifferent) return <span key={key}>{text}</span>;
    return (
      <Mark key={key}>
        <Hidden>{` (${said}: `}</Hidden>
        {text}
        <Hidden>) </Hidden>
      </Mark>
    );
  });
}

export const ChangeTexts = memo(function ChangeTexts({ before, after, names = SHEET_NAMES }: ChangeTextsProps) {
  const differing = differingWords(before, after);
  return (
    <dl className={classNames(styles, 'texts')}>
      <div>
        <dt>{names.before}</dt>
        <dd>{before === '' ? <em>Nothing</em> : <Marked parts={differing.before} mark="del" said="goes" />}</dd>
      </div>
      <div>
        <dt>{names.after}</dt>
        <dd>{after === '' ? <em>{names.cleared}</em> : <Marked parts={differing.after} mark="ins" said="comes" />}</dd>
      </div>
    </dl>
  );
});
