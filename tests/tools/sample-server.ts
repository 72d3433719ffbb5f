import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { root } from '../source-files.ts';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8' };
const folder = path.join(root, 'tests/pages/samples');

export interface SampleServer {
  /** 'http://127.0.0.1:40123', without a slash at the end. */
  origin: string;
  close(): void;
}

/** Serves the sample pages to this machine alone, on a port that is free. */
export async function serveSamples(): Promise<SampleServer> {
  const server = createServer(async (request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname) || 'index.html';
    const type = TYPES[path.extname(name)];
    const content = type ? await readFile(path.join(folder, name)).catch(() => null) : null;
    if (!type || !content) response.writeHead(404).end('No such page.');
    else response.writeHead(200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
