// Draws the pages of a .docx into an element, in a shadow tree of their own: the document's styles and the program's do not
// meet there.
import { numberPages, pagesOf } from './build-pages.ts';
import { drawDocument } from './draw-document.ts';
import pageStyles from './pages.css?inline';
import { shortenDocument } from './shorten-document.ts';

/** Pages that are drawn at the most. */
const MAX_PAGES = 30;

export interface DrawnPages {
  /** Holds the pages; hidden until it is put in the place of those before it. */
  readonly host: HTMLElement;
  /** Pages that are drawn. */
  readonly drawn: number;
  /** Pages of the whole document, about. */
  readonly about: number;
  /** The measures of the widest paper, in CSS pixels: where a template has several, the plan stands on it. */
  readonly paper: Paper;
  /** The widths of the grid columns of each table, in points. */
  readonly tables: readonly (readonly number[])[];
}

export interface Paper {
  readonly width: number;
  /** From the page's edge to its text. */
  readonly left: number;
  readonly right: number;
}

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

function gridOf(table: HTMLTableElement): readonly number[] {
  return [...table.querySelectorAll<HTMLElement>(':scope > colgroup > col')].map(({ style }) =>
    parseFloat(style.width),
  );
}

function paperOf(section: HTMLElement): Paper {
  const { width, paddingLeft, paddingRight } = getComputedStyle(section);
  return { width: parseFloat(width), left: parseFloat(paddingLeft), right: parseFloat(paddingRight) };
}

function framed(page: HTMLElement): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'page-frame';
  frame.style.setProperty('--page-width', page.style.width);
  frame.style.setProperty('--page-height', page.style.height);
  frame.append(page);
  return frame;
}

/**
 * Draws the document beside what is in the place now, out of sight. Whoever asked for it puts it there, or takes it away.
 * @param place is in the page already: what is not is not laid out, and has no heights
 * @throws where the bytes are no .docx
 */
export async function drawPages(bytes: Uint8Array, place: HTMLElement): Promise<DrawnPages> {
  const short = shortenDocument(bytes);
  const { sheets, sections } = await drawDocument(short.bytes);
  const host = document.createElement('div');
  host.hidden = true;
  const tree = host.attachShadow({ mode: 'open' });
  tree.adoptedStyleSheets = [...sheets, pageStyles].map(sheet);
  const wrapper = document.createElement('div');
  wrapper.className = 'docx-wrapper';
  wrapper.append(...sections);
  tree.append(wrapper);
  place.append(host);
  host.dataset['state'] = 'measured';
  const pages = sections.flatMap(pagesOf);
  delete host.dataset['state'];
  const shown = pages.slice(0, MAX_PAGES);
  const about = Math.round(pages.length / short.share);
  numberPages(shown, about);
  const papers = sections.map(paperOf).sort((a, b) => b.width - a.width);
  const tables = sections.flatMap((section) => [...section.getElementsByTagName('table')].map(gridOf));
  const [paper = paperOf(wrapper)] = papers;
  wrapper.replaceChildren(...shown.map(framed));
  return { host, drawn: shown.length, about, paper, tables };
}
