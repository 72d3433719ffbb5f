import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import functionWords from '@/data/lexicon/function-words.json' with { type: 'json' };
import numerals from '@/data/lexicon/numerals.json' with { type: 'json' };
import { type Import, importsOf, projectFiles, read, root } from './source-files.ts';

const files = projectFiles();
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const product = code.filter((file) => !file.startsWith('tests/'));
const arrows = code.flatMap(importsOf);
const inside = (folder: string) => (arrow: Import) => arrow.from.startsWith(`${folder}/`);
const named = ({ from, target }: Import) => `${from} → ${target}`;

/** Of the engine's stages, each a folder. */
const stageFiles = product.filter((file) => /^engine\/\w+\//.test(file));
const filesIn = (folder: string) =>
  stageFiles.filter((file) => file.startsWith(folder)).map((file) => path.posix.basename(file, '.ts'));

/** What each room may know. A prefix ending in '/' is a folder. */
const MAY_IMPORT: Record<string, string[]> = {
  engine: ['engine/', 'data/lexicon/'],
  platform: ['engine/', 'platform/', 'data/'],
  components: ['engine/model.ts', 'components/', 'assets/'],
  entrypoints: ['engine/', 'platform/', 'components/', 'entrypoints/', 'assets/'],
  cli: ['engine/', 'platform/', 'cli/', 'data/', 'package.json'],
};

/** Packages that would bring a document, a browser, a network or a disk into a room that must do without. */
const MAY_NOT_USE: Record<string, RegExp> = {
  engine: /^(node:|wxt|#imports|preact|webextension-polyfill|idb|linkedom|@mozilla\/readability|defuddle)/,
  components: /^(node:|wxt|#imports|webextension-polyfill|idb)/,
  platform: /^(node:|preact)/,
  entrypoints: /^node:/,
};

/** The stages of the engine; none looks ahead. */
const STAGES = ['model.ts', 'result.ts', 'text/', 'figures/', 'archive/', 'topics/', 'compare/', 'analyze.ts'];

describe('imports run one way', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports only what it may know', (folder, allowed) => {
    const mayKnow = ({ target }: Import) =>
      allowed.some((place) => target === place || (place.endsWith('/') && target.startsWith(place)));
    expect(arrows.filter((arrow) => inside(folder)(arrow) && arrow.ours && !mayKnow(arrow)).map(named)).toEqual([]);
  });

  it.each(Object.entries(MAY_NOT_USE))('%s stays free of packages that would tie it down', (folder, forbidden) => {
    expect(
      arrows.filter((arrow) => inside(folder)(arrow) && !arrow.ours && forbidden.test(arrow.target)).map(named),
    ).toEqual([]);
  });

  it('no stage of the engine looks ahead', () => {
    const stage = (file: string) => STAGES.findIndex((place) => file.startsWith(`engine/${place}`));
    const ahead = arrows.filter(
      ({ from, target }) => inside('engine')({ from, target, ours: true }) && stage(target) > stage(from),
    );
    expect(ahead.map(named)).toEqual([]);
  });

  it('nothing imports the tests', () => {
    expect(
      arrows.filter(({ from, target }) => !from.startsWith('tests/') && target.startsWith('tests/')).map(named),
    ).toEqual([]);
  });

  it('has no cycle, not even of types', () => {
    expect(findCycle(product)).toEqual([]);
  });

  it('gives the content script no word list and no archive', () => {
    const carried = reachedFrom(files.filter((file) => file.startsWith('entrypoints/content/')));
    expect(carried.filter((file) => /^(data\/|engine\/(figures|archive|compare|topics)\/)/.test(file))).toEqual([]);
  });
});

