// Servers on 127.0.0.1, which only this machine can reach.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Ends the server and whatever it is still answering. */
  readonly close: () => Promise<void>;
}

/** Answers one request; `port` is the one that the server has. */
export type Answer = (request: IncomingMessage, response: ServerResponse, port: number) => void;

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** @param port 0 for any free one @throws the operating system's error */
export function listenOnLoopback(answer: Answer, port: number): Promise<Listening> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      server.on('request', (request, response) => answer(request, response, actual));
      resolve({ server, port: actual, close: () => close(server) });
    });
  });
}
