// The one place that turns an error's code into plain words: what happened, to which file, and what to do next.
import type { MissedBackup } from './desk-results.ts';
import type { ErrorCode, ErrorFacts, ErrorMessage, TabledError } from './errors.ts';

type Sentence<Code extends ErrorCode> = (facts: ErrorFacts[Code]) => string;

type WriteFailure = 'target-locked' | 'target-read-only' | 'target-missing' | 'disk-full' | 'write-failed';

/** What happened to a file that could not be written, without a next step: that depends on whose file it is. */
const writeFailures: { readonly [Code in WriteFailure]: Sentence<Code> } = {
  'target-locked': ({ file, program }) => `“${file}” is open in ${program}, so it was not replaced.`,
  'target-read-only': ({ file, what }) => `“${file}” could not be saved: ${what} is read-only for you.`,
  'target-missing': ({ file, folder }) => `“${file}” could not be saved: ${folder} is not there any more.`,
  'disk-full': ({ file }) => `“${file}” could not be saved: the disk is full.`,
  'write-failed': ({ file, reason }) => `“${file}” could not be saved (${reason}).`,
};

/** Whether a file is one of our own to take along: its next step is not a spreadsheet program's. */
function isPlanCopy(file: string): boolean {
  return /\.tabled$/i.test(file);
}

