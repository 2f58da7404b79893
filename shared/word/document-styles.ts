// The paragraph styles and the list of the Word document, for the docx library.
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { BULLET_INDENT } from './page-geometry.ts';
import { LANGUAGE, STYLE, STYLE_NAMES, TABLE_POINTS } from './text-styles.ts';

const FONT = 'Arial';
/** Word counts type sizes in half points. */
const HALF_POINTS = 2;
export const BULLET_LIST = 'tabled-bullets';

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 10 * HALF_POINTS, language: { value: LANGUAGE } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: {
      run: { font: FONT, size: 16 * HALF_POINTS, bold: true, color: '000000' },
      paragraph: { spacing: { before: 0, after: 160 }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font: FONT, size: 12 * HALF_POINTS, bold: true, color: '000000' },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true, outlineLevel: 1 },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.details,
      name: STYLE_NAMES[STYLE.details],
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: TABLE_POINTS * HALF_POINTS, color: '404040' },
      paragraph: { keepNext: true, spacing: { before: 0, after: 120 } },
    },
    {
      id: STYLE.text,
      name: STYLE_NAMES[STYLE.text],
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: TABLE_POINTS * HALF_POINTS },
      paragraph: { spacing: { before: 0, after: 20 } },
    },
    { id: STYLE.bullet, name: STYLE_NAMES[STYLE.bullet], basedOn: STYLE.text, quickFormat: true },
    {
      id: STYLE.heading,
      name: STYLE_NAMES[STYLE.heading],
      basedOn: STYLE.text,
      quickFormat: true,
      run: { bold: true },
    },
    {
      id: STYLE.theme,
      name: STYLE_NAMES[STYLE.theme],
      basedOn: STYLE.text,
      quickFormat: true,
      run: { bold: true },
      paragraph: { keepNext: true, outlineLevel: 1, spacing: { before: 20, after: 40 } },
    },
    {
      id: STYLE.statement,
      name: STYLE_NAMES[STYLE.statement],
      basedOn: STYLE.text,
      quickFormat: true,
      run: { bold: true, italics: true },
      paragraph: { keepNext: true, spacing: { before: 20, after: 40 } },
    },
    {
      id: STYLE.footer,
      name: STYLE_NAMES[STYLE.footer],
      basedOn: 'Normal',
      run: { size: 8 * HALF_POINTS, color: '404040' },
    },
  ],
};

/** Word's lists have nine levels; the signs take turns. */
const BULLET_SIGNS = ['•', '–', '▪'] as const;

export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLET_LIST,
      levels: Array.from({ length: 9 }, (_level, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: BULLET_SIGNS[level % BULLET_SIGNS.length] ?? '•',
        alignment: AlignmentType.LEFT,
        style: {
          run: { font: FONT },
          paragraph: { indent: { left: BULLET_INDENT * (level + 1), hanging: BULLET_INDENT } },
        },
      })),
    },
  ],
};
