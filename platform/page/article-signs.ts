// What speaks for a page being one article, and what for a home page, list, shop, forum, video, documentation or application.
// Each sign has a weight; one that a site sets by hand for every page ("og:type") weighs less than one that only articles have.
import { elementsOf, metasOf, queryAll } from './dom.ts';

/** A page is read when the signs that cost nothing reach this … */
export const MAYBE_ARTICLE = -2;
/** … and is an article when those of its text, added, reach this. */
export const SURELY_ARTICLE = 3;

const ARTICLE_DATA =
  /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|ReportageNewsArticle|\w*BlogPosting|Report|AdvertiserContentArticle|ScholarlyArticle|MedicalScholarlyArticle)"/i;
const THREAD_DATA = /"@type"\s*:\s*\[?\s*"(?:QAPage|DiscussionForumPosting)"/;
const LIST_DATA = /"@type"\s*:\s*\[?\s*"(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|JobPosting)"/;
const PRODUCT_DATA = /"@type"\s*:\s*\[?\s*"(?:Product|ProductGroup|SoftwareApplication|Event|Recipe|VideoObject)"/;

const STORY_ADDRESS =
  /\/(19|20)\d\d\/\d{1,2}(\/|-)|\/(blogs?|news|newsroom|articles?|story|stories|posts?|press|press-releases?|opinion|politics|world|national|business|sports?|insights?|magazine|features?|columns?|archives?)\/./i;
const OTHER_ADDRESS =
  /\/(search|forums?|threads?|viewtopic|showthread|questions|discussions?|docs?|documentation|reference|api|manual|man|wiki|help|support|kb|faq|products?|dp|shop|store|cart|checkout|catalog(ue)?|login|signin|account|contact|about|privacy|terms|jobs?|careers?|pricing|watch|videos?|playlist|maps?|users?|profile)(\/|\.|$)|\/(tags?|category|categories|topics?|authors?|collections?)\/[^/]+\/?$|[?&](q|s|query|search)=|viewtopic|showthread/i;
const OTHER_HOST =
  /^https?:\/\/(docs?|developers?|forums?|community|discuss|boards|wiki|help|support|shop|store|search|mail|maps|app)\./i;
const OTHER_GENERATOR =
  /phpbb|discourse|vbulletin|xenforo|mybb|sphinx|docusaurus|mkdocs|gitbook|vuepress|vitepress|doxygen|javadoc|typedoc|mediawiki|dokuwiki|readme\.io/i;

/** The sum of the signs in addresses, meta tags and structured data; reads no text of the page. */
export function signsOfPage(document: Document, address: string | null): number {
  const data = elementsOf(document, 'script')
    .filter(isData)
    .map((script) => script.textContent ?? '')
    .join('\n');
  const isStated = ARTICLE_DATA.test(data);
  const stated = isStated ? 4 : signsOfOtherData(data);
  return stated + signsOfMeta(document) + signsOfAddress(address, isStated) + signsOfElements(document);
}

const isData = (script: Element) => /ld\+json/i.test(script.getAttribute('type') ?? '');

function signsOfOtherData(data: string): number {
  if (THREAD_DATA.test(data)) return -6;
  return (LIST_DATA.test(data) ? -3 : 0) + (PRODUCT_DATA.test(data) ? -3 : 0);
}

function signsOfMeta(document: Document): number {
  const metas = metasOf(document);
  const type = metas.get('og:type')?.toLowerCase() ?? '';
  const isDated = ['article:published_time', 'parsely-pub-date', 'datepublished'].some((name) => metas.has(name));
  const generator = OTHER_GENERATOR.test(metas.get('generator') ?? '') ? -6 : 0;
  const price = [...metas.keys()].some((name) => name.startsWith('product:')) ? -2 : 0;
  // Content systems say "article" of every page that is not the home page; a day of publication they set for stories only.
  const typed =
    type === 'article' ? 2 : /product|video|profile|music|book/.test(type) ? -5 : type === 'website' ? -1 : 0;
  return typed + (isDated ? 3 : 0) + generator + price;
}

function signsOfAddress(address: string | null, isStated: boolean): number {
  if (address === null) return 0;
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '');
  if (/^\/?(index\.\w+|[a-z]{2}(-[a-z]{2})?\/?)?([?#]|$)/i.test(path)) return -6;
  const words = (
    path
      .replace(/[?#].*$/s, '')
      .split('/')
      .findLast(Boolean) ?? ''
  ).split(/[-_]/).length;
  const story = STORY_ADDRESS.test(path) ? 2 : 0;
  // Shops and help desks keep journals of their own: a stated article outweighs its address.
  const other = !isStated && (OTHER_ADDRESS.test(path) || OTHER_HOST.test(address)) ? -4 : 0;
  return story + other + (words >= 4 ? 1 : 0);
}

function signsOfElements(document: Document): number {
  const articles = elementsOf(document, 'article').length;
  // One search for all: the document is large, and this is the gate.
  const marked = queryAll(document, '[itemtype], [itemprop~="articleBody"], [name="add"], [name="add-to-cart"]');
  const type = (element: Element) => element.getAttribute('itemtype') ?? '';
  const isMarked = marked.some(
    (it) =>
      it.getAttribute('itemprop')?.includes('articleBody') || /(NewsArticle|\/Article|BlogPosting)$/.test(type(it)),
  );
  const isShop = marked.some((it) => it.getAttribute('name')?.startsWith('add') || type(it).endsWith('/Product'));
  return (articles === 1 ? 1 : articles > 8 ? -1 : 0) + (isMarked ? 3 : 0) + (isShop ? -2 : 0);
}
