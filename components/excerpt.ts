/** About four lines of a popup around the figure. */
const MOST_CHARACTERS = 220;
/** Less than this is not worth an ellipsis. */
const REMAINDER = 24;

/** The sentence around `surface`, cut at words where it runs long. Without `surface` in it, the beginning. */
export function excerpt(sentence: string, surface: string): { before: string; marked: string; after: string } {
  const start = sentence.indexOf(surface);
  if (start < 0) return { before: '', marked: '', after: beginning(sentence, MOST_CHARACTERS) };
  const [before, after] = [sentence.slice(0, start), sentence.slice(start + surface.length)];
  // Half the room for each side, and what one does not need for the other.
  const half = MOST_CHARACTERS / 2;
  return {
    before: ending(before, Math.max(half, MOST_CHARACTERS - after.length)),
    marked: surface,
    after: beginning(after, Math.max(half, MOST_CHARACTERS - before.length)),
  };
}

function beginning(text: string, most: number): string {
  if (text.length <= most + REMAINDER) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > 0 ? cut : most)} …`;
}

function ending(text: string, most: number): string {
  if (text.length <= most + REMAINDER) return text;
  const from = text.length - most;
  const cut = text.indexOf(' ', from);
  return `… ${text.slice(cut > 0 && cut < text.length - 1 ? cut + 1 : from)}`;
}
