// Fields of a Word document: instructions that are no text, with a result that is (ISO/IEC 29500-1, 17.16).
import { child, childIsOn, childValue, elementsOf, type XmlElement } from '../xml-elements.ts';

/** The address that a field's instruction links to; "#" and a name for a place in the document. */
export function linkTarget(instruction: string): string | undefined {
  const [, rest] = /^\s*HYPERLINK\s+(.*)$/is.exec(instruction) ?? [];
  if (rest === undefined) return undefined;
  const place = /\\l\s+"([^"]*)"/i.exec(rest)?.[1];
  const address = /^"([^"]*)"/.exec(rest)?.[1] ?? /^([^\s\\"]+)/.exec(rest)?.[1];
  return address ?? (place === undefined ? undefined : `#${place}`);
}

/** What a form's box or list shows: it has no result of its own. */
function shownByForm(begin: XmlElement): string {
  const data = child(begin, 'w:ffData');
  const box = child(data, 'w:checkBox');
  if (box !== undefined) return (childIsOn(box, 'w:checked') ?? childIsOn(box, 'w:default')) ? '☒' : '☐';
  const list = child(data, 'w:ddList');
  if (list === undefined) return '';
  const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
  const chosen = Number(childValue(list, 'w:result') ?? childValue(list, 'w:default') ?? 0);
  return entries[chosen]?.attributes.get('w:val') ?? '';
}

interface Field {
  isCode: boolean;
  code: string;
}

/** Keeps count of the fields that are open. */
export class FieldCodes {
  readonly #open: Field[] = [];

  /** Whether what stands here is an instruction. */
  get isCode(): boolean {
    return this.#open.some(({ isCode }) => isCode);
  }

  addCode(code: string): void {
    const field = this.#open.at(-1);
    if (field?.isCode) field.code += code;
  }

  /** Takes a "w:fldChar": the text that stands for the field, and the address of its link. */
  read(element: XmlElement): { readonly text: string; readonly target: string | undefined } {
    const type = element.attributes.get('w:fldCharType');
    let target: string | undefined;
    if (type === 'begin') {
      this.#open.push({ isCode: true, code: '' });
      return { text: shownByForm(element), target };
    }
    const field = this.#open.at(-1);
    if (type === 'separate' && field?.isCode) {
      field.isCode = false;
      target = linkTarget(field.code);
    }
    if (type === 'end') this.#open.pop();
    return { text: '', target };
  }

  /** No instruction goes on in the next paragraph: one that has no end must not swallow the text below it. */
  endParagraph(): void {
    while (this.isCode) this.#open.pop();
  }
}
