// What is in the plan's evidence folder, by content: read again whenever the register changes.
import { useEffect, useState } from 'react';
import type { StoredEvidence } from '../../shared/desk.ts';
import { asTabledError, type TabledError } from '../../shared/errors.ts';
import type { EvidenceItem } from '../../shared/plan/evidence.ts';
import { useServices } from '../services.ts';

export interface EvidenceFiles {
  /** Undefined until the folder was read. */
  readonly files: readonly StoredEvidence[] | undefined;
  readonly error: TabledError | undefined;
}

const UNREAD: EvidenceFiles = { files: undefined, error: undefined };

/** @param isWanted where false, the folder is left alone */
export function useEvidenceFiles(planId: string, register: readonly EvidenceItem[], isWanted: boolean): EvidenceFiles {
  const { desk } = useServices();
  const [found, setFound] = useState({ register: '', ...UNREAD });
  // IndexedDB gives new objects for the same register: its content tells whether it is another.
  const content = JSON.stringify(register);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isLatest = true;
    const tell = (read: EvidenceFiles) => {
      if (isLatest) setFound({ register: content, ...read });
    };
    desk.listEvidence({ planId }).then(
      (files) => tell({ files, error: undefined }),
      (error: unknown) => tell({ files: undefined, error: asTabledError(error) }),
    );
    return () => {
      isLatest = false;
    };
  }, [desk, planId, content, isWanted]);
  // What was read for another register would call new files missing.
  return found.register === content ? found : UNREAD;
}
