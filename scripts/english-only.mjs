// React Aria brings its own words in 34 languages, a tenth of the page's script. The program speaks English whatever the
// laptop's language is, so its parts do too: each other language gives React Aria's English.

const OTHER_LANGUAGE = /\/react-(?:aria|stately)\/.*\/intl\/.*\/(?!en-)[a-z]{2,3}-[A-Z]{2}\.m?js$/;

/** @returns {import('vite').Plugin} */
export function englishOnly() {
  return {
    name: 'english-only',
    enforce: 'pre',
    load: {
      filter: { id: OTHER_LANGUAGE },
      handler: () => ({ code: "export { default } from './en-US.mjs';", moduleSideEffects: false }),
    },
  };
}
