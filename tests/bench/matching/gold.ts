import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { PlainText } from '@/engine/archive/entry.ts';

/** A text whose event or story is known. */
export interface LabelledText extends PlainText {
  /** Texts of one group are about one event or story; null: not labelled. */
  group: string | null;
  /** Groups of one topic are easily confused. */
  topic: string;
}

const folder = new URL('../../../../shared/bench/related/', import.meta.url);

/** The path of a file of the gathered news, null when it is not on this machine. */
export function benchFile(name: string): string | null {
  const path = fileURLToPath(new URL(name, folder));
  return existsSync(path) ? path : null;
}

/** ECB+: 772 undated reports, 35 topics of two events each. null when it is not on this machine. */
export function readEcbPlus(): LabelledText[] | null {
  const path = benchFile('ecbplus/docs.jsonl');
  return path === null ? null : readLines(readFileSync(path, 'utf8')).map(ecbText);
}

/** Wikipedia's current events of 2025: 5,441 dated items, most with their story. null when it is not on this machine. */
export function readCurrentEvents(): LabelledText[] | null {
  const path = benchFile('current-events/items.jsonl.gz');
  return path === null ? null : readLines(gunzipSync(readFileSync(path)).toString('utf8')).map(currentEvent);
}

function ecbText(line: Record<string, unknown>): LabelledText {
  const sentences = line['sentences'] as string[];
  const group = String(line['subtopic']);
  return {
    id: String(line['id']),
    title: null,
    text: sentences.join('\n'),
    published: null,
    group,
    topic: String(line['topic']),
  };
}

function currentEvent(line: Record<string, unknown>): LabelledText {
  const path = line['story_path'] as string[];
  return {
    id: String(line['id']),
    title: null,
    text: String(line['text']),
    published: String(line['date']),
    group: path.at(-1) ?? null,
    topic: path[0] ?? '',
  };
}

function readLines(text: string): Record<string, unknown>[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
