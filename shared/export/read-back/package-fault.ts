/** What is wrong with an office document's package, as the end of a sentence that begins with the file. */
export class PackageFault extends Error {}
