// Reads JSON that somebody else may have written.

/**
 * JSON as RFC 8259 has it: UTF-8, with or without a byte order mark. Bytes that are no UTF-8 are damage, which no sign
 * in their place may hide.
 * @param refuse makes the error that is thrown, from the reason in words
 */
export function parseJson(bytes: Uint8Array, refuse: (reason: string, cause: unknown) => Error): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw refuse(bytes.length === 0 ? 'it is empty' : 'it is cut short or damaged, or no UTF-8 text', error);
  }
}
