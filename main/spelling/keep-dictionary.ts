// British spelling without the network: Chromium looks for a dictionary in its profile, and fetches one from Google only
// where none is there. So the one that ships with the product is put there first.
import { copyFileSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '../files/data-folder.ts';

/** Chromium's names for the British dictionary: the present one, and the one before. */
const NAMES = ['en-GB-10-2.bdic', 'en-GB-10-1.bdic'];

/** What a new browser profile starts with: spelling checked, in British English. */
const PREFERENCES = {
  browser: { enable_spellchecking: true },
  intl: { accept_languages: 'en-GB,en', selected_languages: 'en-GB,en' },
  spellcheck: { dictionaries: ['en-GB'], dictionary: '' },
};

/**
 * Puts the dictionary into a profile. Whatever goes wrong is left at that: without it nothing is underlined, and that is
 * no reason not to start.
 * @param profile the folder of Chromium's, or Electron's, profile
 * @param dictionary the path of the dictionary that ships with the product
 */
export function keepDictionary(profile: string, dictionary: string): void {
  const folder = join(profile, 'Dictionaries');
  try {
    const missing = NAMES.map((name) => join(folder, name)).filter((path) => !existsSync(path));
    if (missing.length === 0 || !existsSync(dictionary)) return;
    makePrivateFolder(folder);
    for (const path of missing) {
      // Whole under its name, or not there: a start may be killed over it.
      copyFileSync(dictionary, `${path}.tmp`);
      renameSync(`${path}.tmp`, path);
    }
  } catch {
    return;
  }
}

/** Sets a new browser profile to British spelling. One that has been used has the person's own choices, and keeps them. */
export function preferBritish(profile: string): void {
  const path = join(profile, 'Default', 'Preferences');
  if (existsSync(path)) return;
  try {
    makePrivateFolder(join(profile, 'Default'));
    writeFileSync(path, JSON.stringify(PREFERENCES));
  } catch {
    return;
  }
}
