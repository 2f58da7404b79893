// The paragraph styles, the list and the colours of the Word document.
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { BULLET_INDENT } from './page-geometry.ts';

const FONT = 'Arial';
/** Size of the text in the table, in points. */
export const TABLE_POINTS = 9;
/** Word counts type sizes in half points. */
const HALF_POINTS = 2;

export const LANGUAGE = 'en-GB';
export const BULLET_LIST = 'tabled-bullets';

/** Ids of the paragraph styles that the table uses. */
export const STYLE = {
  text: 'TableText',
  bullet: 'TableBullet',
  heading: 'TableHeading',
  theme: 'Theme',
  statement: 'Statement',
  footer: 'PlanFooter',
} as const;

/** What Word calls them: an id may change when another program saves the document, a name does not. */
export const STYLE_NAMES = {
  [STYLE.text]: 'Table Text',
  [STYLE.bullet]: 'Table Bullet',
  [STYLE.heading]: 'Table Heading',
  [STYLE.theme]: 'Theme',
  [STYLE.statement]: 'Statement',
  [STYLE.footer]: 'Plan Footer',
} as const;

/** Greys that stay apart on a black and white printer; black on either is above 12 : 1. */
export const COLOUR = { heading: 'BFBFBF', theme: 'D9D9D9', rule: '808080' } as const;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 10 * HALF_POINTS, language: { value: LANGUAGE } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: {
      run: { font: FONT, size: 16 * HALF_POINTS, bold: true, color: '000000' },
      paragraph: { spacing: { before: 0, after: 160 }, keepNext: true },
    },
  },
  paragraphStyles: [
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

export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLET_LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { run: { font: FONT }, paragraph: { indent: { left: BULLET_INDENT, hanging: BULLET_INDENT } } },
        },
      ],
    },
  ],
};
