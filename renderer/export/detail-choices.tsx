// What stands around the table on a committee paper, in the officer's words.
import { planDateInWords } from '../../shared/plan/date-in-words.ts';
import type { PaperDetail } from '../../shared/plan/export-settings.ts';
import { readPlanDate } from '../../shared/plan/plan-dates.ts';
import { classNames } from '../ui/class-names.ts';
import { Group, Line } from './choice-parts.tsx';
import styles from './choices.module.css';
import type { ExportChoices } from './use-export-choices.ts';

const LABELS: readonly (readonly [PaperDetail, string])[] = [
  ['council', 'Council'],
  ['committee', 'Committee'],
  ['meetingDate', 'Meeting date'],
  ['agendaItem', 'Agenda item'],
  ['appendix', 'Appendix'],
  ['author', 'Report author (job title)'],
  ['asAt', 'As at'],
  ['version', 'Version'],
];

function reading(words: string): string {
  if (words.trim() === '') return '';
  const date = readPlanDate(words);
  return date === undefined ? 'Not read as a date' : `Read as ${planDateInWords(date)}`;
}

function noteOn(detail: PaperDetail, words: string): string {
  return detail === 'meetingDate' || detail === 'asAt' ? reading(words) : '';
}

export function DetailChoices({ choices }: { readonly choices: ExportChoices }) {
  const { settings, change } = choices;
  const { details } = settings;
  return (
    <Group heading="Around the table">
      <div className={classNames(styles, 'lines')}>
        {LABELS.map(([detail, label]) => (
          <Line
            key={detail}
            label={label}
            value={details[detail]}
            note={noteOn(detail, details[detail])}
            onChange={(value) => change({ details: { ...details, [detail]: value } })}
          />
        ))}
      </div>
    </Group>
  );
}
