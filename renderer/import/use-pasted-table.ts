// A table that is pasted while nothing is being edited and no dialog is open is taken as an import.
import { useEffect, useRef } from 'react';
import { isTextField } from '../ui/is-text-field.ts';
import { pastedFile } from './pasted-table.ts';

/** @param isFree whether no dialog is open; a paste into a text is the text's own in any case */
export function usePastedTable(isFree: boolean, onPaste: (file: File | undefined) => void): void {
  const latest = useRef({ isFree, onPaste });
  useEffect(() => {
    latest.current = { isFree, onPaste };
  });
  useEffect(() => {
    function take(event: ClipboardEvent): void {
      if (event.defaultPrevented || event.clipboardData === null) return;
      if (!latest.current.isFree || isTextField(event.target)) return;
      event.preventDefault();
      latest.current.onPaste(pastedFile(event.clipboardData));
    }
    window.addEventListener('paste', take);
    return () => window.removeEventListener('paste', take);
  }, []);
}
