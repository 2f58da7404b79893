// The colours that an .xlsx fills its cells with, as its format says: ECMA-376 part 1, 18.8.20 (fills), 18.8.27 (indexed
// colours) and 20.1.6.2 (the colours of a theme). Colours by condition follow from the texts and are not looked for.
import type { FillBlock } from './sheet-marks.ts';
import { elementsIn, formatOf, type Parts, partBytes, partText, placeOf, sheetParts } from './xlsx-parts.ts';

/** The palette of Excel 97, from index 8 on; those before it are the same eight. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );
/** The order in which cells count a theme's colours; the theme has the first two pairs the other way round. */
const THEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

function themeColours(parts: Parts): readonly string[] {
  const xml = partText(parts, 'xl/theme/theme1.xml').slice(0, 20_000);
  return THEME.map((name) => {
    const start = xml.indexOf(`<a:${name}>`);
    const found = /\s(?:val|lastClr)="([\dA-Fa-f]{6})"/.exec(start < 0 ? '' : xml.slice(start, start + 120));
    return found?.[1] ?? '';
  });
}

/** The colour made lighter, or darker where the tint is below 0. */
function tinted(colour: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const made = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return made.map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0')).join('');
}

/** The colour of a fill as "RRGGBB"; "" for none that it names. */
function fillColour(fill: string, ofTheme: readonly string[]): string {
  const [, colour = ''] = /patternType="solid"[\s\S]*?<(?:\w+:)?fgColor(\s[^<>]*)>/.exec(fill.slice(0, 500)) ?? [];
  const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(colour)?.[1];
  const index = Number(value('indexed') ?? Number.NaN);
  const plain =
    /([\dA-Fa-f]{6})$/.exec(value('rgb') ?? '')?.[1] ??
    ofTheme[Number(value('theme') ?? -1)] ??
    PALETTE[index < 8 ? index : index - 8] ??
    '';
  return plain === '' ? '' : tinted(plain, Number(value('tint') ?? 0) || 0).toUpperCase();
}

/** The cell formats that fill, by their number as it stands in the XML, with their colours. */
function fillingFormats(parts: Parts): ReadonlyMap<string, string> {
  const xml = partText(parts, 'xl/styles.xml');
  if (!xml.includes('"solid"')) return new Map();
  const ofTheme = themeColours(parts);
  const fills = elementsIn(xml, 'fills', 'fill').map((fill) => fillColour(fill, ofTheme));
  const formats = elementsIn(xml, 'cellXfs', 'xf').map((format, index) => {
    return [String(index), fills[Number(/\sfillId="(\d+)"/.exec(format)?.[1])] ?? ''] as const;
  });
  return new Map(formats.filter(([, colour]) => colour !== '' && colour !== 'FFFFFF'));
}

/** The filled cells of each sheet of an .xlsx, in the order of the sheets; of a cell without a name nothing is told. */
export function xlsxFills(parts: Parts): readonly (readonly FillBlock[])[] {
  const formats = fillingFormats(parts);
  if (formats.size === 0) return [];
  const cell = new RegExp(`<(?:\\w+:)?c(?=\\s)[^<>]*?\\ss="(?:${[...formats.keys()].join('|')})"[^<>]*>`, 'g');
  return sheetParts(parts).map((part) => {
    const xml = partBytes(parts, part).toString('latin1');
    return Array.from(xml.matchAll(cell), ([tag]) => {
      const place = placeOf(/\sr="([^"]*)"/.exec(tag)?.[1] ?? '');
      const colour = formats.get(formatOf(tag));
      if (place === undefined || colour === undefined) return [];
      const { row, column } = place;
      return [{ top: row, left: column, bottom: row, right: column, colour }];
    }).flat();
  });
}
