// What is made: a Word document in one of two layouts, or an Excel workbook.
import type { ExportKind, Layout } from '../../shared/plan/export-settings.ts';
import { classNames } from '../ui/class-names.ts';
import { Group, OneOf } from './choice-parts.tsx';
import styles from './choices.module.css';
import { TemplateChoice } from './template-choice.tsx';
import type { ExportChoices } from './use-export-choices.ts';

const KINDS: readonly (readonly [ExportKind, string])[] = [
  ['word', 'Word document'],
  ['excel', 'Excel workbook'],
];

const LAYOUTS: readonly (readonly [Layout, string, string])[] = [
  ['original', 'Original', 'One table, as members know it.'],
  ['accessible', 'Accessible edition', 'For publishing: a table for each theme, no merged and no empty cell.'],
];

export function DocumentChoices({ choices }: { readonly choices: ExportChoices }) {
  const { settings, change } = choices;
  return (
    <Group heading="Document">
      <OneOf label="Document" isInLine value={settings.kind} options={KINDS} onChange={(kind) => change({ kind })} />
      {settings.kind === 'word' ? (
        <>
          <OneOf label="Layout" value={settings.layout} options={LAYOUTS} onChange={(layout) => change({ layout })} />
          <TemplateChoice choices={choices} />
        </>
      ) : (
        <p className={classNames(styles, 'help')}>
          The original layout as a workbook, to work on or to import again. Layout and template are for Word documents.
        </p>
      )}
    </Group>
  );
}
