// What kinds of things a page's JSON-LD and microdata name. Types are cut out of the text: parsing it all would cost more
// than the rest of the gate.
import { elementsOf, property, queryAll } from './dom.ts';

const ARTICLE = /^(\w*NewsArticle|Article|\w*BlogPosting|Report|AdvertiserContentArticle|(Medical)?ScholarlyArticle)$/i;
const THREAD = /^(QAPage|DiscussionForumPosting)$/;
const LIST = /^(CollectionPage|SearchResultsPage|ItemList|ProfilePage)$/;
const OFFER =
  /^(Product(Group)?|SoftwareApplication|\w*Event|Recipe|VideoObject|JobPosting|Podcast\w+|RealEstateListing|Course|Dataset|DefinedTerm|APIReference)$/;
/** What a review is about (a film, a concert, a grinder) is not what its page offers: types after it are not taken. */
const REVIEW = /^(Critic)?Review$/;
/** More articles than this beside a list are its entries. */
const MOST_ARTICLES_OF_ONE = 3;
const MARK = '"@type"';
const NEXT_VALUE = /\s*:\s*(?:"([^"]*)"|\[([^\]]{0,300})\])/y;
const TYPE_NAME = /(\w+)"?\s*(?:,|$)/g;

export interface DataSigns {
  weight: number;
  /** The page says of itself that it is an article. */
  isStated: boolean;
}

export function signsOfData(document: Document): DataSigns {
  const types = [...typesInScripts(document)];
  const articles = types.filter((type, i) => ARTICLE.test(type) && !isEntry(types, i));
  const isLive = types.includes('LiveBlogPosting');
  const isStated = articles.length > 0 && (isLive || !isListOf(articles, types));
  return { isStated, weight: isStated ? 4 : signsOfOthers(types) };
}

/** An item of a list; those of "BreadcrumbList" are pages above this one. */
function isEntry(types: string[], at: number): boolean {
  const last = (list: string) => types.lastIndexOf(list, at);
  return types[at - 1] === 'ListItem' && last('ItemList') > last('BreadcrumbList');
}

function isListOf(articles: string[], types: string[]): boolean {
  return articles.length > MOST_ARTICLES_OF_ONE && types.some((type) => LIST.test(type));
}

function signsOfOthers(types: string[]): number {
  if (types.some((type) => THREAD.test(type))) return -6;
  return (types.some((type) => LIST.test(type)) ? -3 : 0) + (types.some((type) => OFFER.test(type)) ? -3 : 0);
}

/** Whether any article is named; stops at the first. */
export function statesArticle(document: Document): boolean {
  for (const type of typesInScripts(document)) if (ARTICLE.test(type)) return true;
  return false;
}

function* typesInScripts(document: Document): Generator<string> {
  for (const script of queryAll(document, 'script[type*="ld+json" i]')) {
    let isFirst = true;
    for (const type of typesIn(script.textContent ?? '')) {
      yield type;
      if (isFirst && REVIEW.test(type)) break;
      isFirst = false;
    }
  }
}

function* typesIn(text: string): Generator<string> {
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length)) {
    NEXT_VALUE.lastIndex = at + MARK.length;
    const found = NEXT_VALUE.exec(text);
    // One type, or a list of them; "https://schema.org/Article" as well as "Article".
    for (const [, type] of (found?.[1] ?? found?.[2] ?? '').matchAll(TYPE_NAME)) if (type) yield type;
  }
}

/** The same for microdata, and for forms that put things into a cart. */
export function signsOfMarkup(document: Document): number {
  const types = queryAll(document, '[itemtype]').map((it) => (it.getAttribute('itemtype') ?? '').replace(/^.*\//s, ''));
  const articles = types.filter((type) => ARTICLE.test(type)).length;
  const isMarked = articles > 0 && articles <= MOST_ARTICLES_OF_ONE;
  const isBody = types.length > 0 && queryAll(document, '[itemprop~="articleBody"]').length > 0;
  const others = isMarked
    ? 0
    : types.includes('QAPage') || (types.includes('Question') && !types.includes('FAQPage'))
      ? -5
      : 0;
  const shop = types.includes('Product') || elementsOf(document, 'form').some(isCart) ? -2 : 0;
  return (isMarked || isBody ? 3 : 0) + others + shop + signsOfArticleTags(document);
}

/** A form's fields may be called "getAttribute" (see dom.ts). */
function isCart(form: Element): boolean {
  const read = property<'getAttribute', Element['getAttribute']>(form, 'getAttribute');
  return /\b(cart|basket)\b/i.test(`${read.call(form, 'action')} ${read.call(form, 'class')}`);
}

function signsOfArticleTags(document: Document): number {
  const articles = elementsOf(document, 'article').length;
  return articles === 1 ? 1 : articles > 8 ? -1 : 0;
}
