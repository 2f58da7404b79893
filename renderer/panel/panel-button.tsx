// A small button of the panel, with the words of a link: many stand there, and none is the one to press.
import { classNames } from '../ui/class-names.ts';
import styles from './side-panel.module.css';

export interface PanelButtonProps {
  readonly children: string;
  readonly onPress: () => void;
  /** What the button is called where its words alone do not tell it from others; begins with them (WCAG 2.5.3). */
  readonly label?: string;
  /** The field whose editor it opens: the keyboard comes back here. */
  readonly opens?: string;
}

export function PanelButton({ children, onPress, label, opens }: PanelButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles, 'link')}
      onClick={onPress}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(opens === undefined ? {} : { 'data-opens': opens })}
    >
      {children}
    </button>
  );
}
