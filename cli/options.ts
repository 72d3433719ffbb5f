import { parseArgs } from 'node:util';
import { dayNumber } from '@/engine/text/days.ts';
import type { PartialDate } from '@/engine/model.ts';
import { UsageError } from './terminal.ts';

export interface Options {
  json: boolean;
  packs: string[];
  published: PartialDate | null;
  url: string | null;
  today: PartialDate;
  archive: string | null;
  anyDate: boolean;
  out: string | null;
  help: boolean;
  version: boolean;
}

const KNOWN = {
  json: { type: 'boolean' },
  pack: { type: 'string', multiple: true },
  published: { type: 'string' },
  url: { type: 'string' },
  today: { type: 'string' },
  archive: { type: 'string' },
  'any-date': { type: 'boolean' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Words and options of the command line. Throws UsageError with one line for what it does not know. */
export function readOptions(argv: string[]): { words: string[]; options: Options } {
  const { values, positionals } = parse(argv);
  return {
    words: positionals,
    options: {
      json: values.json ?? false,
      packs: values.pack ?? [],
      published: dateOption('--published', values.published),
      url: urlOption(values.url),
      today: dateOption('--today', values.today) ?? localDay(new Date()),
      archive: values.archive ?? null,
      anyDate: values['any-date'] ?? false,
      out: values.out ?? null,
      help: values.help ?? false,
      version: values.version ?? false,
    },
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: KNOWN, allowPositionals: true });
  } catch (error) {
    // parseArgs throws TypeErrors with a code for unknown options and missing values.
    if (error instanceof TypeError && 'code' in error) throw new UsageError(error.message.split('. ')[0] ?? '');
    throw error;
  }
}

/** A time of day is dropped: the page's local day counts. */
function dateOption(name: string, value: string | undefined): PartialDate | null {
  if (value === undefined) return null;
  const day = value.replace(/T.*$/, '');
  if (dayNumber(day) === null) throw new UsageError(`${name} "${value}" is no date (2021-12-15, 2021-12 or 2021)`);
  return day;
}

function urlOption(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!/^https?:\/\/[^/\s]/i.test(value)) throw new UsageError(`--url "${value}" is no http(s) address`);
  return value;
}

function localDay(now: Date): PartialDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
