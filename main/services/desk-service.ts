// The desk as main serves it: every call of the contract, over the services, the same in both hosts.
import { basename } from 'node:path';
import type { Desk, DeskAbout, MenuItem, UncheckedPlan } from '../../shared/desk.ts';
import { PORTABLE } from '../../shared/limits.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import type { DataFolder } from '../files/data-folder.ts';
import { dropUnfinished } from '../files/drop-unfinished.ts';
import { safeFileName } from '../files/file-names.ts';
import type { RunJob } from '../worker/run-job.ts';
import { Documents } from './documents.ts';
import { Evidence, type EvidenceHost } from './evidence.ts';
import { makeEvidenceBundle } from './evidence-bundle.ts';
import type { LaunchFiles } from './launch-files.ts';
import { keepCopyEvidence, makePlanCopy, openPlanCopy } from './plan-copies.ts';
import { PlanFiles } from './plan-files.ts';
import { Templates } from './templates.ts';
import { Tickets } from './tickets.ts';
import { checkFileSize, readWorkbook } from './workbooks.ts';

/** What differs between Electron and the browser host. Paths stay on this side of the contract. */
export interface DeskHost extends EvidenceHost {
  readonly kind: DeskAbout['host'];
  readonly dialogs: boolean;
  /** Asks for a workbook; null where the person chose none. */
  readonly chooseWorkbook: () => Promise<string | null>;
  /** Asks for a portable plan file; null where the person chose none. */
  readonly choosePlanCopy: () => Promise<string | null>;
  /** Asks for a Word template; null where the person chose none. */
  readonly chooseTemplate: () => Promise<string | null>;
  /** Where to save a document of this name; null where the person chose no place. */
  readonly chooseTarget: (name: string) => Promise<string | null>;
  /** Asks for evidence files; none where the person chose none. */
  readonly chooseEvidence: () => Promise<readonly string[]>;
  readonly showMenu: (items: readonly MenuItem[]) => void;
}

export interface DeskSettings {
  readonly host: DeskHost;
  readonly version: string;
  readonly folder: DataFolder;
  readonly example: string;
  readonly launchFiles: LaunchFiles;
  readonly runJob: RunJob;
  readonly now: () => Date;
}

const DONE = {};

/** A file name of a plan's title, without an ending. */
function fileTitle({ title }: UncheckedPlan): string {
  return safeFileName(typeof title === 'string' ? title : '');
}

export function createDesk({ host, version, folder, example, launchFiles, runJob, now }: DeskSettings): Desk {
  const tickets = new Tickets(() => now().getTime());
  const documents = new Documents(runJob);
  const templates = new Templates(folder, runJob);
  const planFiles = new PlanFiles(folder, now);
  const evidence = new Evidence(folder, host);
  const issue = (path: string) => tickets.issue({ name: basename(path), path });
  const cleared = dropUnfinished(folder, Date.now() - process.uptime() * 1000);
  return {
    about: async () => ({ host: host.kind, version, dialogs: host.dialogs, dataFolder: folder.root }),
    nextLaunchFile: async () => {
      const path = launchFiles.take();
      return path === undefined ? null : issue(path);
    },
    chooseWorkbook: async () => {
      const path = await host.chooseWorkbook();
      return path === null ? null : issue(path);
    },
    receiveFile: async ({ name, bytes }) => {
      checkFileSize(name, bytes.length);
      return tickets.issue({ name, bytes });
    },
    openExample: async () => issue(example),
    readWorkbook: async ({ ticket }) => readWorkbook(tickets.take(ticket), runJob),
    loadPlans: async () => {
      await cleared;
      return planFiles.load();
    },
    savePlan: async ({ replaces, backUp, ...given }) => planFiles.save(given, replaces, backUp),
    checkPlanFiles: async ({ plans }) => planFiles.check(plans),
    saveWorkspace: async (given) => planFiles.saveWorkspace(given),
    setAside: async (given) => planFiles.setAside(given),
    backUpPlan: async (given) => {
      await planFiles.backUp(given);
      return DONE;
    },
    listKeptCopies: async ({ planId }) => planFiles.keptCopies(planId),
    readKeptCopy: async ({ planId, kind, name }) => planFiles.readKeptCopy(planId, kind, name),
    makePlanCopy: async (given) => {
      const file = `${fileTitle(given.plan)}${PORTABLE}`;
      const { content, ...told } = await makePlanCopy(given, file, evidence.folder(given.planId), version, now());
      return { ...documents.hold(file, content), ...told };
    },
    choosePlanCopy: async () => {
      const path = await host.choosePlanCopy();
      return path === null ? null : issue(path);
    },
    openPlanCopy: async ({ ticket }) => {
      const file = tickets.take(ticket);
      const { hasEvidence, ...opened } = await openPlanCopy(file);
      return { ...opened, evidence: hasEvidence ? tickets.issue(file).ticket : null };
    },
    keepCopyEvidence: async ({ planId, ticket }) => ({
      kept: await keepCopyEvidence(tickets.take(ticket), evidence.folder(planId)),
    }),
    makeEvidenceBundle: async ({ planId, plan }) => {
      const { bytes, ...told } = await makeEvidenceBundle(plan, evidence.folder(planId), now());
      return { ...documents.hold(`${fileTitle(plan)} - evidence.zip`, bytes), ...told };
    },
    chooseEvidence: async () => (await host.chooseEvidence()).map(issue),
    addEvidence: async ({ planId, ticket }) => evidence.add(planId, tickets.take(ticket)),
    listEvidence: async ({ planId }) => evidence.folder(planId).list(),
    openEvidence: async ({ planId, ...file }) => evidence.open(planId, file),
    showEvidence: async ({ planId, ...file }) => {
      await evidence.show(planId, file);
      return DONE;
    },
    renameEvidence: async ({ planId, to, ...file }) => ({ name: await evidence.folder(planId).rename(file, to) }),
    openLink: async ({ target }) => {
      await evidence.openLink(target);
      return DONE;
    },
    chooseTemplate: async () => {
      const path = await host.chooseTemplate();
      return path === null ? null : issue(path);
    },
    keepTemplate: async ({ ticket }) => templates.keep(tickets.take(ticket)),
    makeDocument: async ({ settings, changedRows, ...given }) => {
      const template = settings.template === null ? null : await templates.bytes(settings.template);
      const facts = { today: localDay(now()), changedRows };
      return documents.make({ ...given, settings, facts, template });
    },
    saveDocument: async ({ document }) => documents.save(document, host.chooseTarget),
    readDocument: async ({ document }) => documents.bytes(document),
    openDocument: async ({ document }) => {
      await documents.open(document, host.openPath);
      return DONE;
    },
    showMenu: async ({ items }) => {
      host.showMenu(items);
      return DONE;
    },
  };
}
