// Files that starts of the program have named: this start's, and those of later ones, which hand theirs over.
import { useEffect, useRef, useState } from 'react';
import type { FileTicket } from '../../shared/desk.ts';
import { useServices } from '../services.ts';
import { onReturn } from '../ui/on-return.ts';

/**
 * Asking costs a millisecond. A call held open until there is a file would cost one of the six connections that a
 * browser allows all windows of a page together: with six windows, none would be left for saving.
 */
const ASK_EVERY_MS = 2000;

/**
 * Gives each such file to `onFile`, one at a time. Only a window that is in sight asks, and only while it is free.
 * @param isFree whether the import screen may open: no dialog is there, and nothing is being typed
 */
export function useLaunchFiles(isFree: boolean, onFile: (file: FileTicket) => void): void {
  const { desk } = useServices();
  const [file, setFile] = useState<FileTicket | null>(null);
  const isAsking = useRef(false);

  useEffect(() => {
    if (!isFree || file !== null) return;
    async function ask(): Promise<void> {
      if (isAsking.current || document.hidden) return;
      isAsking.current = true;
      try {
        setFile(await desk.nextLaunchFile({}));
      } catch {
        // The saved state tells of a desk that does not answer; this can wait until it does.
      } finally {
        isAsking.current = false;
      }
    }
    const askNow = () => void ask();
    askNow();
    return onReturn(askNow, ASK_EVERY_MS);
  }, [desk, isFree, file]);

  useEffect(() => {
    // What opened while the answer was on its way comes first.
    if (!isFree || file === null) return;
    setFile(null);
    onFile(file);
  }, [isFree, file, onFile]);
}
