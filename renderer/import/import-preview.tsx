// What an import will bring in, before anything is stored: title, sheet, counts, problems, the first rows.
import type { ImportedPlan } from '../../shared/import/import-plan.ts';
import { countRows, type PlanCounts } from '../../shared/plan/plan.ts';
import { shorten } from '../../shared/plan/row-cells.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FirstRows } from './first-rows.tsx';
import styles from './import-preview.module.css';
import { ProblemList } from './problem-list.tsx';

export interface ImportPreviewProps {
  readonly name: string;
  readonly imported: ImportedPlan;
  /** The title of the plan on screen, which the import will take the place of; undefined where there is none. */
  readonly replaces: string | undefined;
  readonly onImport: () => void;
  /** Compares it with the plan on screen, to bring that up to date. */
  readonly onCompare: () => void;
  readonly onCancel: () => void;
}

function facts(imported: ImportedPlan, counts: PlanCounts): readonly (readonly [string, string])[] {
  const dated = counts.datedThemes === 0 ? '' : ` (${counts.datedThemes} with a date)`;
  return [
    ['Title', imported.plan.title],
    ['Sheet', imported.sheet],
    ['Actions', String(counts.actions)],
    ['Themes', `${counts.themes}${dated}`],
    ['Statements', String(counts.statements)],
    ['Problems', imported.problems.length === 0 ? 'None' : String(imported.problems.length)],
  ];
}

export function ImportPreview({ name, imported, replaces, onImport, onCompare, onCancel }: ImportPreviewProps) {
  const counts = countRows(imported.plan.rows);
  return (
    <Dialog
      heading={`Import “${name}”`}
      isWide
      buttons={
        <>
          <Button onPress={onCancel}>Cancel</Button>
          {replaces !== undefined && <Button onPress={onCompare}>Bring “{shorten(replaces, 40)}” up to date…</Button>}
          <Button kind="primary" autoFocus onPress={onImport}>
            Import {counts.actions} {counts.actions === 1 ? 'action' : 'actions'}
          </Button>
        </>
      }
    >
      <dl className={classNames(styles, 'facts')}>
        {facts(imported, counts).map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {replaces !== undefined && (
        <p className={classNames(styles, 'replaces')}>
          This plan will be shown in place of “{replaces}”, which stays on this laptop. Undo brings it back on screen.
        </p>
      )}
      {imported.problems.length > 0 && (
        <section>
          <h3 className={classNames(styles, 'section')}>What was unsure</h3>
          <ProblemList problems={imported.problems} />
        </section>
      )}
      <h3 className={classNames(styles, 'section')}>The first rows</h3>
      <FirstRows plan={imported.plan} />
    </Dialog>
  );
}
