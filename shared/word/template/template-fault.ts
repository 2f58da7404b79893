// Why a template cannot be used: each reason ends a sentence that names the file, and says what to do next.

export class TemplateFault extends Error {
  /** Follows “file” cannot be used as a template: ... Full sentences, the last of which is a next step. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'TemplateFault';
    this.reason = reason;
  }
}

const SAVE_AS_DOCX = 'save it as “Word Document (.docx)” and choose that file.';

export const DAMAGED =
  'it is damaged, or was not made by a word processor. Open it in Word, save it again and choose it again.';
export const ENCRYPTED =
  'it is protected with a password. Open it in Word, take the password off, save it and choose it again.';
export const OLD_WORD = `it is a document of Word 97 to 2003 (.doc). Open it in Word, ${SAVE_AS_DOCX}`;
export const NO_DOCUMENT = 'it is no Word document. Choose a file that Word has saved as .docx.';
export const MACROS = `it holds macros, which Tabled neither runs nor passes on. In Word, ${SAVE_AS_DOCX}`;
export const STRICT =
  'it is saved as “Strict Open XML”. In Word, save it as “Word Document (.docx)”, which stands beside that in the list, and choose that file.';
export const ENTITIES = `it defines words of its own (XML entities), which no word processor does. Open it in Word, ${SAVE_AS_DOCX}`;

/** @param kind what the file is, such as "a PDF" */
export function otherFile(kind: string): string {
  return `it is ${kind}. Choose a file that Word has saved as .docx.`;
}

/** @param limit such as "64 MB" */
export function tooLarge(limit: string): string {
  return `it needs more than ${limit} when it is unpacked, which no template does. Take large pictures out of it, save it and choose it again.`;
}

/** Runs what reads a file's inside: whatever it stumbles over there, the file is damaged. @throws TemplateFault */
export function readingTemplate<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof TemplateFault) throw error;
    throw new TemplateFault(DAMAGED, { cause: error });
  }
}
