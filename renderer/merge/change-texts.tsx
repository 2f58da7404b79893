// What a cell has and what it would have, side by side, with the words that differ marked: struck out and underlined,
// and told to assistive technology in words, which does not read such marks out.
import { memo } from 'react';
import { differingWords, type TextPart } from '../../shared/merge/differing-words.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './compare.module.css';

/** What the two texts are called, and what is said in place of an empty one. */
export interface TextNames {
  readonly before: string;
  readonly after: string;
  readonly empty: string;
}

const OF_A_SHEET: TextNames = { before: 'In the plan', after: 'In the sheet', empty: 'Nothing: the cell was cleared' };

export interface ChangeTextsProps {
  readonly before: string;
  readonly after: string;
  readonly names?: TextNames;
}

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

export const ChangeTexts = memo(function ChangeTexts({ before, after, names = OF_A_SHEET }: ChangeTextsProps) {
  const differing = differingWords(before, after);
  return (
    <dl className={classNames(styles, 'texts')}>
      <div>
        <dt>{names.before}</dt>
        <dd>{before === '' ? <em>Nothing</em> : <Marked parts={differing.before} mark="del" said="goes" />}</dd>
      </div>
      <div>
        <dt>{names.after}</dt>
        <dd>{after === '' ? <em>{names.empty}</em> : <Marked parts={differing.after} mark="ins" said="comes" />}</dd>
      </div>
    </dl>
  );
});
