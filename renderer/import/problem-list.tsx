// The problems of an import: where, what stood there, what was done about it, and a way to the row.
import { useState } from 'react';
import type { Problem } from '../../shared/plan/plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { ScrollArea } from '../ui/scroll-area.tsx';
import styles from './problem-list.module.css';

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** What the button of a problem does; it gives undefined for one that there is no row to show of. */
  readonly jumpTo?: (problem: Problem) => (() => void) | undefined;
}

/** So many are drawn at first, and more when asked for: a column left out may give thousands. */
const SHOWN_AT_ONCE = 200;

function place({ sheet, cell }: Problem): string {
  return cell === '' ? sheet : `${sheet}, ${cell}`;
}

function ProblemLine({ problem, jumpTo }: { readonly problem: Problem } & Pick<ProblemListProps, 'jumpTo'>) {
  const { sheet, cell, text, done } = problem;
  const jump = jumpTo?.(problem);
  return (
    <tr>
      <td className={classNames(styles, 'where')}>
        {sheet}
        {cell !== '' && (
          <>
            , <span className={classNames(styles, 'cellName')}>{cell}</span>
          </>
        )}
        {jump !== undefined && (
          <p>
            <Button onPress={jump} label={`Show the row of ${place(problem)}`}>
              Show the row
            </Button>
          </p>
        )}
      </td>
      <td>{done}</td>
      <td className={classNames(styles, 'original')}>
        <ScrollArea className={classNames(styles, 'text')} label={`What stands in ${place(problem)}`}>
          {text}
        </ScrollArea>
      </td>
    </tr>
  );
}

export function ProblemList({ problems, jumpTo }: ProblemListProps) {
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  const shown = problems.slice(0, count);
  return (
    <>
      <table className={classNames(styles, 'problems')}>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What was done</th>
            <th scope="col">What stands there</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem, index) => {
            const key = `${index} ${problem.sheet} ${problem.cell}`;
            return <ProblemLine key={key} problem={problem} {...(jumpTo === undefined ? {} : { jumpTo })} />;
          })}
        </tbody>
      </table>
      {problems.length > count && (
        <p className={classNames(styles, 'more')}>
          {count} of {problems.length} are shown.
          <Button onPress={() => setCount(count + SHOWN_AT_ONCE)}>Show more</Button>
        </p>
      )}
    </>
  );
}
