// Serves one built folder on 127.0.0.1, as bare as can be, and prints its address.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({ '.html': 'text/html', '.js': 'text/javascript' });
const [folder = '.'] = process.argv.slice(2);

const server = createServer((request, response) => {
  const path = normalize(request.url === '/' ? '/index.html' : (request.url ?? '/'));
  try {
    const body = readFileSync(join(folder, path));
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address?.port}/\n`);
});
