import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Characters of one line; longer ones are passed over and reported as null. */
const MAX_LINE = 128_000_000;

/** The stream of a file, or of standard input for '-' and when no file is named. */
export function openInput(file: string | undefined): Readable {
  return file === undefined || file === '-' ? process.stdin : createReadStream(file);
}

/**
 * Lines of a stream, one at a time and only as fast as they are taken: UTF-8, LF or CRLF, with or without a byte order mark
 * and a last line end. null stands for a line too long to hold.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  const line = new LineBuffer();
  let first = true;
  for await (const chunk of input) {
    let text = decoder.write(chunk as Buffer); // no encoding is set on the stream
    if (first && text !== '') {
      text = text.replace(/^\uFEFF/, '');
      first = false;
    }
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line.add(text.slice(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(text.slice(start));
  }
  line.add(decoder.end());
  if (!line.isEmpty()) yield line.take();
}

class LineBuffer {
  private parts: string[] = [];
  private length = 0;

  add(part: string): void {
    this.length += part.length;
    if (this.length > MAX_LINE) this.parts = [];
    else if (part !== '') this.parts.push(part);
  }

  isEmpty(): boolean {
    return this.length === 0;
  }

  take(): string | null {
    const line = this.length > MAX_LINE ? null : this.parts.join('').replace(/\r$/, '');
    this.parts = [];
    this.length = 0;
    return line;
  }
}
