// Lists as programs put them in the clipboard, outside a table.

/** A paragraph of a list as Word writes it. @param level from 1 */
function wordItem(text: string, level: number, mark: string, place: string): string {
  const font = /^\d/.test(mark)
    ? 'mso-fareast-font-family:Calibri'
    : 'font-family:Symbol;mso-fareast-font-family:Symbol';
  return `<p class=MsoListParagraphCxSp${place} style='margin-left:${level * 36}.0pt;mso-add-space:
auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='${font}'><span style='mso-list:Ignore'>${mark}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-GB>${text}<o:p></o:p></span></p>`;
}

export interface WordLine {
  readonly text: string;
  /** From 1; undefined for an ordinary paragraph. */
  readonly level?: number;
  /** As the HTML has it, and as the plain text has it. */
  readonly mark?: readonly [string, string];
}

const MARKS: readonly (readonly [string, string])[] = [
  ['·', '•'],
  ['o', 'o'],
  ['§', '\uF0A7'],
];

/** As Word for Windows puts lines outside a table in the clipboard. */
export function wordList(lines: readonly WordLine[]): { readonly 'text/plain': string; readonly 'text/html': string } {
  const marked = lines.map((line) => ({ ...line, mark: line.mark ?? MARKS[(line.level ?? 1) - 1] ?? ['·', '•'] }));
  const places = marked.map((_line, at) => (at === 0 ? 'First' : at === marked.length - 1 ? 'Last' : 'Middle'));
  const body = marked.map(({ text, level, mark }, at) => {
    const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '\r\n');
    if (level === undefined) return `<p class=MsoNormal><span lang=EN-GB>${words}<o:p></o:p></span></p>`;
    return wordItem(words, level, mark[0] ?? '', places[at] ?? '');
  });
  const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<!--[if gte mso 9]><xml><w:LatentStyles><w:LsdException Name="Table Grid"/></w:LatentStyles></xml><![endif]-->
<style><!-- @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=EN-GB><!--StartFragment-->${body.join('\r\n\r\n')}<!--EndFragment--></body></html>`;
  const plain = marked.map(({ text, level, mark }) => (level === undefined ? text : `${mark[1]}\t${text}`));
  return { 'text/plain': `${plain.join('\r\n')}\r\n`, 'text/html': page };
}
