// Reads the body of a Word document back as paragraphs and tables, in one run over its XML (ISO/IEC 29500-1, 17.2 to
// 17.4). It knows what a plan's export is made of; whatever else stands in a block is named, not passed over.
import type { XmlScanner } from '../../export/read-back/xml-scanner.ts';
import type { ReadBlock, ReadBody, ReadSection } from './blocks.ts';
import { KnownSteps } from './known-steps.ts';
import { ParagraphReader } from './paragraphs.ts';
import { PictureCounter } from './pictures.ts';
import { eachChild } from './properties.ts';
import { readSection } from './sections.ts';
import { isOn, numberOf, type StyleSheet } from './styles.ts';
import {
  endCell,
  endRow,
  type Level,
  newCell,
  newRow,
  newTable,
  type RowDraft,
  type TableDraft,
} from './table-drafts.ts';

const CONTAINERS = new Set(['w:document', 'w:body', 'w:background']);
const TABLE_PROPERTIES = new Set(
  ['jc', 'tblBorders', 'tblLayout', 'tblCellMar', 'tblLook', 'tblStyle', 'shd', 'tblCellSpacing'].map(
    (name) => `w:${name}`,
  ),
);
const CELL_PROPERTIES = new Set(['shd', 'vAlign', 'tcBorders', 'tcMar', 'noWrap'].map((name) => `w:${name}`));
const PART_OF_PARAGRAPH = new Set(['w:bookmarkStart', 'w:bookmarkEnd']);

class BodyReader {
  readonly #scanner: XmlScanner;
  readonly #paragraphs: ParagraphReader;
  /** The tables that are open, the innermost last. */
  readonly #levels: Level[] = [];
  readonly #steps: KnownSteps;
  /** How much has been met that is more than rows, cells and what they are like. */
  #strange = 0;
  readonly blocks: ReadBlock[] = [];
  readonly sections: ReadSection[] = [];
  readonly strangers = new Set<string>();

  constructor(scanner: XmlScanner, paragraphs: ParagraphReader) {
    this.#scanner = scanner;
    this.#paragraphs = paragraphs;
    this.#steps = new KnownSteps(scanner);
  }

  read(): void {
    for (let event = this.#scanner.next(); event !== 'end'; event = this.#scanner.next()) {
      if (event === 'open') this.#open(this.#scanner.name);
      else if (event === 'close') this.#close(this.#scanner.name);
    }
  }

  #open(name: string): void {
    const level = this.#levels.at(-1);
    if (name === 'w:p') {
      if (level === undefined) this.#readParagraph(level);
      else this.#readParagraphs(level);
    } else if (level === undefined || !this.#openInTable(name, level)) {
      this.#strange += 1;
      this.#openOther(name, level);
    }
  }

  /** What tables have thousands of, each where it belongs. @returns whether it is any of these */
  #openInTable(name: string, level: Level): boolean {
    const { row, cell } = level;
    switch (name) {
      case 'w:tr':
        level.row = newRow();
        return true;
      case 'w:tc':
        level.cell = newCell();
        return true;
      case 'w:trPr':
        if (row === undefined || row.texts.length > 0 || cell !== undefined) return false;
        this.#readRowProperties(row);
        return true;
      case 'w:tcPr':
        if (row === undefined || cell === undefined || cell.lines !== undefined) return false;
        this.#readCellProperties(level);
        return true;
      default:
        return false;
    }
  }

  #openOther(name: string, level: Level | undefined): void {
    switch (name) {
      case 'w:tcPr':
        this.#readCellProperties(level);
        return;
      case 'w:tc':
      case 'w:tr':
        return;
      case 'w:trPr':
        this.#readRowProperties(level?.row);
        return;
      case 'w:tbl': {
        const { depth } = this.#scanner;
        this.#levels.push({ table: newTable(level !== undefined), depth, row: undefined, cell: undefined });
        if (level?.row !== undefined) level.row.stranger ||= name;
        return;
      }
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
    if (name === 'w:tc') endCell(level);
    else if (name === 'w:tr') endRow(level);
    else if (name === 'w:tbl') {
      this.blocks.push(level.table);
      this.#levels.pop();
    }
  }

  /** Reads a paragraph of a table, and those after it to which the way is known. */
  #readParagraphs(level: Level): void {
    this.#steps.end(level, this.#strange);
    do this.#readParagraph(level);
    while (this.#steps.take(level));
    this.#steps.begin(level, this.#strange);
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
