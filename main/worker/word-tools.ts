// What Node does faster than script when a document is written and read back.
import type { WordTools } from '../../shared/word/write-word.ts';
import { nativeUnpacking } from '../files/native-unpacking.ts';
import { nativePack } from '../files/native-zip.ts';
import { threadedZip } from '../files/threaded-zip.ts';

export const NATIVE_TOOLS = { zip: threadedZip, unpacking: nativeUnpacking, pack: nativePack } satisfies WordTools;
