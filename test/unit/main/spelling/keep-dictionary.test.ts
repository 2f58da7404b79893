import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepDictionary, preferBritish } from '../../../../main/spelling/keep-dictionary.ts';
import { ROOT } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const DICTIONARY = join(ROOT, 'spelling/en-GB.bdic');

describe('British spelling without the network', () => {
  it('is in a new profile before Chromium could fetch it, and is Chromium’s own kind of file', () => {
    const profile = join(tempFolder(), 'profile');
    keepDictionary(profile, DICTIONARY);
    expect(readdirSync(join(profile, 'Dictionaries')).sort()).toEqual(['en-GB-10-1.bdic', 'en-GB-10-2.bdic']);
    const bytes = readFileSync(join(profile, 'Dictionaries/en-GB-10-2.bdic'));
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('BDic');
    preferBritish(profile);
    const preferences = JSON.parse(readFileSync(join(profile, 'Default/Preferences'), 'utf8'));
    expect(preferences.spellcheck.dictionaries).toEqual(['en-GB']);
  });

  it('leaves a dictionary that is there, and a used profile’s choices, as they are', () => {
    const profile = tempFolder();
    mkdirSync(join(profile, 'Dictionaries'));
    writeFileSync(join(profile, 'Dictionaries/en-GB-10-2.bdic'), 'newer');
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default/Preferences'), '{}');
    keepDictionary(profile, DICTIONARY);
    preferBritish(profile);
    expect(readFileSync(join(profile, 'Dictionaries/en-GB-10-2.bdic'), 'utf8')).toBe('newer');
    expect(readFileSync(join(profile, 'Default/Preferences'), 'utf8')).toBe('{}');
  });

  it('keeps no program from starting where it cannot be put there', () => {
    const profile = tempFolder();
    writeFileSync(join(profile, 'Dictionaries'), 'in the way');
    expect(() => keepDictionary(profile, DICTIONARY)).not.toThrow();
    expect(() => keepDictionary(join(profile, 'other'), join(profile, 'missing.bdic'))).not.toThrow();
    expect(existsSync(join(profile, 'other', 'Dictionaries'))).toBe(false);
  });
});
