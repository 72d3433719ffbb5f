import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePack } from '@/engine/archive/parse-pack.ts';
import type { Pack } from '@/engine/model.ts';

const BUNDLED = fileURLToPath(new URL('../data/packs', import.meta.url));

/** The packs in data/packs, validated like any other. Throws when one is broken: it is part of this program. */
export function loadBundledPacks(): Pack[] {
  return readdirSync(BUNDLED, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'curation')
    .map((entry) => loadPack(path.join(BUNDLED, entry.name)));
}

function loadPack(folder: string): Pack {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const pack = parsePack({
    manifest: read('pack.json'),
    series: read('series.jsonl'),
    articles: read('articles.jsonl'),
  });
  if (!pack.ok) throw new Error(`${folder}: ${JSON.stringify(pack.error.at(0))}`);
  return pack.value;
}
