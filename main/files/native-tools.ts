// What Node does faster than plain script, for those who write documents.
import type { WordTools } from '../../shared/word/write-word.ts';
import { nativeUnpacking } from './native-unpacking.ts';
import { nativeZip } from './native-zip.ts';

export const NATIVE_TOOLS: WordTools = { zip: nativeZip, unpacking: nativeUnpacking };
