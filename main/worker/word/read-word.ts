// Reads a Word document into sheets: one for each of its tables, in order, with the texts around it. After ISO/IEC 29500-1.
import { TabledError } from '../../../shared/errors.ts';
import type { SheetGrid } from '../../../shared/import/sheet-grid.ts';
import { MAX_SHEET_ROWS, MAX_SHEETS } from '../../../shared/limits.ts';
import { columnOfMark, KIND_OF_STYLE } from '../../../shared/word/table-marks.ts';
import { joinTables } from '../joined-tables.ts';
import { distinctNames, type PlacedCell, type PlacedRow, type PlacedTable, placedGrid } from '../placed-table.ts';
import { BODY_TEXT, type OutlinedText, shownTexts, tableName, textsAbove } from '../texts-above.ts';
import { child, childValue, elementsOf, readXml, type XmlElement } from '../xml-elements.ts';
import { BlockText } from './block-text.ts';
import { joinEdition, type Paragraph, withoutOwnWords } from './own-edition.ts';
import { tellMargins } from './page-margins.ts';
import { BlockReader } from './read-blocks.ts';
import { type WordPackage, wordPackage } from './word-package.ts';
import { outlineOf } from './word-styles.ts';

/** Grid columns that a cell may take, or a row leave out: Word itself has 63. */
const MAX_SPAN = 1000;

interface OpenTable {
  readonly above: readonly Paragraph[];
  readonly rows: PlacedRow[];
  edges: readonly number[];
  /** The cells that are merged downwards, by where they begin. */
  readonly merged: Map<number, PlacedCell>;
}

function count(value: string | undefined, least: number): number {
  const number = Math.trunc(Number(value ?? least));
  return Number.isFinite(number) ? Math.min(Math.max(number, least), MAX_SPAN) : least;
}

/** The cells of a row, whatever they are wrapped in. */
function cellsOf(row: XmlElement): readonly XmlElement[] {
  return elementsOf(row).flatMap((one) => {
    if (one.name === 'w:tc') return [one];
    return ['w:trPr', 'w:tblPrEx', 'w:sdtPr'].includes(one.name) ? [] : cellsOf(one);
  });
}

/** Where the grid's columns begin, and where the last ends. */
function columnEdges(grid: XmlElement): readonly number[] {
  let edge = 0;
  const widths = elementsOf(grid).filter(({ name }) => name === 'w:gridCol');
  return [
    0,
    ...widths.map(({ attributes }) => {
      edge += Number(attributes.get('w:w') ?? 0);
      return edge;
    }),
  ];
}

/** Follows a document from its first paragraph to its last. */
class DocumentReader {
  readonly #word: WordPackage;
  readonly #blocks: BlockReader;
  readonly #tables: OpenTable[] = [];
  #texts: Paragraph[] = [];
  #table: OpenTable | undefined;
  #before: BlockText | undefined;
  #rows = 0;

  constructor(word: WordPackage) {
    this.#word = word;
    this.#blocks = new BlockReader(word);
  }

