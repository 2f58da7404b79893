// Workbooks dropped anywhere on the window are taken as imports, one after the other.
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
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      // Otherwise the browser would leave the program and show the file.
      event.preventDefault();
      for (const file of files) {
        handOver(file, services).then(
          (ticket) => latest.current.onFile(ticket),
          (error: unknown) => latest.current.onError(error),
        );
      }
    }
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [services]);
}
