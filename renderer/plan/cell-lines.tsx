// A cell's text as a person reads it: lines as lines, bullets as lists, nested ones within the ones above them.
import type { ReactNode } from 'react';
import { BULLET, type CellLine, cellLines } from '../../shared/plan/cell-text.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './cell-lines.module.css';

/** A line, by its place in the text: lines have no identity of their own. */
type PlacedLine = CellLine & { readonly place: number };

/** Lines of a kind that stand together. */
function groupLines(text: string): readonly (readonly PlacedLine[])[] {
  const groups: PlacedLine[][] = [];
  for (const [place, line] of cellLines(text).entries()) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === line.kind) last.push({ ...line, place });
    else groups.push([{ ...line, place }]);
  }
  return groups;
}

/** A bullet and those that stand deeper below it. */
interface Item {
  readonly own: PlacedLine;
  readonly within: readonly PlacedLine[];
}

/** Bullets with what belongs to each. One that is less deep than the first belongs to the list all the same. */
function items(bullets: readonly PlacedLine[]): readonly Item[] {
  const [first] = bullets;
  const found: { own: PlacedLine; within: PlacedLine[] }[] = [];
  for (const line of bullets) {
    if (line.depth > (first?.depth ?? 0)) found.at(-1)?.within.push(line);
    else found.push({ own: line, within: [] });
  }
  return found;
}

function Bullets({ bullets }: { readonly bullets: readonly PlacedLine[] }): ReactNode {
  return (
    <ul className={classNames(styles, 'bullets')}>
      {items(bullets).map(({ own, within }) => (
        <li key={own.place}>
          {own.text}
          {within.length > 0 && <Bullets bullets={within} />}
        </li>
      ))}
    </ul>
  );
}

export function CellLines({ text }: { readonly text: string }) {
  if (!text.includes('\n') && !text.includes(BULLET)) return text;
  return groupLines(text).map((lines) => {
    const [first] = lines;
    if (first?.kind === 'bullet') return <Bullets key={first.place} bullets={lines} />;
    return lines.map((line) => (
      <p key={line.place} className={classNames(styles, 'line')}>
        {line.text}
      </p>
    ));
  });
}
