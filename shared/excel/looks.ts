// How the cells of our workbooks are set. The same greys as the Word table's: they stay apart on a black and white
// printer, and black on either is above 12 : 1.
import type { Look } from './sheet-draft.ts';

export interface LookOf {
  /** Type size. */
  readonly points: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** RGB of the text where it is not black. */
  readonly colour?: string;
  /** RGB behind it. */
  readonly fill?: string;
  readonly isRuled: boolean;
}

export const FONT = 'Arial';
/** RGB of the lines between the table's cells. */
export const RULE = '808080';

const plain = { points: 9, isBold: false, isItalic: false, isRuled: true } as const;

export const LOOKS: Readonly<Record<Look, LookOf>> = {
  title: { points: 14, isBold: true, isItalic: false, isRuled: false },
  details: { ...plain, colour: '404040', isRuled: false },
  heading: { ...plain, isBold: true, fill: 'BFBFBF' },
  theme: { ...plain, isBold: true, fill: 'D9D9D9' },
  statement: { ...plain, isBold: true, isItalic: true },
  text: plain,
};
