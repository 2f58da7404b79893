// What proves that actions were done: local files that the plan keeps copies of, and links. The plan has one register of
// them; each action names those that support it, with a reference of its own ("DQ/17/1").
import type { IsoDay } from './calendar.ts';

/** One content that an evidence file had, or has. */
export interface EvidenceVersion {
  /** Its file's name in the plan's evidence folder. */
  readonly name: string;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly addedOn: IsoDay;
}

/** A file in the plan's evidence folder. */
export interface EvidenceFile extends EvidenceVersion {
  readonly id: string;
  readonly kind: 'file';
  /** What it is called on screen and in documents. */
  readonly title: string;
  /** What stood in its place before, the newest first: these files are kept. */
  readonly earlier?: readonly EvidenceVersion[];
}

/** An address of a web page or of a file elsewhere. */
export interface EvidenceLink {
  readonly id: string;
  readonly kind: 'link';
  readonly title: string;
  /** As it was typed. */
  readonly target: string;
  readonly addedOn: IsoDay;
}

export type EvidenceItem = EvidenceFile | EvidenceLink;

/** That an item supports an action. */
export interface Attachment {
  /** The item's id. */
  readonly evidence: string;
  /** As it was put in the action's File Ref when the item was attached; "" where none was. */
  readonly reference: string;
}
