// What speaks for a page being one article, and what for a home page, list, shop, forum, video, documentation or application.
// Each sign has a weight; one that a site sets by hand for every page ("og:type") weighs less than one that only articles have.
import { signsOfAddress, signsOfOtherAddress } from './address-signs.ts';
import { signsOfData, signsOfMarkup, statesArticle } from './data-types.ts';
import { elementsOf, metasOf, query } from './dom.ts';

/** A page is read when the signs that cost nothing reach this … */
const MAYBE_ARTICLE = -2;
/** … and is an article when those of its text, added, reach this. */
export const SURELY_ARTICLE = 3;

/** What a day of publication in the meta tags and the page's markup add at most. */
const MOST_OF_REST = 7;

const OTHER_GENERATOR =
  /phpbb|discourse|vbulletin|xenforo|mybb|sphinx|docusaurus|mkdocs|gitbook|vuepress|vitepress|doxygen|javadoc|typedoc|rustdoc|mediawiki|dokuwiki|readme\.io/i;

// Content systems write the kind of a page among the classes of its body: WordPress, Drupal, Shopify, Magento, phpBB and others.
const ARTICLE_CLASS =
  /(^|\s)(single-post|single-format-\w+|page-?node-type-(article|blog-?post|news|story|press-release)|path-article|template-article|node--?type-(article|news|story))(\s|$)/;
const OTHER_CLASS =
  /(^|\s)(home|archive|category|tag|author|search|search-(results|no-results)|error404|single-product|woocommerce-page|post-type-archive|tax-\S+|template-(product|collection|index|search|cart|list-collections|page|blog)|catalog-(product|category)-view|cms-index-index|path-frontpage|page-node-type-(product|landing-page)|section-view(topic|forum)|question-page|rustdoc|viewtopic|forumdisplay|showthread|wy-body-for-nav|template-(doc|docs))(\s|$)/;
// WordPress keeps what has no day as "pages": services, terms, teams. It says "article" of them as well.
const UNDATED_CLASS = /^(?!.*page-template-\S*(article|blog|news|post)).*\bpage-id-\d/s;
const WIKI_CLASS = /(^|\s)mediawiki(\s|$)/;

export interface PageSigns {
  weight: number;
  /** The page says of itself, in data that only articles carry, that it is one. */
  isStated: boolean;
  /** The site keeps it among its pages without a day, whatever its data say. */
  isUndated: boolean;
}

/** The sum of the signs in addresses, meta tags and structured data; reads no text of the page. */
export function signsOfPage(document: Document, address: string | null): PageSigns {
  const first = signsWithoutMeta(document, address);
  return { ...first, weight: first.weight + signsOfMeta(document) + signsOfMarkup(document) };
}

/** Whether the page is worth reading. What costs more than a look is asked only where it can save a page. */
export function mayBeArticle(document: Document, address: string | null): boolean {
  const ofAddress = signsOfAddress(address);
  if (ofAddress >= 0 && statesArticle(document)) return true;
  const looked = signsWithoutMeta(document, address).weight + signsOfHead(document);
  if (looked >= MAYBE_ARTICLE) return true;
  return looked + MOST_OF_REST >= MAYBE_ARTICLE && signsOfPage(document, address).weight >= MAYBE_ARTICLE;
}

function signsWithoutMeta(document: Document, address: string | null): PageSigns {
  const data = signsOfData(document);
  const classes = elementsOf(document, 'body')[0]?.getAttribute('class') ?? '';
  // Wikis state an article too.
  const isStated = data.isStated && !WIKI_CLASS.test(classes);
  const other = isStated ? 0 : signsOfOtherAddress(address);
  const kind = isStated ? 0 : signsOfClasses(classes);
  // A help desk calls its answers "articles".
  const story = signsOfAddress(address);
  return {
    isStated,
    isUndated: UNDATED_CLASS.test(classes),
    weight: data.weight + kind + other + (other < 0 ? Math.min(0, story) : story),
  };
}

const signsOfClasses = (classes: string) =>
  ARTICLE_CLASS.test(classes)
    ? 2
    : [OTHER_CLASS, UNDATED_CLASS, WIKI_CLASS].some((kind) => kind.test(classes))
      ? -4
      : 0;

/** The two meta tags that can speak against a page, found without going through all of them. */
function signsOfHead(document: Document): number {
  const content = (selector: string) => query(document, `head > meta${selector}`)?.getAttribute('content') ?? '';
  return signsOfKind(content('[property="og:type"]'), content('[name="generator" i]'));
}

function signsOfMeta(document: Document): number {
  const metas = metasOf(document);
  const isDated = ['article:published_time', 'parsely-pub-date', 'datepublished'].some((name) => metas.has(name));
  const price = [...metas.keys()].some((name) => name.startsWith('product:')) ? -2 : 0;
  return signsOfKind(metas.get('og:type') ?? '', metas.get('generator') ?? '') + (isDated ? 3 : 0) + price;
}

/** Content systems say "article" of every page that is not the home page; a day of publication they set for stories only. */
function signsOfKind(type: string, generator: string): number {
  const made = OTHER_GENERATOR.test(generator) ? -6 : 0;
  if (/^article$/i.test(type)) return made + 2;
  return made + (/product|video|profile|music|book/i.test(type) ? -5 : /^website$/i.test(type) ? -1 : 0);
}
