// `npm run screenshots`: the README's pictures, of the built extension (npm run build) on the sample pages, in Chromium.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { root } from '../source-files.ts';
import { chromium, whatToInstall } from './machine.mjs';
import { type SampleServer, serveSamples } from './sample-server.ts';
import { showChrome } from './shown-chrome.ts';

const SCALE = 2;
const images = path.join(root, 'docs/images');
const image = (name: string) => path.join(images, `${name}.png`);
// Taken to be laid together, and shown nowhere by themselves.
const parts = path.join(root, '.output/shots');
const part = (name: string) => path.join(parts, `${name}.png`);
const executablePath = chromium() ?? stop(whatToInstall.chromium);

mkdirSync(images, { recursive: true });
mkdirSync(parts, { recursive: true });
const samples = await serveSamples();
await takeLight(samples);
await takeDark(samples);
await layPopupOverPage();
samples.close();

async function takeLight({ origin }: SampleServer): Promise<void> {
  const shown = await showChrome({ executablePath, headless: true, scale: SCALE });
  const page = await shown.open(`${origin}/sources-differ.html`);
  await shown.openPopup();
  await shown.shootPopup(part('popup'));
  await page.screenshot({ path: part('page') });
  const other = await shown.open(`${origin}/revised.html`);
  await shown.lookUp(other, '97 people');
  await other.screenshot({ path: image('look-up') });
  await shown.close();
}

async function takeDark({ origin }: SampleServer): Promise<void> {
  const shown = await showChrome({ executablePath, headless: true, scale: SCALE, dark: true });
  await shown.open(`${origin}/updated.html`);
  await shown.openPopup();
  await shown.shootPopup(image('popup-dark'));
  await shown.close();
}

/** A headless browser draws no toolbar: page and popup, each as taken, are laid together where the popup would hang. */
async function layPopupOverPage(): Promise<void> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, headless: true, args });
  const page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 760, deviceScaleFactor: SCALE });
  await page.setContent(`
    <body style="margin: 0; background: url(${inline('page')}) top left / 1100px auto no-repeat">
      <img src="${inline('popup')}" alt="" style="position: absolute; top: 12px; right: 16px; zoom: ${1 / SCALE};
        border-radius: 20px; box-shadow: 0 4px 48px rgb(0 0 0 / 35%), 0 0 0 2px rgb(0 0 0 / 12%)" />
    </body>`);
  await page.screenshot({ path: image('page-with-popup') });
  await browser.close();
}

function inline(name: string): string {
  return `data:image/png;base64,${readFileSync(part(name)).toString('base64')}`;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
