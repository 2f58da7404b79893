// The text of a Word document as cell text: its paragraphs are lines, those of lists begin with their bullet or number.
// All that the document shows is read, whatever it is wrapped in; what it does not show is told.
import { bulletIndent, normaliseCellText } from '../../../shared/plan/cell-text.ts';
import { KIND_OF_STYLE } from '../../../shared/word/table-marks.ts';
import type { Look } from '../cell-collector.ts';
import { child, childIsOn, childValue, elementsOf, hasElement, textIn, type XmlElement } from '../xml-elements.ts';
import { BlockText, deletedText, inOneLine } from './block-text.ts';
import { FieldCodes, linkTarget } from './field-codes.ts';
import { ListCounter } from './list-labels.ts';
import { symbolSign } from './symbol-signs.ts';
import type { WordPackage } from './word-package.ts';
import { ownLook } from './word-styles.ts';

/** Properties, and marks that a program needs and nobody sees. */
const UNSEEN =
  /^(?:w:\w*Pr|w:proofErr|w:commentRangeEnd|w:bookmarkEnd|w:instrText|w:delInstrText|w:delText|w:fldData|w:rt|w:annotationRef|w:tblGrid)$/;
const DRAWINGS = ['w:drawing', 'w:pict', 'w:object'];
const PICTURE = ['a:blip', 'v:imagedata', 'w:object', 'w:movie'];

const INSERTED = 'A part of this text is a tracked insertion; it was read like the rest.';
const PICTURE_TOLD = 'There is a picture here; it was not imported and stays in the document.';
const BOX_TOLD = 'This stands in a text box; its text was put below that of the cell.';
const NESTED_TOLD = 'There is a table within this cell; its rows were read as lines.';

interface Line {
  readonly into: BlockText;
  readonly look: Look;
  /** Elements with text boxes, which are read once the line is. */
  readonly boxes: XmlElement[];
}

/** Reads blocks in the order of the document: lists count, and fields go on from one to the next. */
export class BlockReader {
  readonly #package: WordPackage;
  readonly #lists: ListCounter;
  readonly #fields = new FieldCodes();
  readonly #told = new Set<string>();

  constructor(word: WordPackage) {
    this.#package = word;
    this.#lists = new ListCounter(word.lists);
  }

  /** Reads all blocks within an element. */
  readAll(parent: XmlElement, into: BlockText): void {
    for (const element of elementsOf(parent)) this.#read(element, into);
  }

  #read(element: XmlElement, into: BlockText): void {
    if (element.name === 'w:p') this.readParagraph(element, into);
    else if (element.name === 'w:tbl') this.#readNested(element, into);
    else if (element.name === 'w:sdt' && this.#isPrompt(element, into)) return;
    else if (element.name === 'w:altChunk') into.remarks.push('A part that comes from another file was not imported.');
    else if (!UNSEEN.test(element.name)) this.readAll(element, into);
  }

