// Writes what scripts/bench-edit.mjs measures: a generated plan as a workbook, and a plain page of the same texts. The page
// is the least that a browser can do for such a table: rows in sight alone, a text field, a search that only counts. What it
// takes is the browser's own.
import { writeFileSync } from 'node:fs';
import { generatedRows, generatedWorkbook } from './generated-plan.ts';

/** As many as fill the window, and some to scroll to. */
const DRAWN = 120;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function page(actions: number): string {
  const [[title = ''] = [], headings = [], ...rows] = generatedRows(actions);
  const head = headings.map((heading) => `<th>${escaped(String(heading))}</th>`).join('');
  const body = rows.slice(0, DRAWN).map((row) => {
    const cells = row.map((text) => `<td>${escaped(String(text))}</td>`).join('');
    return `<tr data-row>${row.length === 1 ? `<td colspan="${headings.length}">${escaped(String(row[0]))}</td>` : cells}</tr>`;
  });
  const texts = JSON.stringify(rows.flat().map(String)).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(String(title))}</title>
<style>body{margin:0;font:13px sans-serif}main{height:90vh;overflow:auto}td{vertical-align:top;white-space:pre-wrap;border:1px solid #ccc}</style></head>
<body><input type="search"><output></output><textarea></textarea>
<main><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></main>
<script>const texts = ${texts};
const field = document.querySelector('input');
field.addEventListener('input', () => {
  const sought = field.value.toLowerCase();
  let count = 0;
  for (const text of texts) if (text.toLowerCase().includes(sought)) count += 1;
  document.querySelector('output').textContent = sought + ' ' + count;
});</script></body></html>`;
}

const [workbook = '', web = '', actions = ''] = process.argv.slice(2);
writeFileSync(workbook, generatedWorkbook(Number(actions)));
writeFileSync(web, page(Number(actions)));
