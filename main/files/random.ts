// Random ids and tokens. Node's cryptography is loaded when the first is asked for: many a run of the command line asks for none.

/** An id that nothing else has. */
export function newId(): string {
  return process.getBuiltinModule('node:crypto').randomUUID();
}

/** A token that nobody can guess. */
export function newToken(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(24).toString('base64url');
}

/** A short mark that no other file has beside this one. */
export function randomMark(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(9).toString('base64url');
}
