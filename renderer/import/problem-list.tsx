// The problems of an import: where, what stood there, and what was done about it.
import type { Problem } from '../../shared/plan/plan.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './import-preview.module.css';

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <table className={classNames(styles, 'problems')}>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">What was done</th>
          <th scope="col">What stands there</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ sheet, cell, text, done }) => (
          <tr key={`${sheet} ${cell} ${done}`}>
            <td>
              {sheet}
              {cell !== '' && (
                <>
                  , <span className={classNames(styles, 'cellName')}>{cell}</span>
                </>
              )}
            </td>
            <td>{done}</td>
            <td className={classNames(styles, 'original')}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
