// Builds the pages of a drawn section: its paper, header and footer on each, and on each the part that belongs there.
import { PAGE_SIGN, PAGES_SIGN } from './document-tree.ts';
import { type MeasuredItem, measureItems } from './measure-items.ts';
import { type PageParts, type Piece, splitPages } from './split-pages.ts';

/** An empty page with the header and footer of a section. */
function emptyPage(section: HTMLElement): { readonly page: HTMLElement; readonly article: HTMLElement } {
  const page = section.cloneNode(false) as HTMLElement;
  page.classList.add('page-sheet');
  page.style.height = section.style.minHeight;
  const article = document.createElement('article');
  for (const part of section.children) {
    if (part.localName === 'article') page.append(article);
    else page.append(part.cloneNode(true));
  }
  return { page, article };
}

/** A table like that of a row, for this page's rows of it. */
function tableLike(row: HTMLElement): HTMLTableElement | undefined {
  const table = row.closest('table');
  if (table === null) return undefined;
  const like = table.cloneNode(false) as HTMLTableElement;
  for (const columns of table.querySelectorAll(':scope > colgroup')) like.append(columns.cloneNode(true));
  return like;
}

class PageBuilder {
  readonly #items: readonly MeasuredItem[];
  readonly #article: HTMLElement;
  #table: { readonly of: number; readonly element: HTMLTableElement } | undefined;

  constructor(items: readonly MeasuredItem[], article: HTMLElement) {
    this.#items = items;
    this.#article = article;
  }

  #put(item: MeasuredItem, element: HTMLElement): void {
    if (item.table === undefined) {
      this.#table = undefined;
      this.#article.append(element);
      return;
    }
    if (this.#table?.of !== item.table) {
      const like = tableLike(item.element);
      if (like === undefined) return;
      this.#article.append(like);
      this.#table = { of: item.table, element: like };
    }
    this.#table.element.append(element);
  }

  /** A part of what is too tall for one page, seen through a window as high as that part. */
  #putPart({ element }: MeasuredItem, { from, to }: Piece): void {
    const window = document.createElement('div');
    window.className = 'page-part';
    window.style.height = `${to - from}px`;
    const copy = element.cloneNode(true) as HTMLElement;
    const table = tableLike(element);
    if (table !== undefined) table.append(copy);
    const whole = table ?? copy;
    whole.style.marginTop = `${-from}px`;
    window.append(whole);
    this.#table = undefined;
    this.#article.append(window);
  }

  build({ repeated, pieces }: PageParts): void {
    for (const index of repeated) {
      const item = this.#items[index];
      if (item !== undefined) this.#put(item, item.element.cloneNode(true) as HTMLElement);
    }
    for (const piece of pieces) {
      const item = this.#items[piece.item];
      if (item === undefined) continue;
      const isWhole = piece.from === 0 && piece.to === item.height;
      if (isWhole) this.#put(item, item.element.cloneNode(true) as HTMLElement);
      else this.#putPart(item, piece);
    }
  }
}

/**
 * The pages of one section.
 * @param section drawn whole, in the place where the pages will stand: there it has its fonts and sizes
 */
export function pagesOf(section: HTMLElement): readonly HTMLElement[] {
  const [article] = section.getElementsByTagName('article');
  const trial = emptyPage(section);
  section.after(trial.page);
  const room = trial.article.clientHeight;
  trial.page.remove();
  if (article === undefined) return [section];
  const items = measureItems(article, room);
  if (items.length === 0) return [trial.page];
  return splitPages(items, room).map((parts) => {
    const { page, article: place } = emptyPage(section);
    new PageBuilder(items, place).build(parts);
    return page;
  });
}

/** Puts the numbers where the signs for them stand. */
export function numberPages(pages: readonly HTMLElement[], count: number): void {
  for (const [index, page] of pages.entries()) {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (!text.includes(PAGE_SIGN) && !text.includes(PAGES_SIGN)) continue;
      node.nodeValue = text.replaceAll(PAGE_SIGN, `${index + 1}`).replaceAll(PAGES_SIGN, `${count}`);
    }
  }
}