const sentences: { readonly [Code in ErrorCode]: Sentence<Code> } = {
  'file-not-workbook': ({ file, looksLike }) =>
    `“${file}” is not a file that Tabled reads${looksLike === '' ? '' : ` (it looks like ${looksLike})`}. Nothing was changed. ${looksLike.endsWith(' document') ? 'Open it in Word or LibreOffice, save it as a Word document (.docx), and import that.' : 'Choose the plan as an .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .docx or .html file.'}`,
  'file-encrypted': ({ file }) =>
    `“${file}” is protected with a password, so it cannot be read. Nothing was changed. Open it in the program that it was made with, save a copy without the password, and import that.`,
  'file-empty': ({ file }) => `“${file}” is empty. Nothing was changed. Check that it is the right file.`,
  'file-no-table': ({ file, sheets }) =>
    `No action plan was found in “${file}” (sheets read: ${sheets}). Nothing was changed. The table needs a heading row with “Action” and at least one of Date, Responsibility, Reported To, Evidence or File Ref.`,
  'file-damaged': ({ file }) =>
    `“${file}” is damaged and cannot be read. Nothing was changed. ${isPlanCopy(file) ? 'Save the copy anew on the laptop that it comes from' : 'Open it in the program that it was made with, save it again, and import that'}; or use an earlier copy.`,
  'file-too-large': ({ file, limit }) =>
    `“${file}” is too large to read safely (the limit is ${limit}). Nothing was changed. ${isPlanCopy(file) ? 'A copy that Tabled has saved is never so large: save it anew on the laptop that it comes from.' : "Save a copy that holds only the plan's table, and import that."}`,
  'file-too-slow': ({ file, seconds }) =>
    `“${file}” took longer than ${seconds} seconds to read, so reading was stopped. Nothing was changed. Save a copy that holds only the plan's table, and import that.`,
  'paste-no-table': () =>
    'There is no table in what was pasted. Nothing was changed. Select the whole table with its heading row in Word, your spreadsheet program or a web page, copy it and paste it again. A text goes into a cell once the cell is open (Enter).',
  'file-unreadable': ({ file, reason }) =>
    `“${file}” could not be read (${reason}). Nothing was changed. Check that the file is there and that you may open it.`,
  'plan-refused': ({ file, reason }) =>
    `“${file}” is not a plan that Tabled can open: ${reason}. Nothing was changed. Use another copy of the plan.`,
  'plan-newer-format': ({ file, format }) =>
    `“${file}” was written by a newer Tabled (its format is “${format}”). Nothing was changed. Open it with that version, or update this one.`,
  'copy-checksum': ({ file, part }) =>
    `“${file}” is damaged: “${part}” in it is not what was saved there. Nothing was opened. Ask for the file once more, or use another copy.`,
  'copy-unsafe-name': ({ file, name }) =>
    `“${file}” was not made by Tabled, or was tampered with: “${name}” in it is no name that Tabled gives. Nothing was opened. Use another copy.`,
  'copy-too-large': ({ plan, size, limit }) =>
    `No copy of “${plan}” was saved: with its history it comes to ${size}, and a copy can hold ${limit} of that. The plan is unharmed, and so is its plan file on the disk. To hand it on without its history, export it to Excel.`,
  'copy-check-failed': ({ file, reason }) =>
    `“${file}” was read back and could not be opened again, so it was not saved: ${reason} The plan is unharmed, and any earlier copy is as it was. Save the copy again; if it fails again, report it with this sentence.`,
  'evidence-missing': ({ file, folder }) =>
    `“${file}” is not in the evidence folder any more (${folder}). Put it back there, or attach a new version of it.`,
  'evidence-too-large': ({ file, limit }) =>
    `“${file}” is too large to be kept with the plan (the limit is ${limit}), so it was not attached. Leave it where it is, and add its address as a link.`,
  'bundle-too-large': ({ plan, size, limit }) =>
    `The evidence files of “${plan}” come to ${size}, and a bundle can hold ${limit}, so none was made. Hand over the plan's evidence folder itself: “Show in folder” leads there.`,
  'evidence-changed': ({ evidence }) =>
    `This was not done, because the evidence “${evidence}” was changed elsewhere meanwhile. Look at it again as it is now.`,
  'link-not-followed': ({ target }) =>
    `“${target}” is no address of a web page, so it is only shown here. Check where it leads; to follow it all the same, copy it into the program that it belongs to.`,
  'backup-gone': ({ backup }) =>
    `“${backup}” is not there any more, so nothing was changed. Open the list of backups again, and choose another one.`,
  'target-locked': (facts) =>
    `${writeFailures['target-locked'](facts)} Close it there and try again, or save a copy elsewhere.`,
  'target-read-only': (facts) => `${writeFailures['target-read-only'](facts)} Nothing was lost. Save a copy elsewhere.`,
  'target-missing': (facts) => `${writeFailures['target-missing'](facts)} Nothing was lost. Save a copy elsewhere.`,
  'disk-full': (facts) =>
    `${writeFailures['disk-full'](facts)} Nothing was lost. Make some room and try again, or save a copy elsewhere.`,
  'write-failed': (facts) =>
    `${writeFailures['write-failed'](facts)} Nothing was lost. Try again, or save a copy elsewhere.`,
  'document-failed': ({ file, reason }) =>
    `“${file}” could not be made (${reason}). The plan is unharmed. Try again; if it fails again, report it with this sentence.`,
  'rows-gone': ({ what }) =>
    `Nothing was exported, because ${what} is not in the plan any more: it was deleted, or has another name by now. Open “Export…” and choose the rows again.`,
  'settings-refused': ({ file, reason }) =>
    `“${file}” does not hold the settings of an export: ${reason}. Nothing was changed. Use another copy of them.`,
  'document-check-failed': ({ file, faults }) =>
    `“${file}” was read back and is not what was asked for, so it was not saved: ${faults} The plan is unharmed, and any earlier export is as it was. Try again, or export in the other layout; if it fails again, report it with this sentence.`,
  'document-not-as-checked': ({ file, reason }) =>
    `“${file}” was written, but the file on the disk is not the one that was checked (${reason}). Do not use it. The plan is unharmed. Try again, or save a copy elsewhere, on another disk.`,
  'template-missing': ({ template }) =>
    `The template “${template}” is not kept on this laptop any more, so nothing was exported. Choose it again, or export without a template.`,
  'template-unusable': ({ file, reason }) => `“${file}” cannot be used as a template: ${reason} Nothing was changed.`,
  'open-failed': ({ file, reason }) =>
    `“${file}” is saved but could not be opened from here (${reason}). Open it from its folder.`,
  'ticket-spent': () => 'That file was handed over once already or too long ago. Choose it again.',
  'bad-arguments': ({ call, reason }) =>
    `Tabled asked its own file service for something it does not understand (${call}: ${reason}). Nothing was changed. Restart Tabled; if it happens again, report it with this sentence.`,
  'desk-refused': () =>
    'This window belongs to an earlier start of Tabled, so it may not touch files. Your edits are kept in this window. Start Tabled again and use the window that it opens.',
  'desk-unreachable': () =>
    'The part of Tabled that looks after files is not answering. Your edits are kept in this window. Start Tabled again.',
  'edit-conflict': ({ row }) =>
    `This was not done, because ${row} is no longer in the plan. Undo brings deleted rows and columns back. A text that you typed there is under “Texts not kept”.`,
  'cell-changed': ({ cell }) =>
    `What you typed was not put in the plan, because ${cell} was changed elsewhere while you were typing. Both texts are kept: the cell has the other one, and yours is under “Texts not kept”. Put together there what belongs together.`,
  'cells-changed': ({ what }) =>
    `Nothing was changed, because ${what} was changed elsewhere meanwhile. Look at the plan as it is now, and do it again.`,
  'texts-too-long': ({ cell, limit }) =>
    `Nothing was changed, because ${cell} can hold ${limit} characters at the most. Take a part of the text out, and do it again.`,
  'columns-changed': ({ column }) =>
    `This was not done, because the column “${column}” was changed or deleted elsewhere meanwhile. Nothing was changed. Look at it as it is now, and try again.`,
  'text-too-long': ({ cell, limit }) =>
    `What you typed was not put in the plan, because ${cell} can hold ${limit} characters at the most. It is under “Texts not kept”. Take a part of it out, and put it back.`,
  'not-on-screen': () =>
    'This was not done, because another plan was put on screen meanwhile. A text that you typed is under “Texts not kept”.',
  'plan-gone': ({ plan }) =>
    `“${plan}” was not opened, because it was put away meanwhile. Nothing was changed, and it is still kept: choose “Show put-away plans” among the plans, and bring it back.`,
  'comparison-outdated': ({ plan }) =>
    `Nothing was brought in, because “${plan}” was changed while you were looking through the changes. Compare again: the list then starts from the plan as it is now.`,
  'preview-outdated': ({ plan }) =>
    `Nothing was changed, because “${plan}” was changed elsewhere after you were shown what would change. Look through it again: it now starts from the plan as it is.`,
  'result-too-long': ({ cell, limit }) =>
    `Nothing was changed, because ${cell} would be longer than the ${limit} characters that a cell can hold. Leave that cell out, or put fewer words in.`,
  'working-copy-failed': ({ reason }) =>
    `The browser could not use its own copy of your plans (${reason}), as where the disk is full. What you typed stays on screen, and what was saved before is unharmed. Make some room on the disk, and do it once more.`,
  unexpected: ({ reason }) => `Something went wrong that should not have (${reason}). Nothing was lost. Try again.`,
};

