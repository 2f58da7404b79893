// Every error the program expects, by code, with the facts a person needs. The sentences are in sentences.ts.

/** The facts that go with each code. `file` is for a person to read: a name, or a path where it takes that to find it. */
export interface ErrorFacts {
  'file-not-workbook': { file: string; looksLike: string };
  'file-encrypted': { file: string };
  'file-empty': { file: string };
  'file-no-table': { file: string; sheets: string };
  'file-damaged': { file: string };
  'file-too-large': { file: string; limit: string };
  'file-too-slow': { file: string; seconds: number };
  'file-unreadable': { file: string; reason: string };
  'paste-no-table': Record<never, never>;
  'plan-refused': { file: string; reason: string };
  'plan-newer-format': { file: string; format: string };
  /** A portable plan file of which a part is not what was put in it. */
  'copy-checksum': { file: string; part: string };
  /** A portable plan file with a part whose name might lead elsewhere. */
  'copy-unsafe-name': { file: string; name: string };
  'evidence-missing': { file: string; folder: string };
  'evidence-too-large': { file: string; limit: string };
  'copy-too-large': { plan: string; size: string; limit: string };
  'copy-check-failed': { file: string; reason: string };
  'bundle-too-large': { plan: string; size: string; limit: string };
  'evidence-changed': { evidence: string };
  'link-not-followed': { target: string };
  'backup-gone': { backup: string };
  'target-locked': { file: string; program: string };
  /** `what` is the folder, or "the file of that name". */
  'target-read-only': { file: string; what: string };
  'target-missing': { file: string; folder: string };
  'disk-full': { file: string };
  'write-failed': { file: string; reason: string };
  'document-failed': { file: string; reason: string };
  /** `what` is the theme or party that an export's rows were chosen by. */
  'rows-gone': { what: string };
  'settings-refused': { file: string; reason: string };
  /** `faults`: what was found when the file was read back, as sentences. */
  'document-check-failed': { file: string; faults: string };
  /** A document that was written, and is not on the disk what was checked before. */
  'document-not-as-checked': { file: string; reason: string };
  'template-missing': { template: string };
  'template-unusable': { file: string; reason: string };
  'open-failed': { file: string; reason: string };
  'ticket-spent': Record<never, never>;
  'bad-arguments': { call: string; reason: string };
  'desk-refused': Record<never, never>;
  'desk-unreachable': Record<never, never>;
  'edit-conflict': { row: string };
  'cell-changed': { cell: string };
  /** Of many at once: `what` is one that is not as the person saw it. */
  'cells-changed': { what: string };
  'texts-too-long': { cell: string; limit: string };
  'columns-changed': { column: string };
  'text-too-long': { cell: string; limit: string };
  'not-on-screen': Record<never, never>;
  'plan-gone': { plan: string };
  'comparison-outdated': { plan: string };
  'preview-outdated': { plan: string };
  'result-too-long': { cell: string; limit: string };
  /** The browser's own copy of the plans cannot be read or written. */
  'working-copy-failed': { reason: string };
  unexpected: { reason: string };
}

export type ErrorCode = keyof ErrorFacts;

/** An expected failure: a code and its facts. Anything else that is thrown is a bug. */
export class TabledError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly facts: ErrorFacts[Code];

  constructor(code: Code, facts: ErrorFacts[Code], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = 'TabledError';
    this.code = code;
    this.facts = facts;
  }
}

/** A TabledError in a form that can be sent between processes. */
export interface ErrorMessage {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts[ErrorCode];
}

/** Whatever was thrown, as a TabledError: itself if it is one, else "unexpected" with its message. */
export function asTabledError(thrown: unknown): TabledError {
  if (thrown instanceof TabledError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new TabledError('unexpected', { reason }, { cause: thrown });
}

export function errorMessage(error: TabledError): ErrorMessage {
  return { code: error.code, facts: error.facts };
}

export function fromErrorMessage(message: ErrorMessage): TabledError {
  return new TabledError(message.code, message.facts);
}
