// The index page of an evidence bundle: a table that any browser shows and any spreadsheet program opens. Nothing in it runs,
// and nothing is fetched.
import type { IndexLine } from '../../shared/plan/evidence-index.ts';
import { webAddress } from '../../shared/plan/web-address.ts';

/** A line of the index, and where its file stands in the bundle; "" where it has none. */
export interface BundledLine extends IndexLine {
  readonly path: string;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  const plain = [...text].filter((sign) => sign === '\n' || sign === '\t' || (sign.codePointAt(0) ?? 0) >= 0x20);
  return plain.map((sign) => SIGNS[sign] ?? sign).join('');
}

function lines(text: string): string {
  return text.split('\n').map(escaped).join('<br>');
}

function fileCell({ item, path }: BundledLine): string {
  if (item.kind === 'link') {
    const address = webAddress(item.target);
    const shown = escaped(item.target);
    return address === undefined ? shown : `<a href="${escaped(address)}" rel="noreferrer">${shown}</a>`;
  }
  if (path === '') return `${escaped(item.name)}<br><strong>Missing when this bundle was made</strong>`;
  const href = path.split('/').map(encodeURIComponent).join('/');
  return `<a href="${escaped(href)}">${escaped(item.name)}</a>`;
}

function bodyRow(line: BundledLine): string {
  const { row, reference, item } = line;
  const cells = [
    row === undefined ? 'none' : escaped(row.number),
    lines(row?.action ?? ''),
    escaped(reference),
    escaped(item.title),
    fileCell(line),
    item.kind === 'file' ? `<code>${item.sha256}</code>` : '',
    item.addedOn,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const STYLE = `body{font:14px/1.45 Arial,sans-serif;margin:2em}table{border-collapse:collapse}
td,th{border:1px solid #828d9a;padding:4px 8px;text-align:left;vertical-align:top}th{background:#e9edf2}code{word-break:break-all}`;
const HEADINGS = ['Action', 'Text of the action', 'Reference', 'Title', 'File or address', 'SHA-256', 'Attached on'];

/** The page. @param made when the bundle was made, as a person reads it */
export function bundleIndex(title: string, made: string, all: readonly BundledLine[]): string {
  const name = `Evidence of ${title || 'a plan without a title'}`;
  const head = HEADINGS.map((heading) => `<th scope="col">${heading}</th>`).join('');
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(name)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${STYLE}</style></head>
<body><h1>${escaped(name)}</h1><p>Made by Tabled on ${escaped(made)}. Each file is in the folder of the action that it supports; its
SHA-256 tells whether it is the one that was attached.</p>
<table><thead><tr>${head}</tr></thead><tbody>
${all.map(bodyRow).join('\n')}
</tbody></table></body></html>
`;
}
