// What Node does faster than script when a Word document is written and read back.
import type { WordTools } from '../../shared/word/write-word.ts';
import { nativeUnpacking } from '../files/native-unpacking.ts';
import { nativePack, nativeZip } from '../files/native-zip.ts';

export const NATIVE_TOOLS: WordTools = { zip: nativeZip, unpacking: nativeUnpacking, pack: nativePack };
