// What a fresh machine lacks: Node's version, the packages of the lock, browsers. Node built-ins only, since it runs before packages exist.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const windows = process.platform === 'win32';
const OLDEST_NODE = [20, 19];

/** Exits with one line when Node is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Hitherto needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a command to its end; `output` is what it printed. @returns {{ ok: boolean, output: string }} */
export function run(command, args, { env = {}, show = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    // npm is npm.cmd on Windows, which only a shell starts.
    shell: windows && command === 'npm',
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? `${result.error.message}\n` : ''}`;
  return { ok: result.status === 0, output };
}

/** A package's program, run by this Node: `bin('wxt', 'bin/wxt.mjs')` are the first arguments. */
export const program = (...parts) => path.join(root, 'node_modules', ...parts);

/** Installs the packages of package-lock.json unless exactly those are there. */
export function installPackages() {
  if (packagesAreInstalled()) return;
  console.log('Installing packages (npm ci) …');
  // npm hands its own `--silent` down through the environment; errors are wanted here.
  const env = { npm_config_loglevel: 'error' };
  const { ok, output } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { env });
  if (ok) return;
  console.error(`${output}\nThe packages could not be installed: see npm's message above.`);
  process.exit(1);
}

function packagesAreInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed) return false;
  const wanted = packagesOf('package-lock.json') ?? {};
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

function packagesOf(lock) {
  const file = path.join(root, lock);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

// ---------------------------------------------------------------- browsers

const CHROMIUM = {
  name: 'Chromium, Chrome or Edge',
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...onWindows('Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  debian: ['chromium', 'fonts-liberation'],
};

const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox\\firefox.exe')],
  debian: ['firefox-esr', 'fonts-liberation'],
};

/** The tests open popup and menu, which belong to Firefox's own window: over WebDriver BiDi it answers since 148. */
const DRIVEN_FIREFOX = { ...FIREFOX, name: 'Firefox 148 or newer', oldest: 148 };

/** Path of the program, installed first where that can be done; else null, and `whatToInstall` says what to do. */
export const chromium = () => findOrInstall(CHROMIUM);
export const firefox = () => findOrInstall(FIREFOX);
export const drivenFirefox = () => findOrInstall(DRIVEN_FIREFOX);

export const whatToInstall = {
  chromium: advice(CHROMIUM),
  firefox: advice(FIREFOX),
  drivenFirefox: advice(DRIVEN_FIREFOX),
};

/** A display and a mouse for what only a real window shows, e.g. a right-click. false where they cannot be had. */
export function virtualDisplay() {
  const tools = ['Xvfb', 'xdotool'];
  if (process.platform !== 'linux') return false;
  return tools.every(which) || (install(['xvfb', 'xdotool', 'xauth']) && tools.every(which));
}

function findOrInstall(browser) {
  const found = find(browser);
  if (found || process.env[browser.variable]) return found;
  return install(browser.debian) ? find(browser) : null;
}

function advice({ name, variable, debian }) {
  if (process.env[variable])
    return `${name} is needed; ${variable} is set to ${process.env[variable]}, which is no such program.`;
  const how =
    process.platform === 'linux' ? `, on Debian or Ubuntu with: sudo apt-get install ${debian.join(' ')}` : '';
  return `${name} was not found. Install it${how}; or set ${variable} to the path of the program.`;
}

function find({ variable, commands, places, oldest }) {
  const chosen = process.env[variable];
  const found = chosen ? [chosen] : [...commands.map(which), ...places];
  return found.find((place) => place && existsSync(place) && !(oldest && majorVersion(place) < oldest)) ?? null;
}

/** NaN where the program does not tell, as Firefox on Windows. */
function majorVersion(program) {
  return Number(/(\d+)\.\d/.exec(run(program, ['--version']).output)?.[1]);
}

function which(command) {
  const { status, stdout } = spawnSync(windows ? 'where' : 'which', [command], { encoding: 'utf8' });
  return status === 0 ? (stdout.split('\n')[0]?.trim() ?? null) : null;
}

/** Only where nobody need be asked: root on a Debian-like system. */
function install(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !which('apt-get')) return false;
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run('apt-get', ['-qq', '-o', 'Acquire::Retries=3', ...args], { env });
  // Package lists are missing or old on a fresh machine, and an old list names an old browser.
  const lists = apt('update');
  const done = apt('install', '-y', '--no-install-recommends', ...packages);
  if (!done.ok) console.error(`${lists.output}${done.output}`);
  return done.ok;
}

function onWindows(...programs) {
  const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
  return folders.flatMap((folder) => (folder ? programs.map((program) => path.join(folder, program)) : []));
}
