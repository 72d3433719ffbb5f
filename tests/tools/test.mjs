// `npm test`: everything a change is judged by, in one command; the last line counts it. Node built-ins only until the packages are there.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  chromium,
  drivenFirefox,
  installPackages,
  program,
  requireNode,
  root,
  run,
  virtualDisplay,
  whatToInstall,
} from './machine.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const results = path.join(root, '.output/test-results');
const wxt = program('wxt', 'bin', 'wxt.mjs');
const tsc = program('typescript', 'bin', 'tsc');

requireNode();
installPackages();
mkdirSync(results, { recursive: true });

check('project prepared', node(wxt, 'prepare'));
check('types of the engine alone', node(tsc, '-p', 'engine', '--noEmit'));
check('types', node(tsc, '--noEmit'));
check('lint', node(program('oxlint', 'bin', 'oxlint'), '-c', 'tests/oxlint.json', '--deny-warnings'));
check('layout (prettier)', node(program('prettier', 'bin', 'prettier.cjs'), '--check', '.'));
suite('unit, data, component and architecture', 'tests/vitest.config.ts');

const builtChrome = check('build for Chrome', node(wxt, 'build'));
const builtFirefox = check('build for Firefox', node(wxt, 'build', '-b', 'firefox'));
if (builtFirefox) check('web-ext lint', lintFirefox);

const browsers = findBrowsers();
if (builtChrome && builtFirefox && browsers) suite('end to end', 'tests/vitest.e2e.config.ts', browsers);

const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function node(...args) {
  return (env = {}) => run(process.execPath, args, { env });
}

/** One thing that holds or not; what it printed is shown only when it does not. */
function check(name, work) {
  const started = Date.now();
  const { ok, output } = work();
  total[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.log(output.trimEnd());
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds(started)})`);
  return ok;
}

/** A vitest run: its tests are counted one by one, from its own JSON report. */
function suite(name, config, env = {}) {
  const started = Date.now();
  const report = path.join(results, `${path.basename(config, '.ts')}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = program('vitest', 'vitest.mjs');
  const { ok, output } = node(vitest, 'run', '--config', config, '--update=none', ...reporters)(env);
  const counts = countTests(report);
  // A run can break outside every test: an error nobody caught, a file that does not load, no file at all.
  if (!ok && counts.failed === 0) counts.failed = 1;
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  if (!ok) console.log(output.trimEnd());
  const skips = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(
    `${ok ? '✓' : '✗'} ${name}: ${counts.passed} passed, ${counts.failed} failed${skips} (${seconds(started)})`,
  );
}

function countTests(report) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(report)) return counts;
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    const tests = file.assertionResults;
    for (const { status } of tests) counts[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
    if (file.status === 'failed' && !tests.some(({ status }) => status === 'failed')) counts.failed += 1;
  }
  return counts;
}

/**
 * No error, and no warning but one: Preact carries code for dangerouslySetInnerHTML, which we never use
 * (tests/architecture.test.ts), and the linter sees the assignment.
 */
function lintFirefox() {
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--self-hosted=false'];
  const { output } = node(program('web-ext', 'bin', 'web-ext.js'), ...args)();
  const found = parseReport(output);
  if (!found) return { ok: false, output };
  const problems = [...found.errors, ...found.warnings].filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT');
  const lines = problems.map(({ code, message, file, line }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`);
  return { ok: lines.length === 0, output: lines.join('\n') };
}

function parseReport(output) {
  const line = output.split('\n').find((text) => text.startsWith('{'));
  return line ? JSON.parse(line) : null;
}

/** Environment of the end-to-end tests, or null (and a failed check for each browser that is missing). */
function findBrowsers() {
  const found = { CHROME_PATH: chromium(), FIREFOX_PATH: drivenFirefox() };
  const ok = check('Chromium is there', () => ({ ok: found.CHROME_PATH !== null, output: whatToInstall.chromium }));
  const both = check('Firefox is there', () => ({
    ok: found.FIREFOX_PATH !== null,
    output: whatToInstall.drivenFirefox,
  }));
  if (!virtualDisplay())
    console.log('Without Xvfb and xdotool (apt-get install xvfb xdotool) the real right-click is not tried.');
  return ok && both ? found : null;
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
