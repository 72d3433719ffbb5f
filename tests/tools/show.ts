// The second half of `npm start`, once packages and browser are there: node --import tsx tests/tools/show.ts chrome|firefox PROGRAM
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../source-files.ts';
import { serveSamples } from './sample-server.ts';
import type { ShowOptions, ShownBrowser } from './shown-browser.ts';

const SAMPLE = 'sources-differ.html';
const PHRASE = 'About 6,000 people';
const SHOTS = '.output/shots';

const [name = 'chrome', executablePath = ''] = process.argv.slice(2);
const headless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

const samples = await serveSamples();
const browser = await show({ executablePath, headless });
try {
  await (headless ? takePictures(browser) : letThePersonTry(browser));
} finally {
  await browser.close().catch(() => {});
  samples.close();
}

async function show(options: ShowOptions): Promise<ShownBrowser> {
  return name === 'firefox'
    ? (await import('./shown-firefox.ts')).showFirefox(options)
    : (await import('./shown-chrome.ts')).showChrome(options);
}

async function letThePersonTry(shown: ShownBrowser): Promise<void> {
  await shown.open(`${samples.origin}/index.html`);
  await shown.open(`${samples.origin}/${SAMPLE}`);
  await shown.openPopup();
  console.log(`Hitherto is running in ${shown.name}, on sample pages at ${samples.origin}/index.html`);
  console.log('Close the browser to stop.');
  await shown.closed();
}

async function takePictures(shown: ShownBrowser): Promise<void> {
  mkdirSync(path.join(root, SHOTS), { recursive: true });
  const file = (picture: string) => path.join(root, SHOTS, `${picture}.png`);
  const page = await shown.open(`${samples.origin}/${SAMPLE}`);
  await shown.openPopup();
  await shown.shootPopup(file('popup'));
  await page.screenshot({ path: file('page') });
  await shown.lookUp(page, PHRASE);
  await page.screenshot({ path: file('look-up') });
  console.log(
    `There is no display, so ${shown.name} ran unseen. What it showed is in ${SHOTS}: page.png, popup.png, look-up.png`,
  );
}
