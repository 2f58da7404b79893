import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Reading a workbook starts a worker; on a busy machine that alone can take seconds.
    testTimeout: 60_000,
    // Of two processors Vitest would use one.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/support/set-up-indexeddb.ts'],
        },
      },
      {
        extends: true,
        // Damaged workbooks by the thousand (npm run fuzz:import); a few of them run among the unit tests.
        test: { name: 'fuzz', include: ['test/fuzz/**/*.test.ts'], testTimeout: 3_600_000 },
      },
      {
        extends: true,
        // Exported documents before Word's schema and LibreOffice: needs programs that not every machine has.
        test: {
          name: 'documents',
          include: ['test/documents/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
