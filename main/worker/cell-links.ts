// What becomes of the links that cells have: a file reference is worth little without the address it stands for.
import type { CellObject } from 'xlsx';
import { headingMeaning } from '../../shared/import/heading-words.ts';
import type { Remark } from '../../shared/import/sheet-grid.ts';
import { isActionNumber } from '../../shared/plan/action-numbers.ts';
import { normaliseCellText } from '../../shared/plan/cell-text.ts';
import { type Link, placesIn } from './sheet-marks.ts';

/** HYPERLINK with an address that stands in the formula itself. */
const LINK_FORMULA = /^=?HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]|\)\s*$)/i;
/** What a frame of a web page is called: SheetJS gives it in place of the address where an .xls names one. */
const FRAME = /^_(?:blank|self|parent|top)\b/i;

/** An address without what a person leaves out when writing it down. Case tells nothing up to the first slash. */
function bareAddress(address: string): string {
  return address
    .replace(/^(?:mailto:|https?:\/\/|file:\/\/\/?)/i, '')
    .replace(/\/$/, '')
    .replace(/^[^/]*/, (host) => host.toLowerCase());
}

function says(text: string, target: string): boolean {
  const address = bareAddress(target);
  return [text, ...text.split(/[\s"]+/)].some((words) => bareAddress(words) === address);
}

/** The address that a cell's formula links to; undefined where it makes no link, or works the address out. */
function formulaTarget({ f: formula }: CellObject): string | undefined {
  return formula === undefined ? undefined : LINK_FORMULA.exec(formula)?.[1]?.replaceAll('""', '"');
}

export type SheetData = readonly (readonly CellObject[] | undefined)[];

/** The links on a sheet's cells. Of a link over several cells SheetJS gives each the same object. */
export function cellLinks(data: SheetData): readonly Link[] {
  const links = new Map<object, Link>();
  data.forEach((cells, row) => {
    cells?.forEach(({ l: link }, column) => {
      if (!link?.Target) return;
      const { top, left } = links.get(link) ?? { top: row, left: column };
      links.set(link, { top, left, bottom: row, right: column, target: link.Target });
    });
  });
  return [...links.values()];
}

/** The links that formulas make. */
export function formulaLinks(data: SheetData): readonly Link[] {
  const links: Link[] = [];
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const target = formulaTarget(cell);
      if (target !== undefined) links.push({ top: row, left: column, bottom: row, right: column, target });
    });
  });
  return links;
}

/** Tells of a link whose address only working out the formula would give. */
export function tellWorkedOutLink(cell: CellObject | undefined, note: (done: string) => void): void {
  const formula = cell?.f;
  if (
    cell === undefined ||
    formula === undefined ||
    !/\bHYPERLINK\(/i.test(formula) ||
    formulaTarget(cell) !== undefined
  )
    return;
  note(`This cell’s formula makes a link, of which the address was not kept: =${formula}`);
}

/** Whether the text tells the import what its row or column is, which an address added to it would hide. */
function isSign(texts: readonly string[], column: number): boolean {
  const text = texts[column] ?? '';
  const isFirst = texts.findIndex((each) => each !== '') === column;
  const isOnly = isFirst && texts.findLastIndex((each) => each !== '') === column;
  return isOnly || (isFirst && isActionNumber(text)) || headingMeaning(text) !== undefined;
}

function linkedText(texts: readonly string[], column: number, target: string): { text: string; done: string } {
  const text = texts[column] ?? '';
  if (target.startsWith('#') || FRAME.test(target)) {
    return { text, done: `This cell links to a place that is not kept with the plan: ${target}` };
  }
  if (isSign(texts, column)) {
    return { text, done: `This cell links to an address that was not put in the plan; it is kept here: ${target}` };
  }
  return { text: `${text}\n${target}`, done: 'This cell is a link; its address was added below the text.' };
}

/**
 * Puts the addresses of links below the texts of their cells, where the texts do not say them.
 * @param rows the sheet's texts, which are changed
 * @returns what there is to tell of each link
 */
export function keepLinks(rows: string[][], links: readonly Link[]): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const link of links) {
    const target = normaliseCellText(link.target);
    if (target === '') continue;
    let isTold = false;
    for (const { row, column } of placesIn(rows, link)) {
      const texts = rows[row];
      if (!texts?.[column]) continue;
      if (!says(texts[column], target)) {
        const { text, done } = linkedText(texts, column, target);
        texts[column] = text;
        remarks.push({ row, column, done });
      }
      isTold = true;
    }
    const done = `This empty cell links to an address that was not put in the plan; it is kept here: ${target}`;
    if (!isTold) remarks.push({ row: link.top, column: link.left, done });
  }
  return remarks;
}
