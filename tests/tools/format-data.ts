// `npm run fix`: rewrites every file of data/ in its canonical form, sorted and each entry once.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const WIDTH = 150;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Data files from data/: 'lexicon/units.json', 'packs/revised-figures/series.jsonl'. */
export function dataFiles(): string[] {
  return readdirSync(DATA, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.jsonl?$/.test(file))
    .sort();
}

export function readData(file: string): string {
  return readFileSync(path.join(DATA, file), 'utf8');
}

/**
 * The canonical form of a data file. JSON lines: one record a line, by id. A list of a lexicon: one entry a line, by its
 * first field. Other objects keep the order of their keys. Throws for what is no JSON.
 */
export function formatData(file: string, content: string): string {
  if (file.endsWith('.jsonl')) return formatLines(content);
  const value = JSON.parse(content) as Json; // any JSON is a Json
  if (!file.startsWith('lexicon/')) return `${JSON.stringify(value, null, 2)}\n`;
  return Array.isArray(value) ? formatList(value) : formatObject(value);
}

function formatLines(content: string): string {
  const records = content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Json);
  return sorted(records)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}

function formatList(list: readonly Json[]): string {
  return `[\n${sorted(list)
    .map((entry) => `  ${inOneLine(entry)}`)
    .join(',\n')}\n]\n`;
}

function formatObject(value: Json): string {
  const members = Object.entries(value ?? {}).map(
    ([key, member]) => `  ${JSON.stringify(key)}: ${formatMember(member)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

function formatMember(member: Json): string {
  if (!Array.isArray(member) || member.length === 0) return inOneLine(member);
  if (member.every((each) => typeof each === 'string')) {
    const words = [...new Set(member)].sort();
    return inOneLine(words).length <= 120 ? inOneLine(words) : `[\n${filled(words)}\n  ]`;
  }
  return `[\n${member.map((each) => `    ${inOneLine(each)}`).join(',\n')}\n  ]`;
}

/** Many words to a line, up to WIDTH. */
function filled(words: readonly string[]): string {
  const lines: string[] = [];
  words.forEach((word, at) => {
    const cell = JSON.stringify(word) + (at < words.length - 1 ? ',' : '');
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + cell.length > WIDTH) lines.push(`    ${cell}`);
    else lines[lines.length - 1] = `${line} ${cell}`;
  });
  return lines.join('\n');
}

function inOneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${inOneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** By the first field, then by all of them; each entry once. */
function sorted(entries: readonly Json[]): Json[] {
  const keyed = entries.map((entry) => ({ entry, first: firstField(entry), whole: JSON.stringify(entry) }));
  keyed.sort((a, b) => compare(a.first, b.first) || compare(a.whole, b.whole));
  return keyed.filter(({ whole }, at) => whole !== keyed[at - 1]?.whole).map(({ entry }) => entry);
}

function firstField(entry: Json): string {
  const [first] = entry !== null && typeof entry === 'object' ? Object.values(entry) : [entry];
  return typeof first === 'string' ? first : JSON.stringify(first ?? null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  for (const file of dataFiles()) {
    const content = readData(file);
    const canonical = formatData(file, content);
    if (canonical !== content) {
      writeFileSync(path.join(DATA, file), canonical);
      console.log(`data/${file}`);
    }
  }
}
