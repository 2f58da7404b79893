// What an export says of itself: how much of the plan was found in the file when it was read back.
import type { ExportReport } from '../../shared/export/export-report.ts';
import type { ExportKind } from '../../shared/plan/export-settings.ts';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import styles from './export-dialogs.module.css';

interface SentencesProps {
  readonly heading: string;
  readonly sentences: readonly string[];
}

function Sentences({ heading, sentences }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <div className={classNames(styles, 'sentences')}>
      <h3>{heading}</h3>
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** "51 of 51 actions, 0 accessibility problems" */
export function reportInWords({ expected, found, accessibility }: ExportReport, kind: ExportKind): string {
  const actions = `${found} of ${counted(expected, 'action')}`;
  return kind === 'word' ? `${actions}, ${counted(accessibility.length, 'accessibility problem')}` : actions;
}

export function Report({ report, kind }: { readonly report: ExportReport; readonly kind: ExportKind }) {
  const { faults, accessibility, removed, notes } = report;
  return (
    <>
      <p className={classNames(styles, 'report')}>
        Read back from the file: <strong>{reportInWords(report, kind)}</strong>.
      </p>
      <Sentences heading="What is not as it should be" sentences={faults} />
      <Sentences heading="For accessibility" sentences={accessibility} />
      <Sentences heading="Signs that no such file can hold, left out" sentences={removed} />
      <Sentences heading="For your attention" sentences={notes} />
    </>
  );
}
