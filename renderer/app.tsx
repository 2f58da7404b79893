// The program's one window: the bar above, the plan or the first screen, the line below, and any dialog.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { FileTicket } from '../shared/desk.ts';
import { asTabledError } from '../shared/errors.ts';
import { explainRevision } from './commands/panel-commands.ts';
import { showUnkeptTexts } from './commands/plan-commands.ts';
import { showRowNotes } from './commands/row-commands.ts';
import { useCommands } from './commands/use-commands.ts';
import { type HistoryHeads, historyHeads } from './db/commit.ts';
import { type OpenPlan, readOpenPlan, reuseParts } from './db/open-plan.ts';
import type { DraftRecord, UnkeptRecord } from './db/schema.ts';
import { unkeptTexts } from './db/unkept.ts';
import { useDialogs } from './dialogs.ts';
import { useFilter } from './filter/use-filter.ts';
import { useFind } from './find/use-find.ts';
import { DialogHost } from './frame/dialog-host.tsx';
import styles from './frame/frame.module.css';
import { SavedState } from './frame/saved-state.tsx';
import { StatusBar } from './frame/status-bar.tsx';
import { Toolbar } from './frame/toolbar.tsx';
import { useRegionKey } from './frame/use-region-key.ts';
import { WaitingDialogs } from './frame/waiting-dialogs.tsx';
import { beginImport, beginPastedImport } from './import/begin-import.ts';
import { useDroppedFile } from './import/use-dropped-file.ts';
import { usePastedTable } from './import/use-pasted-table.ts';
import { useLook } from './look/use-look.ts';
import { useLostCopy } from './mirror/use-lost-copy.ts';
import { useMirror } from './mirror/use-mirror.ts';
import { useOutline } from './outline/use-outline.ts';
import { usePanel } from './panel/use-panel.ts';
import { hasPlace } from './plan/grid-moves.ts';
import { useGridState } from './plan/grid-state.ts';
import { keepTyping } from './plan/keep-typing.ts';
import { PlanScreen } from './plan/plan-screen.tsx';
import { rowsInHand } from './plan/rows-in-hand.ts';
import { useServices } from './services.ts';
import { StartScreen } from './start/start-screen.tsx';
import { useLaunchFiles } from './start/use-launch-files.ts';
import { useRestoredDraft } from './start/use-restored-draft.ts';
import { classNames } from './ui/class-names.ts';
import { IS_MAC } from './ui/is-mac.ts';

const NO_TEXTS: readonly UnkeptRecord[] = [];
const NO_HEADS: HistoryHeads = { undo: undefined, redo: undefined };

export interface AppProps {
  /** What start-up has to say to the person. */
  readonly notices: readonly string[];
  /** What was being typed when the program was last cut off. */
  readonly draft: DraftRecord | undefined;
  /** The plan on screen as start-up found it: shown until the working copy is followed. */
  readonly plan: OpenPlan | undefined;
}

/** The plan on screen, as the working copy has it. @param found as start-up found it */
function useOpenPlan(found: OpenPlan | undefined): OpenPlan | undefined {
  const { db } = useServices();
  const last = useRef(found);
  return useLiveQuery(
    async () => {
      const read = await readOpenPlan(db);
      // A working copy that is empty all at once was deleted by the browser: what is on screen stays, and is put back.
      const isLost = read === undefined && last.current !== undefined && (await db.workspace.count()) === 0;
      if (isLost) return last.current;
      last.current = read && reuseParts(last.current, read);
      return last.current;
    },
    [db],
    found,
  );
}

export function App({ notices, draft, plan: found }: AppProps) {
  const services = useServices();
  const plan = useOpenPlan(found);
  const heads = useLiveQuery(() => historyHeads(services.db), [services.db], NO_HEADS);
  const unkept = useLiveQuery(() => unkeptTexts(services.db), [services.db], NO_TEXTS);
  const grid = useGridState();
  const [message, say] = useState('');
  const panel = usePanel();
  const filter = useFilter(plan, grid);
  const outline = useOutline();
  // What is out of sight is not what a command is about.
  const activeRow = filter.rows.find(({ id }) => id === grid.state.active?.rowId)?.row;
  const selectedRows = rowsInHand(filter.rows, grid.state);
  const isEditing =
    plan !== undefined &&
    (hasPlace(plan, grid.state.editing?.place) || plan.rows.some(({ id }) => id === panel.editing?.rowId));
  const dialogs = useDialogs(notices.length === 0 ? undefined : { kind: 'notices', sentences: notices }, isEditing);
  const mirror = useMirror((sentence) => dialogs.show({ kind: 'notices', sentences: [sentence] }));
  useLostCopy(plan, unkept, (sentences) => dialogs.show({ kind: 'notices', sentences }));
  const find = useFind(plan, filter.rows);
  const activeField = activeRow && grid.state.active?.field;
  const shown = { filter, outline, panel, find };
  const context = { services, plan, heads, unkept, activeRow, activeField, selectedRows, grid, dialogs, ...shown, say };
  const run = useCommands(context, IS_MAC, grid.state.awaited !== undefined);
  const importFile = (file: FileTicket) => {
    keepTyping(grid);
    void beginImport(file, context).catch((error: unknown) =>
      dialogs.show({ kind: 'error', error: asTabledError(error) }),
    );
  };
  useDroppedFile(importFile, (error) => dialogs.show({ kind: 'error', error: asTabledError(error) }));
  usePastedTable(dialogs.open === undefined, (file) => void beginPastedImport(file, context));
  useRegionKey();
  useLook();
  useEffect(() => {
    document.title = plan === undefined ? 'Tabled' : `${plan.record.title} – Tabled`;
  }, [plan]);
  useRestoredDraft(draft, context);
  useLaunchFiles(dialogs.open === undefined && !isEditing, importFile);

  return (
    <div className={classNames(styles, 'frame')}>
      <Toolbar
        context={context}
        run={run}
        isMac={IS_MAC}
        saved={<SavedState state={mirror.state} isEditing={isEditing} now={services.now()} onRetry={mirror.retry} />}
      />
      {plan === undefined && <StartScreen run={run} />}
      {plan !== undefined && <PlanScreen open={plan} grid={grid} context={context} run={run} />}
      <WaitingDialogs dialogs={dialogs} />
      <StatusBar
        open={plan}
        grid={grid}
        message={message}
        unkept={unkept.length}
        onShowUnkept={() => run(showUnkeptTexts)}
        onShowNotes={() => run(showRowNotes)}
        onExplain={() => run(explainRevision)}
      />
      <DialogHost context={context} run={run} />
    </div>
  );
}
