// The Web Locks API (W3C) as far as the program uses it: Node 20 has none. One lock of a name at a time, in turn.
export function lockManager(): LockManager {
  const last = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  const request = async (name: string, callback: () => unknown) => {
    const before = last.get(name) ?? Promise.resolve();
    const turn = before.then(async () => {
      held.add(name);
      try {
        return await callback();
      } finally {
        held.delete(name);
      }
    });
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  return {
    request: request as LockManager['request'],
    query: async () => ({
      held: [...held].map((name) => ({ name, mode: 'exclusive', clientId: 'test' })),
      pending: [],
    }),
  };
}
