// When a command that was asked for is begun: edits one after the other, each press counting; anything else not again
// while it is under way.
import type { Command } from './command.ts';

export class CommandTurns {
  readonly #underWay = new Set<string>();
  #edits: Promise<void> = Promise.resolve();

  /**
   * Runs the work of a command in its turn, after all edits that were asked for before it.
   * @param work never rejects
   */
  async take({ id, isEdit }: Pick<Command, 'id' | 'isEdit'>, work: () => Promise<void>): Promise<void> {
    if (isEdit === true) {
      this.#edits = this.#edits.then(work);
      await this.#edits;
      return;
    }
    if (this.#underWay.has(id)) return;
    this.#underWay.add(id);
    await this.#edits;
    await work();
    this.#underWay.delete(id);
  }
}
