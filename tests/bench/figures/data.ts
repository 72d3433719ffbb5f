import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../shared/', import.meta.url));

/** A file of gathered test data, null when it is not on this machine. */
export function readShared(file: string): string | null {
  return existsSync(root + file) ? readFileSync(root + file, 'utf8') : null;
}

export function readJson<T>(file: string): T | null {
  const text = readShared(file);
  return text === null ? null : (JSON.parse(text) as T); // its shape is the set's, described in its README
}

export function readLines<T>(file: string): T[] | null {
  const text = readShared(file);
  return text === null
    ? null
    : text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T); // as above
}

/** One line of the table: what was reached, the peer of the same run, the published figure; '–' where there is none. */
export interface Row {
  measure: string;
  ours: string;
  peer: string;
  published: string;
  goal: string;
}

/** Precision, recall and F1 in percent. */
export class Score {
  right = 0;
  found = 0;
  wanted = 0;

  get precision(): number {
    return this.found === 0 ? 0 : (100 * this.right) / this.found;
  }

  get recall(): number {
    return this.wanted === 0 ? 0 : (100 * this.right) / this.wanted;
  }

  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
}

export const one = (value: number): string => value.toFixed(1);
