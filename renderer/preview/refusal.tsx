// Why nothing was changed: above the preview, which has been made anew.
import { classNames } from '../ui/class-names.ts';
import styles from './changed-cells.module.css';

export function Refusal({ sentence }: { readonly sentence: string }) {
  // There from the start, so that assistive technology is told what comes into it.
  return <div role="alert">{sentence !== '' && <p className={classNames(styles, 'refusal')}>{sentence}</p>}</div>;
}
