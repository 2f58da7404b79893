// Which of the plan's rows are exported.
import { planDateInWords } from '../../shared/plan/date-in-words.ts';
import type { RowChoice } from '../../shared/plan/export-settings.ts';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { Group, Line } from './choice-parts.tsx';
import styles from './choices.module.css';
import type { ExportChoices } from './use-export-choices.ts';

const KINDS: readonly (readonly [RowChoice['kind'], string])[] = [
  ['all', 'All actions'],
  ['theme', 'One theme'],
  ['party', 'One party'],
  ['exceptions', 'Exceptions: overdue, red or amber'],
  ['changed', 'Changed since a date'],
];

/** The choice of a kind, with what it needs to be complete. */
function choiceOf(kind: RowChoice['kind'], { themes, parties, monthAgo }: ExportChoices): RowChoice {
  switch (kind) {
    case 'theme':
      return { kind, theme: themes[0]?.[0] ?? '' };
    case 'party':
      return { kind, party: parties[0] ?? '' };
    case 'changed':
      return { kind, since: monthAgo };
    default:
      return { kind };
  }
}

function Which({ choices }: { readonly choices: ExportChoices }) {
  const { settings, change, themes, parties } = choices;
  const { rows } = settings;
  switch (rows.kind) {
    case 'theme':
      return (
        <Choice
          label="Theme"
          value={rows.theme}
          options={themes}
          onChoose={(theme) => change({ rows: { kind: 'theme', theme } })}
        />
      );
    case 'party':
      return (
        <Choice
          label="Party"
          value={rows.party}
          options={parties.map((party) => [party, party] as const)}
          onChoose={(party) => change({ rows: { kind: 'party', party } })}
        />
      );
    case 'changed':
      return (
        <div className={classNames(styles, 'lines')}>
          <Line
            label="Since"
            type="date"
            value={rows.since}
            onChange={(since) => {
              if (since !== '') change({ rows: { kind: 'changed', since } });
            }}
          />
        </div>
      );
    default:
      return null;
  }
}

export function RowChoices({ choices }: { readonly choices: ExportChoices }) {
  const { settings, change, themes, parties, gone, counts, judgedOn } = choices;
  const kinds = KINDS.filter(
    ([kind]) => (kind !== 'theme' || themes.length > 0) && (kind !== 'party' || parties.length > 0),
  );
  const day = planDateInWords({ kind: 'day', from: judgedOn, to: judgedOn });
  const judgesOverdue = settings.rows.kind === 'exceptions' || settings.showSummary;
  return (
    <Group heading="Rows">
      <div className={classNames(styles, 'rows')}>
        <Choice
          label="Rows"
          value={settings.rows.kind}
          options={kinds}
          onChoose={(kind) => change({ rows: choiceOf(kind, choices) })}
        />
        <Which choices={choices} />
      </div>
      {gone !== undefined && (
        <p className={classNames(styles, 'help')}>
          All actions are chosen now, because {gone} is not in the plan any more.
        </p>
      )}
      <p role="status" className={classNames(styles, 'counted')}>
        {counts === undefined ? '' : `${counts.chosen} of ${counts.all} actions`}
      </p>
      {judgesOverdue && (
        <p className={classNames(styles, 'help')}>
          Overdue is judged on {day}: {choices.isJudgedAsAt ? 'the day of “As at”.' : 'today, as “As at” names no day.'}
        </p>
      )}
    </Group>
  );
}
