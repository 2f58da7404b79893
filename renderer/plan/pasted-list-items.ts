// The items of the lists in a pasted page, by its tags alone: nothing of the page is run, fetched or shown. What is read
// here only tells what the lines of the plain text are; no word is taken from it.

export interface ListItem {
  /** Its words with every white space folded. */
  readonly words: string;
  /** How deep it stands, counted from 0. */
  readonly depth: number;
  /** The number that it shows where the page's own list counts; undefined where it has a bullet, or Word's mark. */
  readonly number?: number;
}

/** Word's mark of a list's paragraph, in the two ways in which programs hand it on. */
const WORD_MARK = /<!(?:--)?\[if !supportLists\](?:--)?>[\s\S]*?<!(?:--)?\[endif\](?:--)?>/gi;
const NO_TEXT = /<!--[\s\S]*?-->|<(head|style|script)\b[\s\S]*?<\/\1>/gi;
const BLOCK_TAG = /(<\/?(?:ul|ol|li|p|h[1-6]|div|blockquote)(?=[\s>])[^>]*>)/i;
const WORD_LEVEL = /mso-list:\s*\w+\s+level([1-9])/i;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function signOf(whole: string, name: string): string {
  const [, hex, figures] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hex === undefined ? Number(figures) : Number.parseInt(hex, 16);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  return NAMED[name] ?? whole;
}

/** A text with every run of white space as one space. */
export function foldedWords(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

function wordsOf(part: string): string {
  return foldedWords(part.replace(/<[^>]*>/g, (tag) => (/^<br/i.test(tag) ? ' ' : '')).replace(/&(#?\w+);/g, signOf));
}

/** Whether a page has a list and no table. */
export function isListPage(page: string): boolean {
  return (/<li[\s>]/i.test(page) || WORD_LEVEL.test(page)) && !/<table[\s>]/i.test(page);
}

type OpenItem = Omit<ListItem, 'words'>;

/** Goes through a page's blocks. */
class ItemReader {
  readonly items: ListItem[] = [];
  /** The lists that are open, with the number of their next item where they count. */
  readonly #lists: (number | undefined)[] = [];
  #open: OpenItem | undefined;

  text(part: string): void {
    const words = wordsOf(part);
    if (this.#open === undefined || words === '') return;
    this.items.push({ ...this.#open, words });
    this.#open = undefined;
  }

  begin(name: string, tag: string): void {
    if (name === 'ul' || name === 'ol') {
      this.#open = undefined;
      this.#lists.push(name === 'ol' ? startOf(tag) : undefined);
    } else if (name === 'li' || name === 'p') this.#open = this.#item(name, tag) ?? this.#open;
  }

  end(name: string): void {
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    this.#open = undefined;
  }

  #item(name: string, tag: string): OpenItem | undefined {
    const level = WORD_LEVEL.exec(tag)?.[1];
    if (level !== undefined) return { depth: Number(level) - 1 };
    if (name !== 'li') return undefined;
    const depth = Math.max(0, this.#lists.length - 1);
    const number = this.#lists[depth];
    if (number === undefined) return { depth };
    this.#lists[depth] = number + 1;
    return { depth, number };
  }
}

function startOf(tag: string): number {
  return Number(/\sstart=["']?(\d{1,6})/i.exec(tag)?.[1] ?? 1);
}

/** The items of a page's lists, in its order. */
export function listItems(page: string): readonly ListItem[] {
  const reader = new ItemReader();
  for (const part of page.replace(WORD_MARK, '').replace(NO_TEXT, '').split(BLOCK_TAG)) {
    const [, end, name = ''] = (BLOCK_TAG.test(part) ? /^<(\/?)(\w+)/.exec(part) : null) ?? [];
    if (name === '') reader.text(part);
    else if (end === '/') reader.end(name.toLowerCase());
    else reader.begin(name.toLowerCase(), part);
  }
  return reader.items;
}
