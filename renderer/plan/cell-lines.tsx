// A cell's text as a person reads it: lines as lines, bullets as a list.
import { BULLET, type CellLine, cellLines } from '../../shared/plan/cell-text.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './cell-lines.module.css';

interface Group {
  readonly kind: CellLine['kind'];
  readonly lines: string[];
}

function groupLines(text: string): readonly Group[] {
  const groups: Group[] = [];
  for (const { kind, text: line } of cellLines(text)) {
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups;
}

/** Lines have no identity of their own: their place in the text is what they are. */
function keyed(lines: readonly string[]): readonly (readonly [string, string])[] {
  return lines.map((line, index) => [`${index}`, line]);
}

export function CellLines({ text }: { readonly text: string }) {
  if (!text.includes('\n') && !text.startsWith(BULLET)) return text;
  return groupLines(text).map(({ kind, lines }, index) => {
    const key = `${index}`;
    if (kind === 'paragraph') {
      return keyed(lines).map(([line, content]) => (
        <p key={`${key}-${line}`} className={classNames(styles, 'line')}>
          {content}
        </p>
      ));
    }
    return (
      <ul key={key} className={classNames(styles, 'bullets')}>
        {keyed(lines).map(([line, content]) => (
          <li key={line}>{content}</li>
        ))}
      </ul>
    );
  });
}
