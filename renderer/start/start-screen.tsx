// The first screen, while no plan is on screen: open one of yours, begin one, import your spreadsheet, or look at the
// example.
import { useLiveQuery } from 'dexie-react-hooks';
import { newPlan, showPlans } from '../commands/chooser-commands.ts';
import type { Command } from '../commands/command.ts';
import { importPlan, openExample, pasteTable } from '../commands/plan-commands.ts';
import { countPlans } from '../db/plan-shelf.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import styles from './start-screen.module.css';

export function StartScreen({ run }: { readonly run: (command: Command) => void }) {
  const { db } = useServices();
  const plans = useLiveQuery(() => countPlans(db), [db], 0);
  return (
    <main className={classNames(styles, 'screen')}>
      <div className={classNames(styles, 'card')}>
        <h2 className={classNames(styles, 'heading')}>
          {plans > 0 ? 'Your action plans' : 'Bring in your action plan'}
        </h2>
        <p className={classNames(styles, 'lead')}>
          Tabled keeps the council’s action plan on this laptop, without a network, and makes the Word table for the
          committee pack from it.
        </p>
        {plans > 0 && (
          <div className={classNames(styles, 'choice')}>
            <Button kind="primary" onPress={() => run(showPlans)}>
              Open one of your plans…
            </Button>
            <p>{counted(plans, 'plan')} on this laptop. None is on screen now.</p>
          </div>
        )}
        <div className={classNames(styles, 'choice')}>
          <Button kind={plans > 0 ? 'ordinary' : 'primary'} onPress={() => run(importPlan)}>
            Import your spreadsheet…
          </Button>
          <p>
            An .xlsx, .xlsm, .xlsb, .xls, .ods or .csv file or a Word document (.docx), as it is. You see what was read
            before anything is stored, and the file itself is never changed. You can also drop it anywhere on this
            window.
          </p>
        </div>
        <div className={classNames(styles, 'choice')}>
          <Button onPress={() => run(pasteTable)}>Paste a table…</Button>
          <p>A table copied in Word, a spreadsheet program or a web page.</p>
        </div>
        <div className={classNames(styles, 'choice')}>
          <Button onPress={() => run(newPlan)}>New plan…</Button>
          <p>A blank one under the council’s usual headings{plans > 0 && ', or one from another plan'}.</p>
        </div>
        <div className={classNames(styles, 'choice')}>
          <Button onPress={() => run(openExample)}>Open the 2009/10 example</Button>
          <p>A council’s real Data Quality Action Plan: 9 themes and 51 actions to try things out on.</p>
        </div>
      </div>
    </main>
  );
}
