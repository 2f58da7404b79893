// Whether there is a file.
import { access } from 'node:fs/promises';

/** Whether something can be found at the path; a place that may not be looked into counts as empty. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
