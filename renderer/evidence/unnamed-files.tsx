// Files in the plan's evidence folder that the register does not have: put there by hand, or attached and undone.

import { titleOfFile } from '../../shared/plan/evidence-names.ts';
import type { FoundFile } from '../../shared/plan/evidence-register.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import type { CommandContext } from '../commands/command.ts';
import { PanelButton } from '../panel/panel-button.tsx';
import { classNames } from '../ui/class-names.ts';
import { shownSize } from '../ui/shown-size.ts';
import { attachTo } from './attach-evidence.ts';
import styles from './evidence.module.css';
import { attemptWith } from './evidence-view.ts';
import { showFile } from './open-evidence.ts';

export interface UnnamedFilesProps {
  readonly planId: string;
  readonly files: readonly FoundFile[];
  readonly context: CommandContext;
}

export function UnnamedFiles({ planId, files, context }: UnnamedFilesProps) {
  const { activeRow } = context;
  const attempt = attemptWith(context);
  if (files.length === 0) return null;
  return (
    <>
      <h3 className={classNames(styles, 'section')}>In the evidence folder, and not in the register</h3>
      <ul className={classNames(styles, 'list')} aria-label="Files not in the register">
        {files.map((stored) => (
          <li key={stored.name} className={classNames(styles, 'item')}>
            <h4 className={classNames(styles, 'title')}>{stored.name}</h4>
            <p className={classNames(styles, 'facts')}>{shownSize(stored.bytes)}</p>
            <p className={classNames(styles, 'buttons')}>
              <PanelButton
                label={`Show in folder: ${stored.name}`}
                onPress={() => attempt(() => showFile(planId, stored, context))}
              >
                Show in folder
              </PanelButton>
              {activeRow?.kind === 'action' && (
                <PanelButton
                  label={`Attach to ${rowName(activeRow)}: ${stored.name}`}
                  onPress={() =>
                    attempt(() =>
                      attachTo(
                        planId,
                        [activeRow],
                        [{ kind: 'file', title: titleOfFile(stored.name), stored }],
                        context,
                      ),
                    )
                  }
                >
                  {`Attach to ${rowName(activeRow)}`}
                </PanelButton>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
