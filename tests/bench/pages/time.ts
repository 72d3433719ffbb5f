// What a page's main thread pays in real Chromium: our reading in slices beside one Readability.js parse of a clone.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { decodeHtml } from '@/cli/read.ts';
import { scriptOf } from '../bundled.ts';
import { quantile } from './score.ts';
import type { GoldPage } from './sets.ts';

interface Times {
  reading: number;
  longest: number;
  readability: number;
  gate: number;
  innerText: number;
}

export async function benchTime(
  pages: GoldPage[],
  chromium = process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
): Promise<void> {
  if (!existsSync(chromium)) return console.log('time: skipped, no Chromium (CHROME_PATH)');
  // tsx names functions through a helper that a page does not have.
  const scripts = ['globalThis.__name = (it) => it', await bundle(), readabilityScript()];
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  try {
    const times: Times[] = [];
    for (const page of pages) times.push(await timesOf(page, browser, scripts));
    report(times);
  } finally {
    await browser.close();
  }
}

function report(times: Times[]): void {
  const line = (name: string, values: number[]) =>
    console.log(
      `time: ${name.padEnd(42)} median ${quantile(values, 0.5).toFixed(2)}  p95 ${quantile(values, 0.95).toFixed(2)}`,
    );
  line(
    'reading, ms',
    times.map(({ reading }) => reading),
  );
  line(
    'one Readability.js parse of a clone, ms',
    times.map(({ readability }) => readability),
  );
  line(
    'reading ÷ Readability.js',
    times.map(({ reading, readability }) => reading / readability),
  );
  line(
    'longest slice, ms',
    times.map(({ longest }) => longest),
  );
  line(
    'gate ÷ innerText',
    times.map(({ gate, innerText }) => gate / innerText),
  );
}

async function timesOf(
  page: GoldPage,
  browser: Awaited<ReturnType<typeof puppeteer.launch>>,
  scripts: string[],
): Promise<Times> {
  const tab = await browser.newPage();
  try {
    await tab.setJavaScriptEnabled(false);
    await tab.setRequestInterception(true);
    tab.on('request', (request) => void (request.url().startsWith('data:') ? request.continue() : request.abort()));
    await tab.setContent(decodeHtml(page.bytes), { waitUntil: 'domcontentloaded' });
    for (const script of scripts) await tab.evaluate(script);
    return await tab.evaluate(measure);
  } finally {
    await tab.close();
  }
}

/** Runs in the page. Each kind of work is done once before it is measured, as the code of an extension is kept compiled. */
function measure(): Times {
  const { hitherto, Readability } = globalThis as never as {
    hitherto: { looksLikeArticle(d: Document): boolean; readSteps(d: Document, o: object): Generator };
    Readability: new (d: Document) => { parse(): unknown };
  };
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return Math.max(performance.now() - start, 0.005);
  };
  let longest = 0;
  const read = () => {
    const steps = hitherto.readSteps(document, { url: 'https://news.example/2024/05/01/a-story-of-the-day' });
    longest = 0;
    for (let done = false; !done;) {
      // A slice ends at the first step past twelve milliseconds, as in the content script.
      const slice = timed(() => {
        const end = performance.now() + 12;
        do done = steps.next().done === true;
        while (!done && performance.now() < end);
      });
      longest = Math.max(longest, slice);
    }
  };
  const parse = () => new Readability(document.cloneNode(true) as Document).parse();
  const best = (work: () => unknown) => [timed(work), timed(work), timed(work)].toSorted((a, b) => a - b)[1] ?? 0;
  // Both are shorter than the clock's tick: many in a row, each on a document that has changed since, as a first call finds it.
  const ROUNDS = 30;
  const changed = (work: () => unknown) => () => {
    for (let round = 0; round < ROUNDS; round++) {
      document.documentElement.append(document.createComment(''));
      work();
    }
  };
  const innerText = best(changed(() => document.body.innerText)) / ROUNDS;
  const gate = best(changed(() => hitherto.looksLikeArticle(document))) / ROUNDS;
  const reading = best(read);
  return { innerText, gate, reading, longest, readability: best(parse) };
}

async function bundle(): Promise<string> {
  const code = await scriptOf('tests/bench/pages/reading.ts', 'hitherto');
  console.log(`time: bundle of the reading ${(gzipSync(code).length / 1000).toFixed(1)} kB gzip`);
  return `${code};globalThis.hitherto = hitherto;`;
}

function readabilityScript(): string {
  const file = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
  return `${readFileSync(file, 'utf8').replace(/if \(typeof module === "object"\)[\s\S]*$/, '')}\nglobalThis.Readability = Readability;`;
}