describe('every file has its room', () => {
  it('holds only folders in entrypoints/, each with its index', () => {
    const loose = readdirSync(path.join(root, 'entrypoints'), { withFileTypes: true }).filter(
      (entry) => !entry.isDirectory(),
    );
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  it('tells of every file of the engine in its overview, and of no other', () => {
    const sections = read('engine/README.md').split(/^## /m).slice(1);
    const told = sections.map((section) => [...section.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name).sort());
    const folders = sections.map((section) => [...(section.split('\n')[0] ?? '').matchAll(/`([a-z]+\/)`/g)]);
    const held = folders.map((named) => named.flatMap(([, folder = '']) => filesIn(`engine/${folder}`)).sort());
    expect(told).toEqual(held);
    expect(folders.flat().length).toBe(new Set(stageFiles.map((file) => file.split('/')[1])).size);
  });

  it('keeps code files in kebab-case, components in PascalCase', () => {
    const wellNamed = /^(.*\/)?(\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*|[A-Z][A-Za-z0-9]*(\.test)?\.tsx)$/;
    expect(code.filter((file) => !wellNamed.test(file))).toEqual([]);
  });

  it('exports no function that only its own file calls', () => {
    const sources = new Map(code.map((file) => [file, read(file)]));
    const exported = [...sources].flatMap(([file, source]) =>
      [...source.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)].map(([, name = '']) => ({ file, name })),
    );
    const isUsed = ({ file, name }: { file: string; name: string }) =>
      [...sources].some(([other, source]) => other !== file && new RegExp(`\\b${name}\\b`).test(source));
    expect(exported.filter((each) => !isUsed(each)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('keeps every file of the product under 300 lines, but for the list of all types', () => {
    const long = product.filter((file) => read(file).split('\n').length > 301);
    expect(long.filter((file) => file !== 'engine/model.ts')).toEqual([]);
  });
});

describe('words are data', () => {
  /** A longer list in code is one that somebody will want to add to. */
  const MOST_WORDS = 11;
  const engine = product.filter((file) => file.startsWith('engine/'));

  it('keeps no list of words in the code of the engine', () => {
    const lists = engine.flatMap((file) =>
      wordsListedIn(read(file)).map((words) => ({ file, words: words.filter((word) => !isClosed(word)) })),
    );
    const long = lists.filter(({ words }) => words.length > MOST_WORDS);
    expect(long.map(({ file, words }) => `${file}: ${words.join(' ')}`)).toEqual([]);
  });

  it('finds one in every spelling', () => {
    const words = ['apple', 'pear', 'plum'];
    const spellings = [
      `/^(?:${words.join('|')})$/`,
      `new Set(['${words.join("', '")}'])`,
      `'${words.join(' ')}'.split(' ')`,
      `\`${words.join('\n')}\`.split(/\\s+/)`,
    ];
    expect(spellings.map((code) => wordsListedIn(code)[0])).toEqual(spellings.map(() => words));
  });
});

/** Words of each list: alternatives of a pattern, members of a set, a text that is split. */
function wordsListedIn(source: string): string[][] {
  const lists = [
    ...[...source.matchAll(/\(\?:([^()]*\|[^()]*)\)/g)].map(([, list = '']) => list.split('|')),
    ...[...source.matchAll(/new Set(?:<[^>]*>)?\(\[([^\]]*)\]/g)].map(([, list = '']) =>
      [...list.matchAll(/'([^']+)'/g)].map(([, word = '']) => word),
    ),
    ...[...source.matchAll(/(['`])([^'`]*)\1\s*\.split\(/g)].map(([, , list = '']) => list.split(/\s+/)),
  ];
  return lists.map((list) => list.filter((word) => /^[a-z]{2,}$/.test(word)));
}

/** Pronouns, prepositions, numerals and the like: classes that no language adds to. */
function isClosed(word: string): boolean {
  if (numerals.some((numeral) => numeral.word === word)) return true;
  return functionWords.some((entry) => entry.class !== 'verb' && entry.words.includes(word));
}

describe('the promises that source can show', () => {
  const lines = product.flatMap((file) =>
    read(file)
      .split('\n')
      .map((line) => ({ file, line })),
  );
  const linesWith = (pattern: RegExp) =>
    lines.filter(({ line }) => pattern.test(line)).map(({ file, line }) => `${file}: ${line.trim()}`);

  it('asks nothing of the network: only the packaged files are fetched', () => {
    expect(
      linesWith(/\bfetch\((?!.*getURL\()|XMLHttpRequest|new (WebSocket|EventSource)\b|sendBeacon|WebTransport/),
    ).toEqual([]);
  });

  it('renders text as text and runs no text as code', () => {
    expect(
      linesWith(
        /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/,
      ),
    ).toEqual([]);
  });
});

describe('the repository speaks of itself alone', () => {
  const texts = files.filter(
    (file) => /(\.(ts|tsx|mjs|json|jsonl|md|html|css|svg)|\/run|rc)$/.test(file) && file !== 'package-lock.json',
  );

  // Brackets keep each pattern from finding itself.
  it.each([
    ['a package registry', /registry[.]npmjs|npmmirror[.]com|registry[.]yarnpkg|deb[.]debian[.]org|pypi[.]org/],
    ['a path of some machine', /(^|[\s"'`(=])[/](work|tmp|root|home[/]\w+|Users[/]\w+)[/]/m],
  ])('names nowhere %s', (_, pattern) => {
    expect(texts.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  it('explains itself without pointing at an issue', () => {
    const prose = texts.filter((file) => /\.(ts|tsx|mjs|md|css)$/.test(file));
    expect(prose.filter((file) => /\b[Ii]ssues? #?\d|\(#\d+\)/.test(read(file)))).toEqual([]);
  });

  it('pins every package to one version', () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('locks packages by content, not by the place they came from', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});

/** The first cycle met, as the files along it; [] when there is none. */
function findCycle(starts: string[]): string[] {
  const finished = new Set<string>();
  const visit = (file: string, trail: string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (finished.has(file)) return [];
    for (const next of targetsOf(file)) {
      const cycle = visit(next, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    finished.add(file);
    return [];
  };
  return starts.map((file) => visit(file, [])).find((cycle) => cycle.length > 0) ?? [];
}

function targetsOf(file: string): string[] {
  return arrows
    .filter(({ from, ours, target }) => from === file && ours && from !== target)
    .map(({ target }) => target);
}

function reachedFrom(starts: string[]): string[] {
  const reached = new Set(starts);
  for (const file of reached) for (const next of targetsOf(file)) reached.add(next);
  return [...reached];
}
