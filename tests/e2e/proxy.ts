import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Proxy {
  port: number;
  /** Every request that any part of the browser made, as 'GET http://…' or 'CONNECT host:443'. */
  requests: string[];
  close(): Promise<void>;
}

/** Records every request and lets none leave the machine: only loopback addresses are answered. */
export async function recordRequests(): Promise<Proxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    requests.push(`${method} ${url}`);
    const { hostname, port, pathname, search } = new URL(url, 'http://nowhere.invalid');
    if (hostname !== 'localhost' && hostname !== '127.0.0.1') return void response.writeHead(503).end();
    const onward = ask({ host: '127.0.0.1', port, path: pathname + search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', ({ url }, socket) => {
    requests.push(`CONNECT ${url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 503 Not here\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // a server that listens on a port has an address of this kind
  return {
    port,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
