// The house's floors: arrows go only downwards, and shared/ is pure (docs/architecture.md).
import { posix } from 'node:path';

/** What each floor may import of the others, and which packages. Anything else of an outside package is a mistake. */
const FLOORS = [
  { within: 'shared/', may: ['shared/'], packages: ['docx', 'fflate', 'hucre', 'valibot'] },
  {
    within: 'main/',
    may: ['shared/', 'main/', 'package.json'],
    packages: ['@msgpack/msgpack', 'fflate', 'htmlparser2', 'saxes', 'valibot', 'xlsx'],
    node: true,
  },
  {
    within: 'renderer/',
    may: ['shared/', 'renderer/'],
    packages: [
      '@internationalized/date',
      '@msgpack/msgpack',
      '@tanstack/react-virtual',
      'dexie',
      'dexie-react-hooks',
      'docx-preview',
      'fflate',
      'fractional-indexing',
      'react',
      'react-aria-components',
      'react-dom',
    ],
  },
];

/**
 * Names that a floor may not use, each with how the use of it looks. In shared/, effects come in as arguments: these
 * would be effects, or one platform's own. In renderer/, they are Node's, which the window does not have.
 */
const FORBIDDEN = [
  {
    within: 'shared/',
    use: /\b(?:window|document|navigator|localStorage|indexedDB|process|Buffer|require|crypto|performance|Date\.now|Math\.random|fetch|setTimeout)\b\s*[.([]|\bglobalThis\b|\bnew\s+Date\b(?!\s*\(\s*[^\s)])|(?<!\bnew\s+)(?<![.\w$])Date\s*\(/,
  },
  {
    within: 'renderer/',
    use: /(?<![.\w$])(?:process\s*[.[]|Buffer\s*[.([]|require\s*[.(]|(?:__dirname|__filename)\b)/,
  },
];

const IMPORT =
  /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/**
 * @param {string} text a module's source
 * @returns {readonly string[]} what it imports
 */
export function importsOf(text) {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** @param {string} name */
function packageName(name) {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * @param {string} path
 * @param {string} name what is imported
 * @returns {string | undefined}
 */
function importProblem(path, name) {
  const floor = FLOORS.find(({ within }) => path.startsWith(within));
  if (floor === undefined) return undefined;
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(path), name);
    return floor.may.some((start) => target.startsWith(start)) ? undefined : `${path}: imports ${target}`;
  }
  if (name === 'electron') return path.startsWith('main/electron/') ? undefined : `${path}: imports electron`;
  if (name.startsWith('node:')) return floor.node === true ? undefined : `${path}: imports ${name}`;
  return floor.packages.includes(packageName(name)) ? undefined : `${path}: imports the package ${name}`;
}

/** @param {string} text */
function withoutCommentsAndTexts(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?<!:)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

/**
 * @param {string} path from the repository's root
 * @param {string} text
 * @returns {readonly string[]} each breach of the floors
 */
export function layerProblems(path, text) {
  if (!/\.tsx?$/.test(path)) return [];
  const problems = importsOf(text).flatMap((name) => importProblem(path, name) ?? []);
  const used = FORBIDDEN.filter(({ within }) => path.startsWith(within)).flatMap(
    ({ use }) => use.exec(withoutCommentsAndTexts(text))?.[0] ?? [],
  );
  return [...problems, ...used.map((name) => `${path}: uses ${name.replace(/\s*[.([]$/, '')}`)];
}
