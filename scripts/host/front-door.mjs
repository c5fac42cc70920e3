import http from 'node:http';
import net from 'node:net';
import { Failure } from '../lib/failure.mjs';

/**
 * A port through which browsers reach a server that listens elsewhere. It is taken before the server starts, so that a
 * port in use is noticed at once; until then a page says that the server is starting, and reloads itself. A request for `/`
 * is redirected to the workspace.
 *
 * @typedef {object} FrontDoor
 * @property {(authority: string, home: (authority: string) => string) => void} open lets visitors in: `authority` is the
 *   server's host and port, and `home` gives the address after a bare `/` for the host and port that the visitor used
 * @property {() => void} close ends it
 */

/** What is answered until the server is ready. */
const WAIT =
  '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="2"><p>Quoin is being set up. This page opens VS Code when it is ready.</p>';

/**
 * Takes the port.
 *
 * @param {number} port
 * @returns {Promise<FrontDoor>}
 */
export async function startFrontDoor(port) {
  const door = http.createServer();
  const wait = (/** @type {unknown} */ _, /** @type {http.ServerResponse} */ response) => {
    const headers = { 'content-type': 'text/html', 'retry-after': '2', connection: 'close' };
    response.writeHead(503, headers).end(WAIT);
  };
  door.on('request', wait);
  await new Promise((resolve, reject) => {
    door.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const why = { EADDRINUSE: 'is in use', EACCES: 'may not be used by you' }[error.code ?? ''] ?? error.message;
      reject(new Failure(`Port ${port} ${why}. Choose another with --port N.`));
    });
    door.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return {
    close: () => door.close(),
    open(authority, home) {
      const [host = '', inner = ''] = authority.split(':');
      door.off('request', wait);
      door.on('request', (request, response) => {
        if (request.url === '/') {
          response.writeHead(302, { location: home(request.headers.host ?? `127.0.0.1:${port}`) }).end();
          return;
        }
        const { method, url, headers } = request;
        const onwards = http.request({ host, port: inner, method, path: url, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        });
        onwards.on('error', () => response.writeHead(502).end());
        request.pipe(onwards);
      });
      // The editor talks over web sockets: those are handed on byte by byte.
      door.on('upgrade', (request, socket, head) => {
        const onwards = net.connect(Number(inner), host, () => {
          const lines = [`${request.method} ${request.url} HTTP/1.1`];
          for (let index = 0; index < request.rawHeaders.length; index += 2) {
            lines.push(`${request.rawHeaders[index]}: ${request.rawHeaders[index + 1]}`);
          }
          onwards.write(`${lines.join('\r\n')}\r\n\r\n`);
          onwards.write(head);
          socket.pipe(onwards).pipe(socket);
        });
        onwards.on('error', () => socket.destroy());
        socket.on('error', () => onwards.destroy());
      });
    },
  };
}
