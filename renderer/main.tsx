// The page's entry: connects the desk, brings the working copy and the files on disk together, and draws the program.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { asTabledError } from '../shared/errors.ts';
import { sentenceFor } from '../shared/sentences.ts';
import { App, type AppProps } from './app.tsx';
import { doubtDisk } from './db/disk-records.ts';
import { holdWindowLock, takeOverDrafts } from './db/drafts.ts';
import { LastWords, readLastWords } from './db/last-words.ts';
import { readOpenPlan } from './db/open-plan.ts';
import { TabledDatabase } from './db/schema.ts';
import { trimHistory } from './db/trim-history.ts';
import { connectDesk, type DeskConnection } from './desk/connect-desk.ts';
import { CrashBoundary, CrashScreen } from './frame/crash-screen.tsx';
import { loadLaterWhenIdle } from './load-later.ts';
import { startLook } from './look/look.ts';
import { DISK_LOCK, startUp } from './mirror/start-up.ts';
import { type Services, ServicesContext } from './services.ts';
import './ui/base.css';
import './find/found-marks.css';
import './print/print.css';

function connectServices({ desk, onMenuCommand }: DeskConnection): Omit<Services, 'about'> {
  const windowId = crypto.randomUUID();
  const lastWords = new LastWords(windowId);
  window.addEventListener('pagehide', () => lastWords.save(localStorage));
  return {
    desk,
    onMenuCommand,
    db: new TabledDatabase(),
    windowId,
    lastWords,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  };
}

/** One window at a time brings the copies together; where that fails, the working copy is shown, and why. */
async function bringTogether({ db, desk, now }: Omit<Services, 'about'>): Promise<readonly string[]> {
  try {
    return await navigator.locks.request(DISK_LOCK, () => startUp(db, desk, now()));
  } catch (error) {
    await doubtDisk(db);
    return [sentenceFor(asTabledError(error))];
  }
}

/** What waits for nothing else goes on side by side: each answer comes from another process. */
async function prepare(connected: Omit<Services, 'about'>): Promise<{ services: Services; props: AppProps }> {
  const { db, desk, windowId, newId, now } = connected;
  // Asks the browser not to throw the working copy away when the disk runs full.
  navigator.storage.persist().catch(() => false);
  const [about, notices] = await Promise.all([
    desk.about({}),
    bringTogether(connected),
    holdWindowLock(navigator.locks, windowId),
  ]);
  // Only now is it certain what the working copy holds.
  const { drafts, forget } = readLastWords(localStorage);
  const [draft, plan] = await Promise.all([
    takeOverDrafts(db, navigator.locks, { windowId, lastWords: drafts, newId, now: now() }),
    readOpenPlan(db),
  ]);
  forget();
  // The plan is on screen meanwhile; what cannot be trimmed now is another time.
  trimHistory(db, now()).catch(() => undefined);
  return { services: { ...connected, about }, props: { notices, draft, plan } };
}

async function main(): Promise<void> {
  const element = document.querySelector('#root');
  if (element === null) throw new Error('The page has no root.');
  const root = createRoot(element);
  try {
    const { services, props } = await prepare(connectServices(await connectDesk(window)));
    root.render(
      <StrictMode>
        <ServicesContext value={services}>
          <CrashBoundary dataFolder={services.about.dataFolder}>
            <App {...props} />
          </CrashBoundary>
        </ServicesContext>
      </StrictMode>,
    );
    loadLaterWhenIdle();
  } catch (error) {
    root.render(<CrashScreen error={error} dataFolder="" />);
  }
}

startLook();
void main();
