// Reads the body of a Word document back as paragraphs and tables, in one run over its XML (ISO/IEC 29500-1, 17.2 to
// 17.4). It knows what a plan's export is made of; whatever else stands in a block is named, not passed over.
import { KnownMarks } from '../../export/read-back/known-marks.ts';
import type { XmlScanner } from '../../export/read-back/xml-scanner.ts';
import type { ReadBlock, ReadBody, ReadRow, ReadSection } from './blocks.ts';
import { ParagraphReader } from './paragraphs.ts';
import { PictureCounter } from './pictures.ts';
import { eachChild } from './properties.ts';
import { readSection } from './sections.ts';
import { isOn, numberOf, type StyleSheet } from './styles.ts';

interface TableDraft {
  readonly kind: 'table';
  grid: number[];
  width: number;
  indent: number;
  caption: string;
  description: string;
  rows: ReadRow[];
  isNested: boolean;
  stranger: string;
}

interface RowDraft {
  texts: string[];
  spans: number[];
  widths: number[];
  style: string;
  isHeading: boolean;
  isMerged: boolean;
  stranger: string;
}

interface CellDraft {
  lines: string | undefined;
  span: number;
  width: number;
}

interface Level {
  readonly table: TableDraft;
  row: RowDraft | undefined;
  cell: CellDraft | undefined;
}

/** As many kinds of cells as are known again by the marks of their properties, and how long those may be, in characters. */
const MOST_KINDS = 64;
const LONGEST_MARKS = 1000;

/** What the properties of cells say where nothing in them is strange, by their marks. */
interface CellKind {
  readonly marks: KnownMarks;
  readonly span: number;
  readonly width: number;
}

const CONTAINERS = new Set(['w:document', 'w:body', 'w:background']);
const TABLE_PROPERTIES = new Set(
  ['jc', 'tblBorders', 'tblLayout', 'tblCellMar', 'tblLook', 'tblStyle', 'shd', 'tblCellSpacing'].map(
    (name) => `w:${name}`,
  ),
);
const CELL_PROPERTIES = new Set(['shd', 'vAlign', 'tcBorders', 'tcMar', 'noWrap'].map((name) => `w:${name}`));
const PART_OF_PARAGRAPH = new Set(['w:bookmarkStart', 'w:bookmarkEnd']);

function newTable(isNested: boolean): TableDraft {
  return {
    kind: 'table',
    grid: [],
    width: 0,
    indent: 0,
    caption: '',
    description: '',
    rows: [],
    isNested,
    stranger: '',
  };
}

function newRow(): RowDraft {
  return { texts: [], spans: [], widths: [], style: '', isHeading: false, isMerged: false, stranger: '' };
}

class BodyReader {
  readonly #scanner: XmlScanner;
  readonly #paragraphs: ParagraphReader;
  /** The tables that are open, the innermost last. */
  readonly #levels: Level[] = [];
  /** A document has few kinds of cells, each of them thousands of times. */
  readonly #cellKinds: CellKind[] = [];
  #lastKind = 0;
  readonly blocks: ReadBlock[] = [];
  readonly sections: ReadSection[] = [];
  readonly strangers = new Set<string>();

  constructor(scanner: XmlScanner, paragraphs: ParagraphReader) {
    this.#scanner = scanner;
    this.#paragraphs = paragraphs;
  }

  read(): void {
    for (let event = this.#scanner.next(); event !== 'end'; event = this.#scanner.next()) {
      if (event === 'open') this.#open(this.#scanner.name);
      else if (event === 'close') this.#close(this.#scanner.name);
    }
  }

