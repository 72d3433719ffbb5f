import claimants from '../../data/lexicon/claimants.json' with { type: 'json' };

/** "minister", "spokesman", "chief", and the branches they stand at the head of: "police", "health". */
const OFFICES = new Set(
  [...claimants.generic, ...claimants.kinds.flatMap(({ words }) => words.flatMap((word) => word.split(' ')))].filter(
    (word) => word.length > 3,
  ),
);
/** Letters before a name in which its title stands. */
const TITLE_REACH = 80;
const WORDS_BEFORE = /(?:[\p{L}\p{M}.'’-]+ )+$/u;
const APPOSITION = /^, (?:(?:an?|his|her|its|the|their) )?([^,;.]{4,60})(?=[,;.])/u;
const NAME = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3}$/u;

/** "Interior Ministry spokesman Jan Holm" for "Jan Holm", where a text says so: whom he speaks for tells whose count it is. */
export function withTitle(name: string, texts: readonly string[]): string {
  if (
    !NAME.test(name) ||
    name
      .toLowerCase()
      .split(' ')
      .some((word) => OFFICES.has(word))
  )
    return name;
  for (const text of texts) {
    const titled = titledIn(text, name);
    if (titled !== null) return titled;
  }
  return name;
}

function titledIn(text: string, name: string): string | null {
  const at = text.indexOf(name);
  if (at < 0) return null;
  const title = titleBefore(text.slice(Math.max(0, at - TITLE_REACH), at));
  if (title !== '') return `${title} ${name}`;
  const office = APPOSITION.exec(text.slice(at + name.length))?.[1] ?? '';
  return office
    .toLowerCase()
    .split(' ')
    .some((word) => OFFICES.has(word))
    ? `${name}, ${office}`
    : null;
}

/** The offices right before a name with the names before these: "Sund police chief"; '' when there are none. */
function titleBefore(text: string): string {
  const words = WORDS_BEFORE.exec(text)?.[0].trim().split(' ') ?? [];
  let from = words.length;
  while (from > 0 && isOffice(words[from - 1])) from--;
  if (from === words.length) return '';
  while (from > 0 && /^\p{Lu}/u.test(words[from - 1] ?? '')) from--;
  return words.slice(from).join(' ');
}

function isOffice(word: string | undefined): boolean {
  return word !== undefined && OFFICES.has(word.toLowerCase().replace(/['’]s$/u, ''));
}
