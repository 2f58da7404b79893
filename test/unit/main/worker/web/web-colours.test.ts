import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { webColour } from '../../../../../main/worker/web/web-colours.ts';
import { importBytes } from '../../../../support/import-bytes.ts';
import { cell, row, wordDocument } from '../../../../support/word-documents.ts';

it.each([
  ['#ff0000', 'FF0000'],
  ['FFC000', 'FFC000'],
  ['#f00', 'FF0000'],
  ['rgb(0, 176, 80)', '00B050'],
  ['rgb(0 176 999)', '00B0FF'],
  ['Red', 'FF0000'],
  ['#fff', undefined],
  ['white', undefined],
  ['none', undefined],
  ['', undefined],
])('the colour “%s” of a page is %s', (value, colour) => {
  expect(webColour(value)).toBe(colour);
});

describe('a rating that is a colour alone', () => {
  const HEADINGS = ['No', 'Action', 'Date', 'RAG'];
  const ratings = (bytes: Uint8Array, file: string) =>
    importBytes(bytes, file).plan.rows.map((one) => (one.kind === 'action' ? one.custom['rag'] : one.kind));

  it('is a word, as Excel and LibreOffice put the table in the clipboard', () => {
    const cells = (texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');
    const rows = ['class=xl65', 'bgcolor="#FFC000"', 'style="background-color: rgb(0, 176, 80)"'].map(
      (look, index) => `<tr>${cells([String(index + 1), 'Do it', 'May'])}<td ${look}></td></tr>`,
    );
    const html = `<style>.xl65 {background:red; mso-pattern:black none;}</style><table><tr>${cells(HEADINGS)}</tr>${rows.join('')}</table>`;
    expect(ratings(strToU8(html), 'plan.html')).toEqual(['Red', 'Amber', 'Green']);
  });

  it('is a word, as Word shades its cells', () => {
    const rows = ['FF0000', 'auto', '00B050'].map((colour, index) =>
      row([String(index + 1), 'Do it', 'May', cell('', `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`)]),
    );
    const document = wordDocument(`<w:tbl><w:tblGrid/>${row(HEADINGS)}${rows.join('')}</w:tbl>`);
    expect(ratings(document, 'plan.docx')).toEqual(['Red', undefined, 'Green']);
  });
});
