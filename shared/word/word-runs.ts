// One line of text as runs (ISO/IEC 29500-1, 17.3.2): tabs are elements, and what is read from right to left is marked so.
import { escapeXml } from './word-xml.ts';

/** Letters of the scripts that are read from right to left (Unicode blocks Hebrew to Arabic Extended-A, and their forms). */
const RTL = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';
const HAS_RTL = new RegExp(`[${RTL}]`, 'u');
const FIRST_STRONG = new RegExp(`[${RTL}]|\\p{L}`, 'u');
/** From the first letter of such a script to the last before one of another: signs and figures between go along. */
const RTL_STRETCH = new RegExp(`[${RTL}](?:(?:[${RTL}]|[^\\p{L}])*[${RTL}])?`, 'gu');
/** The same of the other scripts, within a paragraph that is read from right to left. */
const LTR_LETTER = `(?:(?![${RTL}])\\p{L})`;
const LTR_STRETCH = new RegExp(`${LTR_LETTER}(?:(?:${LTR_LETTER}|[^\\p{L}${RTL}])*${LTR_LETTER})?`, 'gu');

const TAB = '</w:t><w:tab/><w:t xml:space="preserve">';

function run(text: string, isRtl: boolean): string {
  if (text === '') return '';
  const properties = isRtl ? '<w:rPr><w:rtl/></w:rPr>' : '';
  const escaped = escapeXml(text);
  const content = escaped.includes('\t') ? escaped.replaceAll('\t', TAB) : escaped;
  return `<w:r>${properties}<w:t xml:space="preserve">${content}</w:t></w:r>`;
}

/** Whether a line's first letter is of a script that is read from right to left (Unicode's bidi algorithm, P2 and P3). */
export function isRightToLeft(line: string): boolean {
  return HAS_RTL.test(line) && HAS_RTL.test(FIRST_STRONG.exec(line)?.[0] ?? '');
}

/** @param line without line ends; "" gives no run */
export function runsXml(line: string): string {
  if (!HAS_RTL.test(line)) return run(line, false);
  const isRtl = isRightToLeft(line);
  let xml = '';
  let done = 0;
  for (const { index, 0: stretch } of line.matchAll(isRtl ? LTR_STRETCH : RTL_STRETCH)) {
    xml += run(line.slice(done, index), isRtl) + run(stretch, !isRtl);
    done = index + stretch.length;
  }
  return xml + run(line.slice(done), isRtl);
}
