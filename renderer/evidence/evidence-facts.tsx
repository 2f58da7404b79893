// What is known of one piece of evidence, in one line; below it, what is wrong with it.
import type { EvidenceItem } from '../../shared/plan/evidence.ts';
import type { FileState } from '../../shared/plan/evidence-register.ts';
import { webAddress } from '../../shared/plan/web-address.ts';
import { classNames } from '../ui/class-names.ts';
import { shownSize } from '../ui/shown-size.ts';
import { shownDay } from '../ui/shown-time.ts';
import styles from './evidence.module.css';

const FAULTS: Readonly<Record<Exclude<FileState, 'there'>, string>> = {
  missing: 'This file is not in the evidence folder any more. Put it back there, or choose a new version.',
  changed: 'This file was changed since it was attached. Open it, and choose it as a new version where that is right.',
};

function facts(item: EvidenceItem): readonly string[] {
  if (item.kind === 'link') return [item.target, shownDay(item.addedOn)];
  const earlier = item.earlier?.length ?? 0;
  const versions = earlier === 0 ? [] : [`${earlier} earlier ${earlier === 1 ? 'version' : 'versions'} kept`];
  return [item.name, shownSize(item.bytes), shownDay(item.addedOn), ...versions];
}

export interface EvidenceFactsProps {
  readonly item: EvidenceItem;
  readonly state: FileState;
  /** What stands before all else: the reference. */
  readonly before?: string;
}

export function EvidenceFacts({ item, state, before = '' }: EvidenceFactsProps) {
  const isShownOnly = item.kind === 'link' && webAddress(item.target) === undefined;
  return (
    <>
      <p className={classNames(styles, 'facts')}>
        {[before, ...facts(item)].filter((part) => part !== '').join(' · ')}
      </p>
      {isShownOnly && (
        <p className={classNames(styles, 'facts')}>
          No web address, so Tabled does not follow it: copy it into the program that it belongs to.
        </p>
      )}
      {state !== 'there' && <p className={classNames(styles, 'fault')}>{FAULTS[state]}</p>}
    </>
  );
}
