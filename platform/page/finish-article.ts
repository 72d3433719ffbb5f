// finishArticle(article): what the words alone tell of a page that was read: its title says that it is none ("Privacy
// policy"); which lines are its site's; where a press office's text ends; what is told of the author. Apart from the reading,
// and done after it: no page has to carry the lists.
import type { Article } from '@/engine/model.ts';
import { fold } from './dom.ts';
import { finishBody } from './finish-body.ts';

export function finishArticle(article: Article): Article {
  const { title, outlet } = article;
  const isOther = title !== null && isTitleOfOther(title, outlet);
  return isOther ? { ...article, isArticle: false, blocks: [] } : { ...article, blocks: finishBody(article) };
}

// Whole titles: a story about a privacy policy says more in its headline.
const TITLE =
  /^((\S+ )?(privacy|cookies?|data protection)( (and|&) \S+)? (policy|notice|statement)|terms (of (use|service|sale)|(and|&) conditions).{0,20}|about( us)?|contact( us)?|impressum|faqs?|frequently asked questions|(log|sign) ?(in|up|on)\b.{0,30}|404\b.*|(page|file) not found|(shopping |your )?(cart|bag|basket)|inbox\b.{0,20}|release notes|comments (on|for|:).*|search( results)?\b.{0,60}|results for .{0,60}|suchergebnisse.{0,60}|datenschutzerklärung|プライバシーポリシー|会社概要|検索結果.{0,20})$/i;

/** Whether the whole title names a page that every site has; the site's own name may stand before it. */
function isTitleOfOther(title: string, outlet: string | null): boolean {
  return (
    TITLE.test(title) || (outlet !== null && title.startsWith(outlet) && TITLE.test(fold(title.slice(outlet.length))))
  );
}
