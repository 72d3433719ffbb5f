// Draws assets/icon/*.svg as the PNGs that browsers want, in Chromium: node tests/tools/make-icons.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromium, root, whatToInstall } from './machine.mjs';

/** 16 to 32 for toolbars at 1x and 2x, 48 and 96 for the add-on manager, 128 for the store. */
const SIZES = [16, 19, 32, 48, 64, 96, 128];

/** The plain one is for every toolbar; the others are for browsers that ask which side it is on. */
const VARIANTS = { 'icon.svg': '', 'icon-on-light.svg': 'on-light-', 'icon-on-dark.svg': 'on-dark-' };

const executablePath = chromium();
if (executablePath === null) {
  console.error(whatToInstall.chromium);
  process.exit(1);
}
const asRoot = process.getuid?.() === 0;
const browser = await puppeteer.launch({ executablePath, headless: true, args: asRoot ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  const folder = path.join(root, 'assets/public/icon');
  mkdirSync(folder, { recursive: true });
  for (const [file, prefix] of Object.entries(VARIANTS)) {
    const svg = readFileSync(path.join(root, 'assets/icon', file), 'utf8');
    for (const size of SIZES) writeFileSync(path.join(folder, `${prefix}${size}.png`), await draw(page, svg, size));
  }
} finally {
  await browser.close();
}

async function draw(page, svg, size) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}
