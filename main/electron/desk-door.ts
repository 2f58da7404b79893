// The door for the page's calls: only the page's own main frame may knock.
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Desk, DeskAnswer } from '../../shared/desk.ts';
import { errorMessage, TabledError } from '../../shared/errors.ts';
import { answerCall } from '../services/answer-call.ts';
import { isOwnAddress } from './app-origin.ts';
import { CALL_CHANNEL } from './channels.ts';

/** Whether a call comes from the main frame of our own page: not from a frame in it, nor from any other page. */
export function isOwnSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}

export function openDeskDoor(desk: Desk): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, given: unknown): Promise<DeskAnswer> => {
    if (!isOwnSender(event)) return { ok: false, error: errorMessage(new TabledError('desk-refused', {})) };
    return answerCall(desk, name, given);
  });
}
