// A plan's table as programs put it in the clipboard: Word's lists and conditions, Excel's classes and breaks.
import { cellLines } from '../../shared/plan/cell-text.ts';
import { HEADED_FIELDS } from '../../shared/plan/plan.ts';
import { COUNCIL_HEADINGS } from './expect-original-layout.ts';
import type { PublishedPlan } from './fixtures.ts';

type Row = PublishedPlan['rows'][number];

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A text as Word writes it, folded into lines of the source. */
function folded(text: string): string {
  return escaped(text).replaceAll(' ', (_space, at: number) => (at % 3 === 0 ? '\r\n  ' : ' '));
}

const MARKER =
  "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>";

function wordCell(text: string, attributes = ''): string {
  const lines = cellLines(text).map(({ kind, text: line }) =>
    kind === 'bullet'
      ? `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${MARKER}<span lang=EN-GB>${folded(line)}<o:p></o:p></span></p>`
      : `<p class=MsoNormal><span lang=EN-GB>${folded(line)}<o:p></o:p></span></p>`,
  );
  const empty = '<p class=MsoNormal><o:p>&nbsp;</o:p></p>';
  return `<td width=61 ${attributes} style='border:solid windowtext 1.0pt'>\r\n  ${lines.join('\r\n  ') || empty}\r\n  </td>`;
}

function excelCell(text: string, attributes = ''): string {
  const lines = escaped(text).replaceAll('\n', '<br style="mso-data-placement:same-cell">\r\n    ');
  return `<td class=xl65 ${attributes}>${lines}</td>`;
}

type CellWriter = (text: string, attributes?: string) => string;

function tableRows(rows: readonly Row[], cell: CellWriter): string {
  const headings = COUNCIL_HEADINGS.map((label, index) => cell(label, index === 0 ? 'colspan=2' : ''));
  const written = rows.map((row) => {
    const { kind, text = '', date = '' } = row;
    if (kind === 'statement' || (kind === 'theme' && date === '')) return cell(text, 'colspan=7');
    if (kind === 'theme')
      return [cell(text, 'colspan=2'), cell(date), ...Array.from({ length: 4 }, () => cell(''))].join('');
    return ['number', ...HEADED_FIELDS].map((field) => cell(row[field] ?? '')).join('\r\n  ');
  });
  return [headings.join(''), ...written]
    .map((cells) => ` <tr style='mso-yfti-irow:0'>\r\n  ${cells}\r\n </tr>\r\n`)
    .join('');
}

/** As Word puts it in the clipboard, with the header that Windows adds. */
export function wordClipboard({ title, rows }: PublishedPlan): string {
  const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>Not a text</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:9.0pt;} --></style></head>
<body lang=EN-GB><!--StartFragment--><h1>${escaped(title)}<o:p></o:p></h1>
<table class=MsoTableGrid border=1>
${tableRows(rows, wordCell)}</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;
  return `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000099999\r\nStartFragment:0000000141\r\nEndFragment:0000099963\r\n${page}`;
}

/** As Excel puts it in the clipboard. */
export function excelClipboard({ rows }: PublishedPlan): string {
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<style>
<!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {font-weight:400; white-space:normal;}
.font7 {font-weight:700; text-decoration:line-through;}
--></style></head><body link="#0563C1">
<table border=0 cellpadding=0 width=900><!--StartFragment--> <col width=64 style='width:48pt'>
${tableRows(rows, excelCell)}<!--EndFragment--></table></body></html>`;
}

/** As text, tabs between the cells, as Excel puts it beside. */
export function tabbedText({ title, rows }: PublishedPlan): string {
  const quoted = (text: string) => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const headings = ['Action', '', ...COUNCIL_HEADINGS.slice(1)];
  const lines = rows.map((row) => {
    if (row['kind'] !== 'action') return [row['text'] ?? '', '', row['date'] ?? ''];
    return ['number', ...HEADED_FIELDS].map((field) => row[field] ?? '');
  });
  return [[title], headings, ...lines].map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}
