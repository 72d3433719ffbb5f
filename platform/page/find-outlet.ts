// findOutlet(document): who publishes the page, by the name that readers know. Structured data often names the company behind
// it ("Quillmouth Press Holdings Ltd"), or the address; the address tells which of the names is the paper's.
import { elementsOf, metasOf, textOf } from './dom.ts';
import { letters, nameKey } from './find-title.ts';
import { type Fields, textsOf } from './structured-data.ts';

/** "quillmouthpost.example", as it stands in an address. */
const IS_HOST = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}$/i;
/** "… | The Quillmouth Post", "The Quillmouth Post: …" */
const ENDS_OF_TITLE = [/\s[|–—-]\s+([^|–—]{2,40})$/, /^([^|–—:]{2,40}?)\s*[|–—:-]\s/];

export function findOutlet(document: Document, article: Fields | null, address: string | null): string | null {
  const metas = metasOf(document);
  const host = hostOf(address);
  const stated = [textsOf(article?.['publisher'])[0], metas.get('og:site_name'), metas.get('application-name')].filter(
    (name) => name !== undefined,
  );
  const names = stated.filter((name) => !IS_HOST.test(name));
  const known = names.find((name) => isNameOf(name, host)) ?? names[0] ?? fromTitle(document, host);
  return fullest(known, stated) ?? stated[0] ?? host;
}

/** Of two ways to write one name the longer: "The Quillmouth Post" rather than "quillmouth post". */
function fullest(known: string | null, stated: string[]): string | null {
  if (known === null) return null;
  const same = stated.filter((name) => nameKey(name) === nameKey(known));
  return same.reduce((longest, name) => (name.length > longest.length ? name : longest), known);
}

/** Either end of the page's title, where the address bears it out: "… | The Quillmouth Post" on quillmouthpost.example. */
function fromTitle(document: Document, host: string | null): string | null {
  const title = elementsOf(document, 'title').map(textOf).find(Boolean) ?? '';
  const names = ENDS_OF_TITLE.map((end) => end.exec(title)?.[1] ?? '');
  return names.find((name) => isNameOf(name, host) && !IS_HOST.test(name)) ?? null;
}

/** Whether the address bears the name, whole or as initials. A name that says more than the address is a company's. */
function isNameOf(name: string, host: string | null): boolean {
  const key = nameKey(name);
  const label = letters(
    (host ?? '')
      .split('.')
      .toSorted((a, b) => b.length - a.length)[0]
      ?.replace(/^the(?=\w{4})/, '') ?? '',
  );
  if (key === '' || label === '') return false;
  const initials = letters(name.replace(/(\p{L})\p{L}*/gu, '$1'));
  return label.includes(key) || key.endsWith(label) || initials === label;
}

/** 'post.example' of 'https://www.post.example/a'; null for an address without one. */
export function hostOf(address: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address ?? '')?.[1]?.toLowerCase() ?? null;
}
