// Sizes of files as a person reads them.

/** "15 KB", "2.4 MB". @param bytes not negative */
export function shownSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
