// A short guide, in the package: what is where, how the plan is kept, what to do when.
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { IS_MAC } from '../ui/is-mac.ts';
import styles from './help-dialog.module.css';
import { HELP_TOPICS, withKeys } from './help-topics.ts';

export interface HelpDialogProps {
  readonly dataFolder: string;
  readonly version: string;
  readonly onShortcuts: () => void;
  readonly onClose: () => void;
}

/** Brings a topic to the top; the keyboard goes with it. */
function goTo(id: string): void {
  const heading = document.getElementById(`help-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus();
}

export function HelpDialog({ dataFolder, version, onShortcuts, onClose }: HelpDialogProps) {
  return (
    <Dialog
      heading="How to use Tabled"
      isWide
      buttons={
        <>
          <Button onPress={onShortcuts}>Keyboard shortcuts</Button>
          <Button kind="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={classNames(styles, 'help')}>
        <nav aria-label="Topics" className={classNames(styles, 'topics')}>
          <ul>
            {HELP_TOPICS.map(({ id, heading }) => (
              <li key={id}>
                <button type="button" className={classNames(styles, 'topic')} onClick={() => goTo(id)}>
                  {heading}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classNames(styles, 'texts')}>
          {HELP_TOPICS.map(({ id, heading, paragraphs }) => (
            <section key={id} aria-labelledby={`help-${id}`}>
              <h3 id={`help-${id}`} tabIndex={-1}>
                {heading}
              </h3>
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{withKeys(paragraph, IS_MAC)}</p>
              ))}
            </section>
          ))}
          <p className={classNames(styles, 'about')}>
            Tabled {version}. Your plans are in {dataFolder}, each in a folder of its own with its backups.
          </p>
        </div>
      </div>
    </Dialog>
  );
}
