// `npm start` (or `npm start -- firefox`): from a fresh clone to a browser with Hitherto on sample news pages. Node built-ins only until the packages are there.
import { chromium, firefox, installPackages, program, requireNode, root, run, whatToInstall } from './machine.mjs';
import { spawnSync } from 'node:child_process';

const FIND = { chrome: chromium, firefox };
const asked = process.argv[2] ?? 'chrome';
const name = asked === 'chromium' ? 'chrome' : asked;

if (!(name in FIND)) fail(`Usage: npm start, or npm start -- firefox (not “${asked}”)`);
requireNode();
installPackages();

console.log(`Building the extension for ${name === 'firefox' ? 'Firefox' : 'Chrome'} …`);
const built = run(process.execPath, [program('wxt', 'bin', 'wxt.mjs'), 'build', '-b', name]);
if (!built.ok) fail(`${built.output}\nThe extension could not be built.`);

const executable = FIND[name]();
if (!executable) {
  const folder = `.output/${name}-mv3`;
  fail(
    `${whatToInstall[name === 'firefox' ? 'firefox' : 'chromium']}\nThe built extension is in ${folder}, to be loaded by hand.`,
  );
}

const show = ['--import', 'tsx', 'tests/tools/show.ts', name, executable];
process.exitCode =
  spawnSync(process.execPath, show, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;

function fail(message) {
  console.error(message);
  process.exit(1);
}
