// No source file over 300 lines, no component over 150: a file that grows past that wants to be two.

const LONGEST_FILE = 300;
const LONGEST_COMPONENT = 150;

/**
 * @param {string} path
 * @param {string} text
 * @returns {string | undefined} what is wrong with the file's length
 */
export function sizeProblem(path, text) {
  if (!/\.(?:ts|tsx|mjs|css)$/.test(path)) return undefined;
  const longest = path.endsWith('.tsx') ? LONGEST_COMPONENT : LONGEST_FILE;
  const lines = text.split('\n').length - 1;
  return lines > longest ? `${path}: ${lines} lines; at most ${longest}` : undefined;
}
