// What every screen needs from outside: the desk, the working copy, the clock, ids. Given once, at the root.
import { createContext, useContext } from 'react';
import type { Desk, DeskAbout } from '../shared/desk.ts';
import type { LastWords } from './db/last-words.ts';
import type { TabledDatabase } from './db/schema.ts';
import type { DeskConnection } from './desk/connect-desk.ts';

export interface Services {
  readonly desk: Desk;
  readonly about: DeskAbout;
  readonly onMenuCommand: DeskConnection['onMenuCommand'];
  readonly db: TabledDatabase;
  /** Names this window among those that are open: its drafts are its own. */
  readonly windowId: string;
  /** What this window has typed and no transaction has yet. */
  readonly lastWords: LastWords;
  readonly now: () => Date;
  readonly newId: () => string;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('ServicesContext is missing');
  return services;
}