  open(name: string): void {
    if (name !== 'w:tbl') return;
    if (this.#tables.length >= MAX_SHEETS) throw this.#tooLarge(`${MAX_SHEETS} tables`);
    this.#table = { above: this.#texts, rows: [], edges: [], merged: new Map() };
    this.#tables.push(this.#table);
    this.#texts = [];
    this.#before = undefined;
  }

  close(name: string): void {
    if (name === 'w:tbl') this.#table = undefined;
  }

  whole(element: XmlElement): void {
    if (element.name === 'w:tblGrid') {
      if (this.#table !== undefined) this.#table.edges = columnEdges(element);
    } else if (element.name === 'w:tr') {
      if (this.#table === undefined) this.open('w:tbl');
      if (this.#table !== undefined) this.#readRow(element, this.#table);
    } else this.#readParagraph(element);
  }

  #tooLarge(limit: string): TabledError {
    return new TabledError('file-too-large', { file: this.#word.file, limit });
  }

  #countRow(): void {
    this.#rows += 1;
    if (this.#rows > MAX_SHEET_ROWS) throw this.#tooLarge(`${MAX_SHEET_ROWS} rows`);
  }

  #readParagraph(element: XmlElement): void {
    const isAdded = this.#before?.goesOn === true;
    const text = this.#before !== undefined && isAdded ? this.#before : new BlockText();
    if (element.name === 'w:p') this.#blocks.readParagraph(element, text);
    else text.remarks.push('A part that comes from another file was not imported.');
    this.#before = text;
    if (isAdded) return;
    this.#countRow();
    const { styles } = this.#word;
    const properties = child(element, 'w:pPr');
    const style = childValue(properties, 'w:pStyle');
    const isTitle = styles.name(style).toLowerCase() === 'title';
    const outline = isTitle ? -1 : (outlineOf(properties) ?? styles.outline(style) ?? BODY_TEXT);
    this.#texts.push({ text, outline });
  }

  #readRow(row: XmlElement, table: OpenTable): void {
    this.#countRow();
    const properties = child(row, 'w:trPr');
    const tracked = child(properties, 'w:del') === undefined ? undefined : 'deleted';
    const cells: PlacedCell[] = [];
    const styles: string[] = [];
    let left = count(childValue(properties, 'w:gridBefore'), 0);
    const merges = new Map(table.merged);
    for (const element of cellsOf(row)) {
      const span = count(childValue(child(element, 'w:tcPr'), 'w:gridSpan'), 1);
      const text = new BlockText();
      this.#blocks.readAll(element, text);
      if (cells.length === 0) styles.push(...text.styles);
      const mark = text.bookmarks.map(columnOfMark).find((use) => use !== undefined);
      const fill = shading(child(element, 'w:tcPr'));
      const cell = { left, span, rowSpan: 1, ...text.content(), fill, use: mark };
      this.#placeCell(element, withoutOwnWords(cell, table.rows, text.bookmarks, element), table, cells);
      left += span;
    }
    if (tracked === 'deleted') this.#dropRow(table, merges, cells);
    else
      table.rows.push({
        cells,
        kind: styles.map((style) => KIND_OF_STYLE.get(style)).find((kind) => kind !== undefined),
      });
  }

  /** A row whose deletion is tracked is no longer in the table; what it said is told at the row before it. */
  #dropRow(table: OpenTable, merges: ReadonlyMap<number, PlacedCell>, cells: readonly PlacedCell[]): void {
    table.merged.clear();
    for (const [left, cell] of merges) table.merged.set(left, cell);
    const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
    const remark = `A row that is a tracked deletion was left out: “${texts.join(' | ')}”`;
    if (texts.length === 0) return;
    const before = table.rows.at(-1);
    const [first] = before?.cells ?? [];
    if (before === undefined || first === undefined) this.#texts.push({ text: toldAlone(remark), outline: BODY_TEXT });
    else {
      const told = { ...first, remarks: [...first.remarks, remark] };
      if (table.merged.get(first.left) === first) table.merged.set(first.left, told);
      table.rows[table.rows.length - 1] = { ...before, cells: [told, ...before.cells.slice(1)] };
    }
  }

  #placeCell(element: XmlElement, cell: PlacedCell, { merged }: OpenTable, cells: PlacedCell[]): void {
    const merge = child(child(element, 'w:tcPr'), 'w:vMerge');
    const above = merged.get(cell.left);
    if (merge !== undefined && merge.attributes.get('w:val') !== 'restart' && above !== undefined) {
      above.rowSpan += 1;
      // Word does not show what stands in the lower cells of a merged block.
      if (cell.text.trim() === '') return;
      const done = 'This text lies hidden under a merged cell; it was read all the same.';
      cells.push({ ...cell, remarks: [...cell.remarks, done] });
      return;
    }
    if (merge === undefined) merged.delete(cell.left);
    else merged.set(cell.left, cell);
    cells.push(cell);
  }

  /** The tables with the texts around them; one without rows where the document has none. */
  tables(): readonly PlacedTable[] {
    const { tables: found, below } = joinEdition({
      tables: this.#tables.filter(({ rows }) => rows.length > 0),
      below: this.#texts,
    });
    const all = found.length > 0 ? found : [{ above: [], rows: [], edges: [] }];
    // In our own documents the title stands above all tables, and a summary may come before the plan's.
    const firstOwn = all.findIndex(({ rows }) => rows.some(({ cells }) => cells.some(({ use }) => use)));
    const textsBefore = (index: number) => all.slice(0, index).flatMap(({ above }) => above);
    const joined = joinTables(
      all.map(({ above, rows, edges }, index) => ({
        above: outlined(index === firstOwn ? [...textsBefore(index), ...above] : above),
        rows,
        edges,
      })),
    );
    const names = distinctNames(joined.map(({ above }, index) => tableName(above, index)));
    return joined.map(({ above, rows, edges }, index) => ({
      name: names[index] ?? '',
      above: textsAbove(above),
      rows,
      below: index === joined.length - 1 ? shownTexts(outlined(below)) : [],
      edges,
    }));
  }
}

/** The colour that a cell is shaded with; undefined for none, and for white. */
function shading(properties: XmlElement | undefined): string | undefined {
  const colour = child(properties, 'w:shd')?.attributes.get('w:fill')?.toUpperCase() ?? '';
  return /^[\dA-F]{6}$/.test(colour) && colour !== 'FFFFFF' ? colour : undefined;
}

function outlined(texts: readonly Paragraph[]): readonly OutlinedText[] {
  return texts.map(({ text, outline }) => ({ content: text.content(), outline }));
}

function toldAlone(remark: string): BlockText {
  const text = new BlockText();
  text.remarks.push(remark);
  return text;
}

const WHOLE = ['w:p', 'w:tr', 'w:tblGrid', 'w:altChunk'];

/**
 * The tables of a Word document as sheets, in the document's order.
 * @param parts the parts of the file by name
 * @throws TabledError file-damaged or file-too-large
 */
export function readWord(parts: ReadonlyMap<string, Uint8Array>, file: string): readonly SheetGrid[] {
  const word = wordPackage(parts, file);
  const reader = new DocumentReader(word);
  readXml(word.main, file, {
    isWhole: (name) => WHOLE.includes(name),
    whole: (element) => reader.whole(element),
    open: (name) => reader.open(name),
    close: (name) => reader.close(name),
  });
  return tellMargins(
    reader.tables().map((table) => placedGrid(table, file)),
    word,
  );
}
