// What docx-preview reads of a document and does not draw: which rows are headings, what stays with the next paragraph,
// and where a page's number stands. Marked in its tree before it is drawn, as class names and as signs.
import { isRecord } from '../../../shared/plan/plain-data.ts';

export const HEADING_ROW = 'page-heading';
export const KEPT_WITH_NEXT = 'page-kept';
const TAB = 'page-tab';
/** Signs of Unicode's private use area that stand for a page's number and the number of pages. */
export const PAGE_SIGN = '\uE000';
export const PAGES_SIGN = '\uE001';

type TreeNode = Record<string, unknown>;

function isNode(value: unknown): value is TreeNode {
  return isRecord(value);
}

function childrenOf({ children }: TreeNode): readonly TreeNode[] {
  return Array.isArray(children) ? children.filter(isNode) : [];
}

function member(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((found, name) => (isRecord(found) ? found[name] : undefined), value);
}

function mark(node: TreeNode, name: string): void {
  const { className } = node as { readonly className?: unknown };
  Object.assign(node, { className: typeof className === 'string' ? `${className} ${name}` : name });
}

/** The ids of the paragraph styles whose paragraphs stay with the next one. */
function keptStyles(document: unknown): ReadonlySet<unknown> {
  const styles = member(document, 'stylesPart', 'styles');
  const list = Array.isArray(styles) ? styles : [];
  return new Set(
    list.filter((style) => member(style, 'paragraphProps', 'keepNext') === true).map((s) => member(s, 'id')),
  );
}

function markBlocks(node: TreeNode, kept: ReadonlySet<unknown>): void {
  for (const child of childrenOf(node)) {
    // An element that is there without a value is switched on; docx-preview reads that as null.
    if (child['type'] === 'row' && child['isHeader'] !== undefined && child['isHeader'] !== false) {
      mark(child, HEADING_ROW);
    }
    const isKept = child['keepNext'] === true || (child['keepNext'] !== false && kept.has(child['styleName']));
    if (child['type'] === 'paragraph' && isKept) mark(child, KEPT_WITH_NEXT);
    else markBlocks(child, kept);
  }
}

function signFor(instruction: string): string | undefined {
  const [name = ''] = instruction.trim().split(/\s+/);
  if (name === 'PAGE') return PAGE_SIGN;
  return name === 'NUMPAGES' || name === 'SECTIONPAGES' ? PAGES_SIGN : undefined;
}

/** Reads complex fields (ISO/IEC 29500-1, 17.16.18), which can run over several runs. */
class FieldReader {
  #instruction: string | undefined;
  #isResult = false;

  /** What of a run is to be drawn: signs for page numbers, and everything outside fields. */
  drawn(children: readonly TreeNode[]): readonly TreeNode[] {
    return children.flatMap((child) => {
      if (child['type'] === 'complexField') return this.#mark(child['charType']);
      if (child['type'] === 'instruction') {
        this.#instruction += String(child['text']);
        return [];
      }
      return this.#isResult ? [] : [child];
    });
  }

  #mark(kind: unknown): readonly TreeNode[] {
    const sign = signFor(this.#instruction ?? '');
    if (kind === 'begin') {
      this.#instruction = '';
      return [];
    }
    const text = sign === undefined || this.#isResult ? [] : [{ type: 'text', text: sign }];
    // The result that stands in the file of a page's number is another page's.
    this.#isResult = kind === 'separate' && sign !== undefined;
    if (kind === 'end') this.#instruction = undefined;
    return text;
  }
}

/** A run in pieces: each of its tabs is a piece of its own, to be as wide as there is room. */
function splitAtTabs(run: TreeNode): readonly TreeNode[] {
  const pieces: TreeNode[] = [];
  let inner: TreeNode[] = [];
  const end = () => {
    if (inner.length > 0) pieces.push({ ...run, children: inner });
    inner = [];
  };
  for (const child of childrenOf(run)) {
    if (child['type'] === 'tab') {
      end();
      pieces.push({ type: 'run', className: TAB, children: [] });
    } else {
      inner.push(child);
    }
  }
  end();
  return pieces;
}

/** Headers and footers: fields are resolved, and what stands at tab stops is spread over the line. */
function markMargin(node: TreeNode, reader: FieldReader): void {
  for (const child of childrenOf(node)) {
    if (child['type'] === 'run') {
      Object.assign(child, { fieldRun: false, children: reader.drawn(childrenOf(child)) });
    } else {
      markMargin(child, reader);
    }
  }
  if (node['type'] !== 'paragraph') return;
  const children = childrenOf(node).flatMap((child) => (child['type'] === 'run' ? splitAtTabs(child) : [child]));
  Object.assign(node, { children });
}

/** Marks a document that docx-preview has parsed. It is changed in place, since docx-preview draws from it. */
export function markDocument(document: unknown): void {
  const parts = member(document, 'parts');
  for (const part of Array.isArray(parts) ? parts : []) {
    const root = member(part, 'rootElement');
    if (isNode(root)) markMargin(root, new FieldReader());
  }
  const body = member(document, 'documentPart', 'body');
  if (isNode(body)) markBlocks(body, keptStyles(document));
}
