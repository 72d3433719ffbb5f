// What pages that are no articles say of themselves on their buttons and in lines of their own: a shop's basket, the rank of
// a forum's member, a manual's question whether it helped. For pages that do not state an article.
import { queryAll, textOf } from './dom.ts';
import type { PageText } from './walk-page.ts';

/** No label and no line of these kinds is longer. */
const MAX_CHARS = 80;
/** One such line may be part of a story. */
const MIN_MEMBERS = 2;
/** A price stands within so many lines of the headline; further down it is an advertisement. */
const LINES_OF_OFFER = 12;

/** What shops and manuals print on buttons and links; books are sold by their number. */
const LABEL_OF_OTHER =
  /^\W*(add to (\w+ )?(cart|basket|bag|trolley)|in den (warenkorb|einkaufswagen)|ajouter au panier|añadir (al carrito|a la cesta)|カートに(入れる|追加)|isbn\b|edit (this page|on git)|improve this page|view page source)/i;
/** Manuals and help desks; authorities ask so below their news as well. */
const HELPED = /^(was|is|did) (this|it) .{0,24}\b(help|useful)/i;
const MEMBER = /\b(posts|messages|joined|registered|reputation|beiträge|mensajes):? ?#?\d/i;
/** What dictionaries print above each part of an entry. */
const ENTRY = /^(pronunciation|etymology|meaning|definition|usage|synonyms):?$/i;
const PRICE =
  /^((from|ab|only) )?([€£$¥] ?\d[\d.,]*|\d[\d.,]* ?(€|£|円|kr|eur|usd|gbp))( ?(in[ck]l|zzgl|[/(（]).{0,40})?$|^(定価|価格)/i;

/** Never above zero. */
export function signsOfPurpose(document: Document, { blocks }: PageText): number {
  const short = blocks.filter(({ text }) => text.length <= MAX_CHARS);
  const says = [...labelsOf(document), ...short.map(({ text }) => text)];
  const headline = blocks.findIndex(({ box }) => box.tag === 'H1');
  const offer = blocks.slice(headline + 1, headline + 1 + LINES_OF_OFFER);
  return (
    (says.some((text) => LABEL_OF_OTHER.test(text)) ? -4 : 0) +
    (says.some((text) => HELPED.test(text)) ? -3 : 0) +
    ([MEMBER, ENTRY].some((kind) => short.filter(({ text }) => kind.test(text)).length >= MIN_MEMBERS) ? -6 : 0) +
    (offer.some(({ text }) => text.length <= MAX_CHARS && PRICE.test(text)) ? -3 : 0)
  );
}

const labelsOf = (document: Document) =>
  queryAll(document, 'button, a, [role="button"]')
    .map(textOf)
    .filter((text) => text !== '' && text.length <= MAX_CHARS);
