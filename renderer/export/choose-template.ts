// Lets the person choose a Word template, and has main check and keep it.
import type { KeptTemplate } from '../../shared/desk.ts';
import { chooseInPage, handOver } from '../import/choose-file.ts';
import type { Services } from '../services.ts';

/** Null where the person chose none. @throws TabledError template-unusable, and those of reading and keeping it */
export async function chooseTemplate(services: Services): Promise<KeptTemplate | null> {
  const { desk, about } = services;
  if (about.dialogs) {
    const ticket = await desk.chooseTemplate({});
    return ticket === null ? null : desk.keepTemplate({ ticket: ticket.ticket });
  }
  const file = await chooseInPage('.docx,.dotx');
  if (file === null) return null;
  const { ticket } = await handOver(file, services);
  return desk.keepTemplate({ ticket });
}
