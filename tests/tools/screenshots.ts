// `npm run screenshots`: the README's pictures, of the built extension (npm run build) on the sample pages, in Chromium.
// Needs Xvfb and maim (apt-get install xvfb maim).
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pause } from '../e2e/support.ts';
import { root } from '../source-files.ts';
import { chromium, whatToInstall } from './machine.mjs';
import { type SampleServer, serveSamples } from './sample-server.ts';
import { showChrome } from './shown-chrome.ts';

const SCALE = 2;
const WINDOW: [width: number, height: number] = [1320, 820];
const images = path.join(root, 'docs/images');
const image = (name: string) => path.join(images, `${name}.png`);
const executablePath = chromium() ?? stop(whatToInstall.chromium);
const missing = ['Xvfb', 'maim'].filter((tool) => spawnSync('which', [tool]).status !== 0);
if (missing.length > 0) stop(`${missing.join(' and ')} cannot be found: apt-get install xvfb maim`);

mkdirSync(images, { recursive: true });
const samples = await serveSamples();
try {
  await takeLight(samples);
  await takeDark(samples);
  await takeWindow(samples);
} finally {
  samples.close();
}

async function takeLight({ origin }: SampleServer): Promise<void> {
  const shown = await showChrome({ executablePath, headless: true, scale: SCALE });
  const page = await shown.open(`${origin}/revised.html`);
  await shown.lookUp(page, '97 people');
  await page.screenshot({ path: image('look-up') });
  await shown.close();
}

async function takeDark({ origin }: SampleServer): Promise<void> {
  const shown = await showChrome({ executablePath, headless: true, scale: SCALE, dark: true });
  await shown.open(`${origin}/updated.html`);
  await shown.openPopup();
  await shown.shootPopup(image('popup-dark'));
  await shown.close();
}

/** The whole window with its toolbar, badge and popup, on a display of its own: an unseen browser draws none of them. */
async function takeWindow({ origin }: SampleServer): Promise<void> {
  const size = WINDOW.map((side) => side * SCALE).join('x');
  const display = await startDisplay(size);
  try {
    await takeOn(display.name, origin);
  } finally {
    display.stop();
  }
}

async function takeOn(display: string, origin: string): Promise<void> {
  const shown = await showChrome({
    executablePath,
    headless: false,
    scale: SCALE,
    display,
    size: WINDOW,
  });
  await shown.open(`${origin}/sources-differ.html`);
  await shown.openPopup();
  await pause(3000);
  execFileSync('maim', ['--hidecursor', image('page-with-popup')], { env: { ...process.env, DISPLAY: display } });
  await shown.close();
}

/** Xvfb takes a number that is free and tells it. */
async function startDisplay(size: string): Promise<{ name: string; stop: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((tell, fail) => {
    server.on('error', fail);
    server.stdio[3]?.on('data', (data) => tell(String(data).trim()));
  });
  return { name: `:${number}`, stop: () => server.kill() };
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
