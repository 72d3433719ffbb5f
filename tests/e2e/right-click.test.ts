import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, FLOOD } from './articles.ts';
import { type DrivenChromium, driveChromium } from './chromium.ts';
import { type PageServer, servePages } from './server.ts';
import { eventually, selectPhrase } from './support.ts';

const hasDisplayTools = ['Xvfb', 'xdotool'].every((tool) => spawnSync('which', [tool]).status === 0);

/** Headless Chromium has no menu: this one has a window on a display of its own, and a mouse. */
describe.skipIf(!hasDisplayTools)('a real right-click in Chromium', () => {
  let server: PageServer;
  let display: { process: ChildProcess; name: string };
  let browser: DrivenChromium;

  beforeAll(async () => {
    server = await servePages();
    server.put('/flood', articlePage(FLOOD));
    display = await startDisplay();
    browser = await driveChromium({ display: display.name });
  });
  afterAll(async () => {
    await browser?.close();
    display?.process.kill();
    await server?.close();
  });

  it('offers the look-up and opens the card beside the selection', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await tab.page.bringToFront();
    const middle = await selectPhrase(tab.page, 'About 6,000 people');
    const corner = await tab.page.evaluate(() => ({
      x: screenX + (outerWidth - innerWidth) / 2,
      y: screenY + outerHeight - innerHeight,
    }));
    const mouse = (...does: (string | number)[]) =>
      execFileSync('xdotool', does.map(String), { env: { ...process.env, DISPLAY: display.name } });
    await browser.killBackground();
    await eventually(async () => {
      mouse('mousemove', Math.round(corner.x + middle.x), Math.round(corner.y + middle.y), 'click', 3);
      await new Promise((shown) => setTimeout(shown, 700));
      // Ours is the last entry but "Inspect".
      mouse('key', '--delay', 150, 'Up', 'Up', 'Return');
      await new Promise((shown) => setTimeout(shown, 1500));
      const text = await browser.own.askCard(tab, (root) => root.textContent ?? '', null);
      if (text === null) mouse('key', 'Escape');
      expect(text).toContain('11,300');
    });
  });
});

/** Xvfb looks for a free number itself and writes it to the file descriptor it is given. */
function startDisplay(): Promise<{ process: ChildProcess; name: string }> {
  return new Promise((started, failed) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.once('error', failed);
    server.stdio[3]?.once('data', (number: Buffer) => started({ process: server, name: `:${String(number).trim()}` }));
  });
}
