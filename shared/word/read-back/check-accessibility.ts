// What Word's accessibility checker would find in a document. In the original layout the plan's own table has merged and
// empty cells by design: the accessible edition is for those who need none, so they are not counted there.
import type { Layout } from '../../plan/export-settings.ts';
import type { PictureCounts, ReadBlock, ReadBody, ReadTable } from './blocks.ts';
import { hasShape } from './expected-text.ts';

const HEADING = /^heading ([1-9])$/;
/** What a style of ours is in the document's outline: a theme in the original layout stands below the title. */
const OUTLINE: ReadonlyMap<string, number> = new Map([['theme', 2]]);

/** What tables are examined for, and which of them are the plan's own. */
interface Examined {
  readonly layout: Layout;
  readonly ofPlan: ReadonlySet<ReadTable>;
}

function nameOf({ caption }: ReadTable): string {
  return caption === '' ? 'A table' : `The table “${caption}”`;
}

function tableNotes(table: ReadTable, { layout, ofPlan }: Examined): readonly string[] {
  const notes: string[] = [];
  const name = nameOf(table);
  if (table.rows[0]?.isHeading !== true) notes.push(`${name} has no heading row.`);
  if (table.caption.trim() === '') notes.push(`${name} has no title.`);
  if (table.description.trim() === '') notes.push(`${name} has no description.`);
  if (table.isNested) notes.push(`${name} stands within a table.`);
  if (layout === 'original' && ofPlan.has(table)) return notes;
  const isMerged = table.rows.some(({ spans, isMerged }) => isMerged || spans.some((span) => span > 1));
  if (isMerged) notes.push(`${name} has merged cells.`);
  const empty = table.rows.reduce((sum, { texts }) => sum + texts.filter((text) => !hasShape(text)).length, 0);
  if (empty > 0) notes.push(`${name} has ${empty} empty ${empty === 1 ? 'cell' : 'cells'}.`);
  return notes;
}

function stylesOf(block: ReadBlock): readonly string[] {
  return block.kind === 'paragraph' ? [block.style] : block.rows.map(({ style }) => style);
}

/** Headings may go up by any number of levels, and down by one at a time. */
function headingNotes(blocks: readonly ReadBlock[]): readonly string[] {
  const notes = new Set<string>();
  let before: number | undefined;
  for (const style of blocks.flatMap(stylesOf)) {
    const level = Number(HEADING.exec(style)?.[1] ?? OUTLINE.get(style) ?? 0);
    if (level === 0) continue;
    if (before !== undefined && level > before + 1)
      notes.add(`A heading of level ${level} follows one of level ${before}.`);
    before = level;
  }
  return [...notes];
}

function pictureNotes({ silent, floating }: PictureCounts): readonly string[] {
  const several = (count: number) => (count === 1 ? 'One picture has' : `${count} pictures have`);
  const stand = (count: number) => (count === 1 ? 'One picture does' : `${count} pictures do`);
  return [
    ...(silent === 0 ? [] : [`${several(silent)} no alternative text.`]),
    ...(floating === 0 ? [] : [`${stand(floating)} not stand in line with the text.`]),
  ];
}

/** @param pictures those of the body and of the pages' headers and footers */
export function accessibilityNotes(
  { blocks }: Pick<ReadBody, 'blocks'>,
  pictures: PictureCounts,
  examined: Examined,
): readonly string[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  return [
    ...tables.flatMap((table) => tableNotes(table, examined)),
    ...headingNotes(blocks),
    ...pictureNotes(pictures),
  ];
}