  #open(name: string): void {
    const level = this.#levels.at(-1);
    switch (name) {
      case 'w:p':
        this.#readParagraph(level);
        return;
      case 'w:tcPr':
        this.#readCellProperties(level);
        return;
      case 'w:tc':
        if (level !== undefined) level.cell = { lines: undefined, span: 1, width: -1 };
        return;
      case 'w:tr':
        if (level !== undefined) level.row = newRow();
        return;
      case 'w:trPr':
        this.#readRowProperties(level?.row);
        return;
      case 'w:tbl':
        this.#levels.push({ table: newTable(level !== undefined), row: undefined, cell: undefined });
        if (level?.row !== undefined) level.row.stranger ||= name;
        return;
      case 'w:tblPr':
        this.#readTableProperties(level?.table);
        return;
      case 'w:tblGrid':
        return;
      case 'w:gridCol':
        level?.table.grid.push(numberOf(this.#scanner.attribute('w:w'), -1));
        return;
      case 'w:sectPr':
        this.sections.push({ ...readSection(this.#scanner), end: this.blocks.length });
        return;
    }
    this.#meetStranger(name, level);
  }

  /** Goes into what it does not know: texts in it are there to be read. */
  #meetStranger(name: string, level: Level | undefined): void {
    if (CONTAINERS.has(name) || (level === undefined && PART_OF_PARAGRAPH.has(name))) return;
    const drop = ['w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr'].includes(name);
    if (level === undefined) this.strangers.add(name);
    else if (level.row === undefined) level.table.stranger ||= name;
    else level.row.stranger ||= name;
    if (drop) this.#scanner.skipElement();
  }

  #close(name: string): void {
    const level = this.#levels.at(-1);
    if (level === undefined) return;
    if (name === 'w:tc') this.#endCell(level);
    else if (name === 'w:tr') {
      if (level.row !== undefined) level.table.rows.push(level.row);
      level.row = undefined;
    } else if (name === 'w:tbl') {
      this.blocks.push(level.table);
      this.#levels.pop();
    }
  }

  #endCell({ cell, row, table }: Level): void {
    if (cell === undefined || row === undefined) {
      table.stranger ||= 'w:tc';
      return;
    }
    // Word takes a cell without a paragraph for damage.
    if (cell.lines === undefined) row.stranger ||= 'w:tc';
    row.texts.push(cell.lines ?? '');
    row.spans.push(cell.span);
    row.widths.push(cell.width);
  }

  #readParagraph(level: Level | undefined): void {
    const paragraphs = this.#paragraphs;
    paragraphs.read();
    const { text, style, stranger, section } = paragraphs;
    if (section !== undefined) this.sections.push({ ...section, end: this.blocks.length + 1 });
    if (level === undefined) {
      this.blocks.push({ kind: 'paragraph', text, style, stranger });
      return;
    }
    const { cell, row } = level;
    if (row === undefined || cell === undefined) {
      level.table.stranger ||= 'w:p';
      return;
    }
    if (cell.lines === undefined && row.texts.length === 0) row.style = style;
    cell.lines = cell.lines === undefined ? text : `${cell.lines}\n${text}`;
    if (stranger !== '') row.stranger ||= stranger;
  }

  #readTableProperties(table: TableDraft | undefined): void {
    eachChild(this.#scanner, (name) => {
      if (table === undefined) return;
      if (name === 'w:tblW') table.width = numberOf(this.#scanner.attribute('w:w'));
      else if (name === 'w:tblInd') table.indent = numberOf(this.#scanner.attribute('w:w'));
      else if (name === 'w:tblCaption') table.caption = this.#scanner.attribute('w:val') ?? '';
      else if (name === 'w:tblDescription') table.description = this.#scanner.attribute('w:val') ?? '';
      else if (!TABLE_PROPERTIES.has(name)) table.stranger ||= name;
    });
  }

  #readRowProperties(row: RowDraft | undefined): void {
    eachChild(this.#scanner, (name) => {
      if (row === undefined) return;
      if (name === 'w:tblHeader') row.isHeading = isOn(this.#scanner);
      else if (name !== 'w:cantSplit') row.stranger ||= name;
    });
  }

  #readCellProperties(level: Level | undefined): void {
    const scanner = this.#scanner;
    const { cell, row } = level ?? {};
    if (cell === undefined || row === undefined || cell.width !== -1 || cell.span !== 1 || row.isMerged) {
      this.#readNewProperties(level);
      return;
    }
    const { length } = this.#cellKinds;
    for (let count = 0; count < length; count += 1) {
      // The columns' kinds follow one another, from row to row.
      this.#lastKind = (this.#lastKind + 1) % length;
      const kind = this.#cellKinds[this.#lastKind];
      if (kind === undefined || !scanner.passes(kind.marks)) continue;
      cell.span = kind.span;
      cell.width = kind.width;
      return;
    }
    const { stranger } = row;
    const { place } = scanner;
    row.stranger = '';
    this.#readNewProperties(level);
    const { span, width } = cell;
    const isPlain = row.stranger === '' && !row.isMerged;
    row.stranger = stranger || row.stranger;
    if (!isPlain || this.#cellKinds.length === MOST_KINDS || scanner.place - place > LONGEST_MARKS) return;
    this.#cellKinds.push({ marks: new KnownMarks(scanner.between(place, scanner.place)), span, width });
  }

  #readNewProperties(level: Level | undefined): void {
    eachChild(this.#scanner, (name) => {
      const { cell, row } = level ?? {};
      if (cell === undefined || row === undefined) return;
      if (name === 'w:tcW') {
        const isTwips = this.#scanner.attribute('w:type') === 'dxa';
        cell.width = isTwips ? numberOf(this.#scanner.attribute('w:w'), -1) : -1;
      } else if (name === 'w:gridSpan') cell.span = numberOf(this.#scanner.attribute('w:val'), 1);
      else if (name === 'w:vMerge' || name === 'w:hMerge') row.isMerged = true;
      else if (!CELL_PROPERTIES.has(name)) row.stranger ||= name;
    });
  }
}

/** @throws XmlFault where the part is not well-formed */
export function readBody(scanner: XmlScanner, styles: StyleSheet): ReadBody {
  const pictures = new PictureCounter(scanner);
  const reader = new BodyReader(scanner, new ParagraphReader(scanner, styles, pictures));
  reader.read();
  return {
    blocks: reader.blocks,
    sections: reader.sections,
    strangers: reader.strangers,
    pictures: pictures.counts,
  };
}
