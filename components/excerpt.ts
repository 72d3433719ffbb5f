/** About two lines of a popup on either side of the figure. */
const MOST_CHARACTERS = 110;

/** The sentence around `surface`, cut at words where it runs long. Without `surface` in it, the beginning. */
export function excerpt(sentence: string, surface: string): { before: string; marked: string; after: string } {
  const start = sentence.indexOf(surface);
  if (start < 0) return { before: '', marked: '', after: beginning(sentence, 2 * MOST_CHARACTERS) };
  const end = start + surface.length;
  return { before: ending(sentence.slice(0, start)), marked: surface, after: beginning(sentence.slice(end)) };
}

function beginning(text: string, most = MOST_CHARACTERS): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > 0 ? cut : most)} …`;
}

function ending(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const from = text.length - MOST_CHARACTERS;
  const cut = text.indexOf(' ', from);
  return `… ${text.slice(cut > 0 && cut < text.length - 1 ? cut + 1 : from)}`;
}
