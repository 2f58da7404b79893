// Finds the desk: Electron's bridge where the preload has put one, else the browser host that served this page.
import type { Desk, DeskBridge } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { deskClient } from './desk-client.ts';
import { httpTransport, takeToken } from './http-transport.ts';

declare global {
  interface Window {
    readonly tabledDesk?: DeskBridge;
  }
}

export interface DeskConnection {
  readonly desk: Desk;
  readonly onMenuCommand: DeskBridge['onCommand'];
}

/** @throws TabledError desk-unreachable */
export async function connectDesk(page: Window): Promise<DeskConnection> {
  const bridge = page.tabledDesk;
  if (bridge === undefined) {
    const token = await takeToken(page.location, page.history, page.sessionStorage);
    return { desk: deskClient(httpTransport(token)), onMenuCommand: () => () => undefined };
  }
  const transport = async (...call: Parameters<DeskBridge['call']>) => {
    try {
      return await bridge.call(...call);
    } catch (error) {
      throw new TabledError('desk-unreachable', {}, { cause: error });
    }
  };
  return { desk: deskClient(transport), onMenuCommand: bridge.onCommand };
}
