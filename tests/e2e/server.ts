import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { root } from '../source-files.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const FOLDERS = ['tests/e2e/pages', 'tests/pages/samples'].map((folder) => path.join(root, folder));

export interface PageServer {
  /** 'http://localhost:40123', without a slash at the end. */
  origin: string;
  /** The same server as another site. */
  otherOrigin: string;
  /** Answers a path with this page from now on. */
  put(path: string, html: string, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

/** Serves the sample pages and the pages of the end-to-end tests to this machine alone. */
export async function servePages(): Promise<PageServer> {
  const made = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Asked for by the browser, at a moment of its own; a page's console would tell of a missing one.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const page = made.get(pathname);
    if (page) return void response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers }).end(page.html);
    const type = TYPES[path.extname(pathname)];
    const content = type ? await find(path.basename(pathname)) : null;
    if (!type || !content) response.writeHead(404).end('No such page.');
    else response.writeHead(200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // a server that listens on a port has an address of this kind
  return {
    origin: `http://localhost:${port}`,
    otherOrigin: `http://127.0.0.1:${port}`,
    put: (at, html, headers = {}) => void made.set(at, { html, headers }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function find(name: string): Promise<Buffer | null> {
  for (const folder of FOLDERS) {
    const content = await readFile(path.join(folder, name)).catch(() => null);
    if (content) return content;
  }
  return null;
}