  /** A table within a cell: its rows are lines, its cells parted by " | ". */
  #readNested(table: XmlElement, into: BlockText): void {
    into.remarks.push(NESTED_TOLD);
    const rows = (parent: XmlElement): readonly XmlElement[] =>
      elementsOf(parent).flatMap((one) => (one.name === 'w:tr' ? [one] : UNSEEN.test(one.name) ? [] : rows(one)));
    const cells = (parent: XmlElement): readonly XmlElement[] =>
      elementsOf(parent).flatMap((one) => (one.name === 'w:tc' ? [one] : UNSEEN.test(one.name) ? [] : cells(one)));
    for (const row of rows(table)) {
      const texts = cells(row).map((cell) => {
        const text = new BlockText();
        this.readAll(cell, text);
        into.remarks.push(...text.remarks);
        into.links.push(...text.links);
        into.notes.push(...text.notes);
        return text.content();
      });
      this.#beginLine(into);
      texts.forEach(({ text, isBold, struck }, index) => {
        if (index > 0) into.addSign(' | ');
        into.add(normaliseCellText(text), { isBold, isStruck: struck !== 'none', isHidden: false });
      });
    }
  }

  #beginLine(into: BlockText): void {
    if (into.hasLines && !into.goesOn) into.addSign('\n');
    into.hasLines = true;
    into.goesOn = false;
  }

  readParagraph(paragraph: XmlElement, into: BlockText): void {
    const properties = child(paragraph, 'w:pPr');
    const style = childValue(properties, 'w:pStyle');
    const { styles } = this.#package;
    into.styles.push(styles.name(style));
    this.#beginLine(into);
    const line: Line = { into, look: styles.paragraphLook(style), boxes: [] };
    const before = into.text.length;
    const label = this.#label(properties, style);
    const start = label === undefined ? '' : `${label.indent}${label.text} `;
    into.addSign(start);
    this.#readInline(paragraph, line);
    // A bullet without a text is the habit of a form, not something that it says.
    if (label?.isBullet === true && into.text.length === before + start.length) into.dropSigns(start.length);
    const mark = child(properties, 'w:rPr');
    into.goesOn = child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
    this.#fields.endParagraph();
    for (const box of line.boxes) this.#readBoxes(box, into);
  }

  #label(properties: XmlElement | undefined, style: string | undefined) {
    const own = child(properties, 'w:numPr');
    const ofStyle = this.#package.styles.list(style);
    const list = childValue(own, 'w:numId') ?? ofStyle?.list;
    if (list === undefined || list === '0') return undefined;
    const level = childValue(own, 'w:ilvl') ?? ofStyle?.level;
    const { lists, styles } = this.#package;
    const depth = level === undefined ? lists.levelOfStyle(list, ofStyle?.style ?? '') : Number(level);
    const label = this.#lists.next({ list, level: depth });
    // In our own documents a list's levels are what stood before the bullets; in those of others they may be anything.
    const isOwn = KIND_OF_STYLE.has(styles.name(style));
    return label === undefined ? undefined : { ...label, indent: isOwn && label.isBullet ? bulletIndent(depth) : '' };
  }

  #readInline(parent: XmlElement, line: Line): void {
    for (const element of elementsOf(parent)) this.#readRunElement(element, line);
  }

  #readInlineElement(element: XmlElement, line: Line): void {
    const { into } = line;
    const { attributes, name } = element;
    switch (name) {
      case 'w:r':
        this.#readRun(element, line);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#tellDeleted(element, into);
        return;
      case 'w:bookmarkStart':
        into.bookmarks.push(attributes.get('w:name') ?? '');
        return;
      case 'w:commentRangeStart':
        this.#addComment(attributes.get('w:id'), into);
        return;
      case 'w:sdt':
        if (this.#isPrompt(element, into)) return;
        break;
      case 'w:ins':
      case 'w:moveTo':
        into.remarks.push(INSERTED);
        break;
      case 'w:hyperlink':
      case 'w:fldSimple':
        this.#addLink(element, into);
        break;
      case 'm:t':
        into.add(textIn(element), line.look);
        return;
    }
    if (!UNSEEN.test(name)) this.#readInline(element, line);
  }

  #addLink({ attributes }: XmlElement, into: BlockText): void {
    const place = attributes.get('w:anchor');
    const target =
      this.#package.targets.get(attributes.get('r:id') ?? '') ??
      linkTarget(attributes.get('w:instr') ?? '') ??
      (place === undefined ? undefined : `#${place}`);
    // What leads to a place in the document itself is no address.
    if (target !== undefined && !target.startsWith('#')) into.links.push(target);
  }

  #readRun(run: XmlElement, line: Line): void {
    const properties = child(run, 'w:rPr');
    const { styles } = this.#package;
    const ofStyle = styles.styleLook(childValue(properties, 'w:rStyle'));
    const look = { ...line.look, ...ofStyle, ...ownLook(properties) };
    for (const element of elementsOf(run)) this.#readRunElement(element, { ...line, look });
  }

  #readRunElement(element: XmlElement, line: Line): void {
    const { into, look } = line;
    const { attributes, name } = element;
    if (name === 'w:instrText') this.#fields.addCode(textIn(element));
    if (name === 'w:fldChar') {
      const { text, target } = this.#fields.read(element);
      into.add(text, look);
      if (target !== undefined && !target.startsWith('#')) into.links.push(target);
    } else if (name === 'w:commentReference') this.#addComment(attributes.get('w:id'), into);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.#tellFootnote(element, into);
    else if (DRAWINGS.includes(name)) {
      if (hasElement(element, ['w:txbxContent'])) line.boxes.push(element);
      if (hasElement(element, PICTURE)) into.remarks.push(PICTURE_TOLD);
    } else {
      const text = this.#runText(element, into);
      if (text === undefined) this.#readInlineElement(element, line);
      else if (!this.#fields.isCode) into.add(text, look);
    }
  }

  /** The text that an element of a run stands for; undefined where it is none of those. */
  #runText(element: XmlElement, into: BlockText): string | undefined {
    const { attributes, name } = element;
    switch (name) {
      case 'w:t': {
        // Lines in the file are no lines of the text.
        const text = textIn(element).replace(/[\r\n]+/g, ' ');
        return attributes.get('xml:space') === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
      }
      case 'w:tab':
      case 'w:ptab':
        return '\t';
      case 'w:br':
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:softHyphen':
        return '\u00ad';
      case 'w:sym':
        return this.#symbol(attributes, into);
      default:
        return undefined;
    }
  }

  #symbol(attributes: ReadonlyMap<string, string>, into: BlockText): string {
    const [font = '', code = ''] = [attributes.get('w:font'), attributes.get('w:char')];
    const sign = symbolSign(font, Number.parseInt(code, 16));
    if (sign !== undefined) return sign;
    into.remarks.push(`A sign of the font “${font}” (${code}) is not known; “□” was put in its place.`);
    return '□';
  }

  /** Whether a control holds nothing but the prompt that it shows while it is empty. */
  #isPrompt(control: XmlElement, into: BlockText): boolean {
    if (childIsOn(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== true) return false;
    const prompt = new BlockText();
    for (const element of elementsOf(control)) if (element.name === 'w:sdtContent') this.#readContent(element, prompt);
    const text = inOneLine(prompt.text);
    if (text !== '') into.remarks.push(`This control was never filled in; its prompt was left out: “${text}”`);
    return true;
  }

  /** Blocks and runs alike. */
  #readContent(parent: XmlElement, into: BlockText): void {
    const look = this.#package.styles.paragraphLook(undefined);
    for (const element of elementsOf(parent)) {
      if (['w:p', 'w:tbl', 'w:tr', 'w:tc'].includes(element.name)) this.#read(element, into);
      else this.#readInlineElement(element, { into, look, boxes: [] });
    }
  }

  #readBoxes(element: XmlElement, into: BlockText): void {
    for (const one of elementsOf(element)) {
      if (one.name !== 'w:txbxContent') this.#readBoxes(one, into);
      else {
        into.remarks.push(BOX_TOLD);
        this.readAll(one, into);
      }
    }
  }

  #tellDeleted(element: XmlElement, into: BlockText): void {
    const text = inOneLine(deletedText(element));
    if (text !== '') into.remarks.push(`A tracked deletion was left out: “${text}”`);
  }

  #addComment(id: string | undefined, into: BlockText): void {
    const comment = this.#package.comments.get(id ?? '');
    if (id === undefined || comment === undefined || this.#told.has(`comment ${id}`)) return;
    this.#told.add(`comment ${id}`);
    const text = new BlockText();
    this.readAll(comment, text);
    into.notes.push({ author: comment.attributes.get('w:author') ?? '', text: normaliseCellText(text.text) });
  }

  #tellFootnote({ attributes, name }: XmlElement, into: BlockText): void {
    const key = `${name.replace('Reference', '')} ${attributes.get('w:id')}`;
    const note = this.#package.footnotes.get(key);
    if (note === undefined || this.#told.has(key)) return;
    this.#told.add(key);
    const text = new BlockText();
    this.readAll(note, text);
    into.remarks.push(
      `A footnote belongs to this text; it was not imported and stays in the document: “${inOneLine(text.text)}”`,
    );
  }
}
