// A workbook dropped anywhere on the window is taken as an import.
import { useEffect, useRef } from 'react';
import type { FileTicket } from '../../shared/desk.ts';
import { useServices } from '../services.ts';
import { handOver } from './choose-file.ts';

export function useDroppedFile(onFile: (file: FileTicket) => void, onError: (error: unknown) => void): void {
  const services = useServices();
  const latest = useRef({ onFile, onError });
  useEffect(() => {
    latest.current = { onFile, onError };
  });
  useEffect(() => {
    function allow(event: DragEvent): void {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    }
    function take(event: DragEvent): void {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      // Otherwise the browser would leave the program and show the file.
      event.preventDefault();
      handOver(file, services).then(
        (ticket) => latest.current.onFile(ticket),
        (error: unknown) => latest.current.onError(error),
      );
    }
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [services]);
}
