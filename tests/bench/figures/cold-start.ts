import { existsSync } from 'node:fs';
import path from 'node:path';
import { type DrivenChromium, driveChromium } from '../../e2e/chromium.ts';
import { servePages } from '../../e2e/server.ts';
import type { Tab } from '../../e2e/support.ts';
import { root } from '../../source-files.ts';
import { chromium } from '../../tools/machine.mjs';
import type { Row } from './data.ts';

/** In the functions that run in the extension's own page, and nowhere else. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const ROUNDS = 9;
const GOAL = 150;

/**
 * The browser stops an idle background after half a minute: how long a reader then waits for a page's numbers. From the
 * message that wakes it, through its start, its archive, the page's reading and comparison, to the answer.
 */
export async function coldStart(): Promise<Row[]> {
  if (!chromium() || !existsSync(path.join(root, '.output/chrome-mv3'))) {
    console.log('Skipped: the cold start needs Chromium and a build (npx wxt build).');
    return [];
  }
  const server = await servePages();
  const browser = await driveChromium();
  try {
    const tab = await browser.own.openTab(`${server.origin}/sources-differ.html`);
    await timeToNumbers(browser, tab);
    const warm = await several(() => timeToNumbers(browser, tab));
    const cold = await several(async () => {
      await browser.killBackground();
      return timeToNumbers(browser, tab);
    });
    return [
      rowOf('Cold start: from a stopped background to the numbers of a page, ms', cold, `≤ ${GOAL}`),
      rowOf('The same with the background running, ms', warm, '–'),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds on the extension's own clock, from the message that the popup sends until the report is there. */
async function timeToNumbers(browser: DrivenChromium, tab: Tab): Promise<number> {
  const { time, reply } = await browser.own.run(async (payload) => {
    const sent = performance.now();
    const answer = await chrome.runtime.sendMessage({ hitherto: 'analyzeTab', payload });
    return { time: performance.now() - sent, reply: JSON.stringify(answer) };
  }, tab.id);
  if (!reply.includes('"kind":"report"')) throw new Error(`No report: ${reply.slice(0, 200)}`);
  return time;
}

async function several(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measure());
  return times.sort((a, b) => a - b);
}

function rowOf(measure: string, times: readonly number[], goal: string): Row {
  const [median = 0, worst = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
  return { measure, ours: `${median.toFixed(0)} (worst ${worst.toFixed(0)})`, peer: '–', published: '–', goal };
}