function sentence<Code extends ErrorCode>(code: Code, facts: ErrorFacts[Code]): string {
  return sentences[code](facts);
}

/** The sentence to show for an error: plain text, one to three sentences, with a next step. */
export function sentenceFor(error: TabledError | ErrorMessage): string {
  return sentence(error.code, error.facts);
}

function isWriteFailure(code: ErrorCode): code is WriteFailure {
  return Object.hasOwn(writeFailures, code);
}

function writeFailure<Code extends WriteFailure>(code: Code, facts: ErrorFacts[ErrorCode]): string {
  return writeFailures[code](facts as ErrorFacts[Code]);
}

/** What the person can do about a plan file that cannot be written. */
const NEXT_STEPS: { readonly [Code in WriteFailure]: string } = {
  'target-locked': ' Close it there.',
  'target-read-only': ' Make that writable again.',
  'target-missing': ' Put that back, or connect its drive; where it is gone for good, start Tabled again.',
  'disk-full': ' Make some room on it.',
  'write-failed': '',
};

/** The sentence for a plan that could not be mirrored to the disk, which is tried again by itself. */
export function mirrorSentence(error: TabledError | ErrorMessage): string {
  const { code, facts } = error;
  const goesOn = 'Your edits are kept in this window, and Tabled goes on trying.';
  // What cannot be read is not replaced either: it may be newer.
  if (code === 'file-unreadable') return `${sentenceFor(error)} ${goesOn}`;
  if (!isWriteFailure(code)) return sentenceFor(error);
  return `${writeFailure(code, facts)}${NEXT_STEPS[code]} ${goesOn}`;
}

/** The sentence for a plan that is saved, while the backup of its state before could not be written. */
export function missedBackupSentence(title: string, { error, wasAskedFor, keptAs }: MissedBackup): string {
  const { code, facts } = error;
  const why = isWriteFailure(code) ? `${writeFailure(code, facts)}${NEXT_STEPS[code]}` : sentenceFor(error);
  if (!wasAskedFor) {
    return `“${title}” is saved, but no backup of what it was before could be written: ${why} Tabled goes on trying, and says nothing more of it until it can.`;
  }
  const kept =
    keptAs === null
      ? 'So what it was before is in no file: only undo brings it back. Look at it before you go on, and save a copy.'
      : `What it was before is kept as ${keptAs} instead, and stands under Backups.`;
  return `“${title}” was brought up to date and is saved, but its backup could not be written: ${why} ${kept}`;
}

/** Whether a code is one of ours: what arrives from another process is not to be believed. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(sentences, code);
}
