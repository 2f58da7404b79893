// Writes one generated plan as the files that scripts/bench-export.mjs hands to the programs it measures.
import { writeFileSync } from 'node:fs';
import { generatedRows, generatedWorkbook } from './generated-plan.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A cell's lines, its bullets as a list. */
function cellHtml(value: string | number): string {
  const lines = String(value).split('\n').map(escaped);
  const [first = ''] = lines;
  if (!first.startsWith('• ')) return lines.join('<br>');
  return `<ul>${lines.map((line) => `<li>${line.replace('• ', '')}</li>`).join('')}</ul>`;
}

/**
 * The same texts as a web page, which is the nearest to a workbook that pandoc 2 reads. Widths make it write the table as
 * it lays out cells of several lines.
 */
function page(actions: number): string {
  const [[title = ''] = [], headings = [], ...rows] = generatedRows(actions);
  const width = headings.length;
  const columns = headings.map(() => `<col style="width:${Math.floor(100 / width)}%">`).join('');
  const head = headings.map((heading) => `<th>${cellHtml(heading)}</th>`).join('');
  const body = rows.map((row) => {
    if (row.length === 1) return `<tr><td colspan="${width}">${cellHtml(row[0] ?? '')}</td></tr>`;
    return `<tr>${row.map((value) => `<td>${cellHtml(value)}</td>`).join('')}</tr>`;
  });
  const table = `<table><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${table}</body></html>`;
}

const [workbook = '', web = '', actions = ''] = process.argv.slice(2);
writeFileSync(workbook, generatedWorkbook(Number(actions)));
writeFileSync(web, page(Number(actions)));
