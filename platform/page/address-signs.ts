// What an address says of its page: the path of a story, of a list, of a shop …

const STORY_PATH =
  /\/(19|20)\d\d\/\d{1,2}(\/|-)|\/(blogs?|(\w+-)?news(-\w+)*|newsroom|articles?|story|stories|posts?|press|press-releases?|opinion|politics|world|national|business|sports?|insights?|magazine|columns?|archives?)\/./i;
const OTHER_PATH =
  /\/(search|forums?|threads?|viewtopic|showthread|questions|discussions?|docs?|documentation|reference|api|manual|man|wiki|help|support|kb|faq|products?|dp|shop|store|cart|checkout|catalog(ue)?|login|signin|account|contact|about(-us)?|privacy(-policy)?|terms|jobs?|careers?|pricing|watch|videos?|playlist|maps?|users?|profile|comments|events?|seminars?)([/.?]|$)|\/(tags?|category|categories|topics?|authors?|collections?)\/[^/.]+\/?$|[-/]lyrics(\/|$)|[?&](q|s|query|search)=/i;
const OTHER_HOST =
  /^https?:\/\/(docs?|developers?|man|lists|forums?|community|discuss|boards|wiki|help|support|status|shop|store|search|mail|maps|app)\./i;
// "/", "/index.html", "/en-gb/": the front of a site. A query may name a story there: "/?p=812", "/hl?a=2017-35".
const FRONT_PATH =
  /^\/?(index\.\w+|[a-z]{2}(-[a-z]{2})?\/?)?(#|$|\?(?!(.*&)?(p|id|a|aid|nid|sid|newsid|articleid|storyid|article|story|news)=))/i;
/** The stories of a year, a month or a day. */
const ARCHIVE_PATH = /^(\/[a-z]\w*)?\/(19|20)\d\d(\/\d\d?){0,2}\/?$/i;
/** A headline in an address has this many words; a section's name has fewer. */
const HEADLINE_WORDS = 4;

const pathOf = (address: string) => address.replace(/^[a-z]+:\/\/[^/]*/i, '');

export function signsOfAddress(address: string | null): number {
  if (address === null) return 0;
  const path = pathOf(address);
  if (FRONT_PATH.test(path) || ARCHIVE_PATH.test(path)) return -6;
  const parts = path.replace(/[?#].*$/s, '').split('/');
  const words = (parts.findLast(Boolean) ?? '').split(/[-_]/).length;
  return (STORY_PATH.test(path) ? 2 : 0) + (words >= HEADLINE_WORDS ? 1 : 0);
}

/** Shops and help desks keep journals of their own: only for pages that do not state an article. */
export function signsOfOtherAddress(address: string | null): number {
  return address !== null && (OTHER_HOST.test(address) || OTHER_PATH.test(pathOf(address))) ? -4 : 0;
}
