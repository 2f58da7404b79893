// The plan on screen: the search above, the table, and what stands beside it.
import { useRef } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { attachFiles } from '../evidence/attach-evidence.ts';
import { attemptWith } from '../evidence/evidence-view.ts';
import { useEvidenceDrop } from '../evidence/use-evidence-drop.ts';
import { FindBar } from '../find/find-bar.tsx';
import { leaveFind } from '../find/leave-find.ts';
import { replaceHere } from '../find/replace-words.ts';
import { replacementOf } from '../find/use-find.ts';
import { SidePanel } from '../panel/side-panel.tsx';
import type { PanelContext } from '../panel/use-panel-edits.ts';
import { classNames } from '../ui/class-names.ts';
import type { Grid } from './grid-state.ts';
import { keepTyping } from './keep-typing.ts';
import { PlanGrid } from './plan-grid.tsx';
import styles from './plan-screen.module.css';

export interface PlanScreenProps {
  readonly open: OpenPlan;
  readonly grid: Grid;
  readonly context: PanelContext;
}

export function PlanScreen({ open, grid, context }: PlanScreenProps) {
  const { find, dialogs, say } = context;
  const middle = useRef<HTMLDivElement>(null);
  useEvidenceDrop(
    middle,
    (rowId) => open.rows.find(({ id }) => id === rowId)?.row,
    (files, row) => {
      keepTyping(grid);
      attemptWith(context)(() => attachFiles(open.record.id, [row], files, context));
    },
  );
  return (
    <div className={classNames(styles, 'screen')}>
      <div ref={middle} className={classNames(styles, 'middle')}>
        {find.isOpen && (
          <FindBar
            find={find}
            onClose={() => leaveFind(find, grid)}
            onReplace={() =>
              void replaceHere(context).catch((error: unknown) =>
                dialogs.show({ kind: 'error', error: asTabledError(error) }),
              )
            }
            onReplaceAll={() => dialogs.show({ kind: 'replace', replacement: replacementOf(find) })}
          />
        )}
        <PlanGrid
          open={open}
          grid={grid}
          find={find}
          onKept={(what, isCleared) => say(isCleared ? `Emptied: ${what}. Undo brings it back.` : `Kept: ${what}.`)}
          onLeft={() => say('What you typed was not kept.')}
          onSay={say}
          onError={(error) => dialogs.show({ kind: 'error', error: asTabledError(error) })}
        />
      </div>
      {context.panel.isOpen && <SidePanel open={open} context={context} />}
    </div>
  );
}
