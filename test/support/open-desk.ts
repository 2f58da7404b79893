// The desk over its real services and the built worker, in a folder of the test's own.
import { join } from 'node:path';
import { dataFolder } from '../../main/files/data-folder.ts';
import { createDesk, type DeskHost } from '../../main/services/desk-service.ts';
import { LaunchFiles } from '../../main/services/launch-files.ts';
import { jobRunner } from '../../main/worker/run-job.ts';
import { ROOT, SEED } from './fixtures.ts';

export interface TestDeskOptions {
  readonly launchFile?: string;
  readonly chooseTarget?: DeskHost['chooseTarget'];
  readonly openPath?: DeskHost['openPath'];
  readonly showInFolder?: DeskHost['showInFolder'];
  readonly openAddress?: DeskHost['openAddress'];
}

export function openTestDesk(root: string, options: TestDeskOptions = {}) {
  const folder = dataFolder({ TABLED_DATA: root });
  let minutes = 0;
  const desk = createDesk({
    host: {
      kind: 'browser',
      dialogs: false,
      chooseWorkbook: async () => null,
      chooseTemplate: async () => null,
      choosePlanCopy: async () => null,
      chooseEvidence: async () => [],
      showInFolder: options.showInFolder ?? (async () => undefined),
      openAddress: options.openAddress ?? (async () => undefined),
      chooseTarget: options.chooseTarget ?? (async (name) => join(root, name)),
      openPath: options.openPath ?? (async () => undefined),
      showMenu: () => undefined,
    },
    version: '0.0.0',
    folder,
    example: SEED,
    launchFiles: new LaunchFiles(options.launchFile),
    runJob: jobRunner(join(ROOT, 'dist/main/worker.mjs')),
    now: () => new Date(Date.now() + minutes * 60_000),
  });
  return {
    desk,
    folder,
    pass: (passed: number) => {
      minutes += passed;
    },
  };
}
