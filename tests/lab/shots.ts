// Every state of every component as a picture: tsx tests/lab/shots.ts [name …], into .output/shots/, with what axe finds in each.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import { chromium, firefox, root } from '../tools/machine.mjs';

const WIDTHS = [320, 400];
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 600;

const axeSource = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const configFile = path.join(root, 'tests/lab/vite.config.ts');
const folder = path.join(root, '.output/shots');
const only = process.argv.slice(2);

await build({ configFile, logLevel: 'error' });
const server = await preview({ configFile, preview: { port: 0 } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('The lab has no address');
mkdirSync(folder, { recursive: true });
try {
  for (const name of ['chrome', 'firefox'] as const) await shootAll(name, address);
} finally {
  await server.close();
}
console.log(`Pictures are in ${path.relative(process.cwd(), folder)}/`);

async function shootAll(name: 'chrome' | 'firefox', lab: string) {
  const executablePath = name === 'chrome' ? chromium() : firefox();
  if (executablePath === null) return console.warn(`${name} was not found: its pictures are skipped`);
  for (const scheme of SCHEMES) {
    const browser = await launch(name, executablePath, scheme);
    try {
      const page = await browser.newPage();
      for (const state of await statesOf(page, lab))
        for (const width of WIDTHS)
          await shoot(page, `${lab}?state=${state}`, width, `${state}-${name}-${scheme}-${width}`);
    } finally {
      await browser.close();
    }
  }
}

function launch(name: 'chrome' | 'firefox', executablePath: string, scheme: 'light' | 'dark'): Promise<Browser> {
  if (name === 'firefox')
    return puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      // 0 is dark, 1 is light.
      extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 },
    });
  const dark = scheme === 'dark' ? ['--blink-settings=preferredColorScheme=0'] : [];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({ executablePath, headless: true, args: [...asRoot, ...dark, '--disable-gpu'] });
}

async function statesOf(page: Page, lab: string): Promise<string[]> {
  await page.goto(lab);
  await page.waitForSelector('.lab a');
  const names = await page.$$eval('.lab a', (links) => links.map(({ textContent }) => textContent));
  return names.filter((name) => only.length === 0 || only.some((part) => name.includes(part)));
}

async function shoot(page: Page, url: string, width: number, name: string) {
  await page.setViewport({ width, height: HEIGHT });
  await page.goto(url);
  await page.waitForSelector('#lab > *');
  if (name.startsWith('chart')) await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) console.warn(`${name} is ${overflow} px too wide`);
  // Here, unlike in the component tests, colours are real.
  for (const problem of await violations(page)) console.warn(`${name}: ${problem}`);
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // Put there by the line above.
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const rules = {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
    };
    const found = await axe.run({ rules });
    return found.violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
