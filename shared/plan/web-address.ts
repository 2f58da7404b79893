// Where a link leads, before anything follows it: web addresses are opened when the person asks, all others only shown.

/**
 * The web address to open; undefined for what is not followed: files and folders (a network path hands the person's name and
 * password hash to whoever owns it), scripts, other programs' schemes, addresses with a password in them.
 */
export function webAddress(target: string): string | undefined {
  const trimmed = target.trim();
  if (!/^https?:\/\/[^/\\]/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const { href, protocol, username, password } = new URL(trimmed);
  const isPlain = username === '' && password === '' && (protocol === 'https:' || protocol === 'http:');
  return isPlain ? href : undefined;
}
