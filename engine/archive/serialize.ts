import { err, ok, type Result } from '../result.ts';
import { archiveOf, type Archive, type ArchiveFrame, frameOf } from './archive.ts';
import type { Segment } from './segment.ts';

/** Why a stored archive cannot be used. */
export type ArchiveFileProblem = 'not an archive file' | 'written by another version' | 'damaged';

/*
 * The file: eight 32-bit words (magic, version, length of the header, length of the whole, checksum of all after these),
 * the header as JSON (the frame and where each array lies), then the arrays, each at a multiple of eight bytes so that they are used in place.
 */
const MAGIC = 0x48495448;
const VERSION = 2;
const PREFIX = 32;
const ALIGNMENT = 8;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/** One array of the file: byte offset from the start of the arrays, entries. */
type Place = [offset: number, entries: number];

interface Header {
  frame: ArchiveFrame;
  segments: Record<string, Place>[];
}

/** The whole archive as one file; `loadArchive` uses its arrays where they lie. Little-endian, as all browsers are. */
export function serializeArchive(archive: Archive): Uint8Array {
  const arrays: { values: Numbers; offset: number }[] = [];
  let end = 0;
  const segments = archive.segments.map((segment) =>
    Object.fromEntries(
      Object.entries(arraysOf(segment)).map(([name, values]): [string, Place] => {
        const offset = end;
        arrays.push({ values, offset });
        end = aligned(offset + values.byteLength);
        return [name, [offset, values.length]];
      }),
    ),
  );
  const header = new TextEncoder().encode(JSON.stringify({ frame: frameOf(archive), segments } satisfies Header));
  const start = aligned(PREFIX + header.length);
  const file = new Uint8Array(start + end);
  file.set(header, PREFIX);
  for (const { values, offset } of arrays) file.set(bytesOf(values), start + offset);
  new Uint32Array(file.buffer, 0, 5).set([MAGIC, VERSION, header.length, file.length, checksum(file)]);
  return file;
}

/** An archive from `serializeArchive`'s bytes; they are not copied when they start at a multiple of eight. */
export function loadArchive(bytes: Uint8Array): Result<Archive, ArchiveFileProblem> {
  const file = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  if (file.length < PREFIX) return err('not an archive file');
  const [magic, version, headerLength = 0, length, sum] = new Uint32Array(file.buffer, file.byteOffset, 5);
  if (magic !== MAGIC) return err('not an archive file');
  if (version !== VERSION) return err('written by another version');
  if (length !== file.length || PREFIX + headerLength > file.length || sum !== checksum(file)) return err('damaged');
  // The checksum holds, so this is what serializeArchive wrote.
  const header = JSON.parse(new TextDecoder().decode(file.subarray(PREFIX, PREFIX + headerLength))) as Header;
  const start = aligned(PREFIX + headerLength);
  return ok(
    archiveOf(
      header.frame,
      header.segments.map((places) => segmentAt(file, start, places)),
    ),
  );
}

function arraysOf(segment: Segment): Record<string, Numbers> {
  const { ids, vocabulary, measures, ...arrays } = segment;
  return {
    ...arrays,
    ...prefixed('ids', ids),
    ...prefixed('vocabulary', vocabulary),
    ...prefixed('measures', measures),
  };
}

function prefixed(name: string, table: Segment['ids']): Record<string, Numbers> {
  return { [`${name}.chars`]: table.chars, [`${name}.starts`]: table.starts, [`${name}.slots`]: table.slots };
}

function segmentAt(file: Uint8Array, start: number, places: Record<string, Place>): Segment {
  const at = (name: string) => {
    const [offset, entries] = places[name] ?? [0, 0];
    return [file.byteOffset + start + offset, entries] as const;
  };
  const u8 = (name: string) => new Uint8Array(file.buffer, ...at(name));
  const u16 = (name: string) => new Uint16Array(file.buffer, ...at(name));
  const u32 = (name: string) => new Uint32Array(file.buffer, ...at(name));
  const table = (name: string) => ({
    chars: u16(`${name}.chars`),
    starts: u32(`${name}.starts`),
    slots: u32(`${name}.slots`),
  });
  return {
    ids: table('ids'),
    days: new Int32Array(file.buffer, ...at('days')),
    words: u16('words'),
    norms: new Float32Array(file.buffer, ...at('norms')),
    vocabulary: table('vocabulary'),
    termStarts: u32('termStarts'),
    termLows: u16('termLows'),
    termHighs: u8('termHighs'),
    impacts: u8('impacts'),
    postingStarts: u32('postingStarts'),
    postingDocuments: u16('postingDocuments'),
    postingImpacts: u8('postingImpacts'),
    measures: table('measures'),
    measureStarts: u32('measureStarts'),
    measureFigures: u16('measureFigures'),
    records: u8('records'),
    recordStarts: u32('recordStarts'),
  };
}

function bytesOf(values: Numbers): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** FNV-1a over the 32-bit words after the prefix, and the bytes that are left. */
function checksum(file: Uint8Array): number {
  const words = new Uint32Array(file.buffer, file.byteOffset + PREFIX, Math.floor((file.length - PREFIX) / 4));
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193);
  for (let i = PREFIX + words.length * 4; i < file.length; i++) sum = Math.imul(sum ^ (file[i] ?? 0), 0x01000193);
  return sum >>> 0;
}

// In every runtime the engine meets, but not in the language's own type library.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
