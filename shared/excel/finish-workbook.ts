// What the library that writes our workbooks cannot write, put into its XML: cell styles with names, hidden names, the
// language, and that numbers kept as text are no mistake. After ECMA-376 part 1.
import { strFromU8, unzipSync } from 'fflate';
import type { ZipTexts } from '../word/zip-parts.ts';
import { LOOKS } from './looks.ts';
import { MARK, STYLE_NAMES, type StyledLook } from './sheet-marks.ts';

const LANGUAGE = 'en-GB';

const NAMES: readonly (readonly [StyledLook, string])[] = [
  ['heading', STYLE_NAMES.heading],
  ['theme', STYLE_NAMES.theme],
  ['statement', STYLE_NAMES.statement],
  ['text', STYLE_NAMES.text],
];

/** The text between two signs that must be there. @throws Error where the library writes something else */
function between(xml: string, start: string, end: string): string {
  const from = xml.indexOf(start);
  const to = xml.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the workbook has no ${start}`);
  return xml.slice(from, to + end.length);
}

/** Which look a cell format is, told by its font and its fill. */
function lookOf(format: string, fonts: readonly string[], fills: readonly string[]): StyledLook | undefined {
  const font = fonts[Number(/fontId="(\d+)"/.exec(format)?.[1])] ?? '';
  const fill = fills[Number(/fillId="(\d+)"/.exec(format)?.[1])] ?? '';
  if (/borderId="0"/.test(format)) return undefined;
  return NAMES.map(([look]) => look).find((look) => {
    const { isBold, isItalic, fill: colour } = LOOKS[look];
    const isFilled = colour === undefined ? !fill.includes('solid') : fill.includes(colour);
    return font.includes('<b/>') === isBold && font.includes('<i/>') === isItalic && isFilled;
  });
}

/** The cell formats of the table, each of the cell style with the name of its look. */
function withNamedStyles(xml: string): string {
  const fonts = between(xml, '<fonts', '</fonts>').split('<font>').slice(1);
  const fills = between(xml, '<fills', '</fills>').split('<fill>').slice(1);
  const list = between(xml, '<cellXfs', '</cellXfs>');
  const formats = list.split(/(?=<xf )/).slice(1);
  const looks = formats.map((format) => lookOf(format, fonts, fills));
  const used = NAMES.filter(([look]) => looks.includes(look));
  // Each style is set as the first of its cells, but shows any number.
  const styles = used.map(([look]) => {
    const format = formats[looks.indexOf(look)] ?? '';
    return format
      .replace('</cellXfs>', '')
      .replace(/numFmtId="\d+"/, 'numFmtId="0"')
      .replace(/ xfId="0"| applyNumberFormat="\w+"/g, '');
  });
  const ids = new Map(used.map(([look], index) => [look, index + 1]));
  const styled = formats.map((format, index) => {
    const look = looks[index];
    return look === undefined ? format : format.replace('xfId="0"', `xfId="${ids.get(look)}"`);
  });
  const named = used.map(([look, name]) => `<cellStyle name="${name}" xfId="${ids.get(look)}"/>`);
  return xml
    .replace(list, () => list.slice(0, list.indexOf('<xf ')) + styled.join(''))
    .replace(/<cellStyleXfs count="1">(.*?)<\/cellStyleXfs>/s, (_all, normal: string) => {
      return `<cellStyleXfs count="${used.length + 1}">${normal}${styles.join('')}</cellStyleXfs>`;
    })
    .replace(/<cellStyles count="1">(.*?)<\/cellStyles>/s, (_all, normal: string) => {
      return `<cellStyles count="${used.length + 1}">${normal}${named.join('')}</cellStyles>`;
    });
}

/** Only the height of a row with a merged text is fixed: of the others Excel finds it anew after each edit. */
function withFreeHeights(xml: string): string {
  const merged = new Set([...xml.matchAll(/<mergeCell ref="A(\d+):/g)].map(([, row]) => row));
  return xml.replace(/(<row r="(\d+)"[^<>]*?) customHeight="1"/g, (whole, start: string, row: string) =>
    merged.has(row) ? whole : start,
  );
}

/** Excel puts a warning on each number that is kept as a text: here they are meant to be texts. */
function withoutWarnings(xml: string): string {
  const range = /<dimension ref="([A-Z0-9:]+)"/.exec(xml)?.[1];
  if (range === undefined) throw new Error('the sheet has no range');
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  const end = xml.lastIndexOf('</worksheet>');
  return xml.slice(0, end) + ignored + xml.slice(end);
}

const FINISH: readonly (readonly [RegExp, (xml: string) => string])[] = [
  [/^xl\/styles\.xml$/, withNamedStyles],
  [/^xl\/worksheets\/sheet\d+\.xml$/, (xml) => withoutWarnings(withFreeHeights(xml))],
  [
    /^xl\/workbook\.xml$/,
    (xml) => xml.replaceAll(`<definedName name="${MARK}`, `<definedName hidden="1" name="${MARK}`),
  ],
  [/^docProps\/app\.xml$/, (xml) => xml.replace('>hucre<', '>Tabled<')],
  [
    /^docProps\/core\.xml$/,
    (xml) => xml.replace('</cp:coreProperties>', `<dc:language>${LANGUAGE}</dc:language></cp:coreProperties>`),
  ],
];

/** The library's file with all of it. */
export function finishWorkbook(bytes: Uint8Array, zip: ZipTexts): Uint8Array {
  const texts = new Map<string, string>();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const finish = FINISH.find(([pattern]) => pattern.test(name))?.[1];
    texts.set(name, finish === undefined ? strFromU8(part) : finish(strFromU8(part)));
  }
  return zip(texts);
}
