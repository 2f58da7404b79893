import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createLogger, defineConfig } from 'vite';
import { englishOnly } from './scripts/english-only.mjs';

const logger = createLogger();
const { warn, warnOnce } = logger;
/** Said of each style sheet that composes another: of the part of Vite that reads those, which no image is named to. */
const IS_OF_COMPOSING = /PostCSS plugin did not pass the `from` option/;
logger.warn = (message, options) => {
  if (!IS_OF_COMPOSING.test(message)) warn(message, options);
};
logger.warnOnce = (message, options) => {
  if (!IS_OF_COMPOSING.test(message)) warnOnce(message, options);
};

export default defineConfig({
  customLogger: logger,
  root: fileURLToPath(new URL('./renderer', import.meta.url)),
  // Relative: the page is served from http://127.0.0.1 by one host and from app:// by the other.
  base: './',
  plugins: [react(), englishOnly()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: fileURLToPath(new URL('./dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome120',
    sourcemap: true,
    // Anything inlined as a data: address would be refused by the page's content policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // On a busy machine a first npm start would print advice on how to build faster.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
