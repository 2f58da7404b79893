// What the docx library cannot write: the document's language in its core properties (OPC, ECMA-376 part 2).
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';

/** The file with dc:language set in its properties. @throws Error if the bytes are not a document of the docx library */
export function setLanguage(file: Uint8Array, language: string): Uint8Array {
  const parts = unzipSync(file);
  const core = parts[CORE];
  if (core === undefined) throw new Error(`${CORE} is missing from the document`);
  const xml = strFromU8(core).replace(
    '</cp:coreProperties>',
    `<dc:language>${language}</dc:language></cp:coreProperties>`,
  );
  return zipSync({ ...parts, [CORE]: strToU8(xml) });
}
