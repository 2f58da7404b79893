// Chromium's own log of what it does on the network (--log-net-log): which addresses it connected to, which names it
// looked up, which requests it made. https://www.chromium.org/developers/design-documents/network-stack/netlog/
import { readFileSync } from 'node:fs';

interface NetEvent {
  readonly type: number;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface NetworkUse {
  readonly requests: readonly string[];
  /** Addresses with ports, of connections that were tried. */
  readonly connections: readonly string[];
  /** Names given to the system's resolver or to a name server. */
  readonly lookups: readonly string[];
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly NetEvent[];
}

/** A line for each event; a browser that was ended in a hurry leaves the last one, and the end, away. */
function parse(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    return JSON.parse(`${text.slice(0, text.lastIndexOf(',\n'))}]}`) as NetLog;
  }
}

export function readNetLog(path: string): NetworkUse {
  const log = parse(readFileSync(path, 'utf8'));
  const types = log.constants.logEventTypes;
  const found = (names: readonly string[], key: string) => {
    const wanted = new Set(names.map((name) => types[name]));
    return log.events.flatMap(({ type, params }) => {
      const value = params?.[key];
      return wanted.has(type) && typeof value === 'string' ? [value] : [];
    });
  };
  return {
    requests: found(['URL_REQUEST_START_JOB'], 'url'),
    connections: found(['TCP_CONNECT_ATTEMPT'], 'address'),
    lookups: found(['HOST_RESOLVER_SYSTEM_TASK', 'DNS_TRANSACTION'], 'hostname'),
  };
}
