// Which of the plan's columns are exported, and back to their usual widths: they are drawn wider above the pages.
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Group, Tick } from './choice-parts.tsx';
import styles from './choices.module.css';
import { allColumns } from './column-shares.ts';
import type { ExportChoices } from './use-export-choices.ts';

export function ColumnChoices({ choices }: { readonly choices: ExportChoices }) {
  const { settings, change, plan } = choices;
  const { hiddenColumns, columnShares } = settings;
  const [first, ...others] = allColumns(plan.columns);
  return (
    <Group heading="Columns">
      <p className={classNames(styles, 'always')}>{first?.label}, always</p>
      {others.map(({ field, label }) => (
        <Tick
          key={field}
          isOn={!hiddenColumns.includes(field)}
          onChange={(isShown) => {
            const rest = hiddenColumns.filter((hidden) => hidden !== field);
            change({ hiddenColumns: isShown ? rest : [...rest, field] });
          }}
        >
          {label}
        </Tick>
      ))}
      {settings.kind === 'word' && (
        <p className={classNames(styles, 'help')}>Draw the lines above the pages to make columns wider or narrower.</p>
      )}
      {Object.keys(columnShares).length > 0 && (
        <div className={classNames(styles, 'template')}>
          <Button onPress={() => change({ columnShares: {} })}>Usual widths</Button>
        </div>
      )}
    </Group>
  );
}
