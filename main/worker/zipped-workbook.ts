// Makes a zipped workbook's parts ready for SheetJS, which misreads or passes over some of what they may say.
import { zipSync } from 'fflate';
import { isRead, WORKSHEET } from './check-parts.ts';

/** Signs beyond ASCII that are written as numbers: SheetJS makes other signs of some. */
function withPlainSigns(xml: string): string {
  return xml.replace(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x7f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const EMPTY_CELL = /<table:table-cell((?:\s+[\w:.-]+=(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>\s*<\/table:table-cell>)/g;

/**
 * Cells of an .ods that have a value or a formula but no text are passed over by SheetJS: they are opened for it, those
 * of text with an empty paragraph, which tells them from a formula without a value. And "_x0041_", which it takes
 * for an escape as .xlsx has them, is escaped.
 */
function mendedContent(xml: string): string {
  return xml
    .replace(EMPTY_CELL, (whole, attributes: string) => {
      if (!/\s(?:office:value-type|table:formula)=/.test(attributes)) return whole;
      const isString = /\soffice:value-type=["']string["']/.test(attributes);
      return `<table:table-cell${attributes}>${isString ? '<text:p/>' : ''}</table:table-cell>`;
    })
    .replace(/_x([0-9a-f]{4}_)/gi, '_x005F_x$1');
}

const FORMULA_TEXT = /(<c\s[^<>]*\bt="str"[^<>]*>(?:<f[^<>]*\/>|<f[^<>]*>[^<]*<\/f>)?<v[^<>]*>)([^<]*)(?=<\/v>)/g;

/** The texts that formulas of an .xlsx give, escaped once more: SheetJS unescapes them twice. */
function mendedWorksheet(xml: string): string {
  return xml.replace(FORMULA_TEXT, (_whole, start: string, text: string) => start + text.replaceAll('&', '&amp;'));
}

/** Relations, of which SheetJS takes each byte for a sign: what is beyond ASCII is written as it expects, in numbers. */
function mendedRelations(xml: string): string {
  return withPlainSigns(xml).replace(/[\u0080-\uffff]/g, (unit) => `&#${unit.charCodeAt(0)};`);
}

/** The number formats of an .ods with no more digits than a number has: SheetJS writes out as many as one claims. */
function withFewDigits(xml: string): string {
  return xml.replace(
    /(\snumber:[a-z-]+-(?:digits|places)=["'])(?!\d{1,2}["'])[^"'<>]*/g,
    (_whole, start: string) => `${start}20`,
  );
}

function mendedPart(name: string, bytes: Uint8Array): Uint8Array {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (name.endsWith('.rels')) return Buffer.from(mendedRelations(content.toString('utf8')));
  const isContent = name === 'content.xml';
  const isStyles = name === 'styles.xml';
  if (!isContent && !isStyles && !(name.endsWith('.xml') && content.includes('&'))) return bytes;
  const xml = withPlainSigns(content.toString('utf8'));
  if (isContent) return Buffer.from(withFewDigits(mendedContent(xml)));
  if (isStyles) return Buffer.from(withFewDigits(xml));
  return Buffer.from(WORKSHEET.test(name) ? mendedWorksheet(xml) : xml);
}

/** The parts as a zip again, which is then exactly what was checked; not packed, as that takes less time to read. */
export function readableZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const read = [...parts].filter(([name]) => isRead(name));
  return zipSync(Object.fromEntries(read.map(([name, bytes]) => [name, mendedPart(name, bytes)])), { level: 0 });
}
