// finishArticle(article): what the words alone tell of a page that was read: its title says that it is none ("Privacy
// policy"); which lines are its site's; where a press office's text ends; what is told of the author. Apart from the reading,
// and done after it: no page has to carry the lists.
import type { Article, Block } from '@/engine/model.ts';
import { fold } from './dom.ts';
import { isSiteLine } from './site-lines.ts';

/** Notes on the author stand among these, or before the first. */
const LAST_BLOCKS = 4;

export function finishArticle(article: Article): Article {
  const { title, outlet, author } = article;
  if (title !== null && isTitleOfOther(title, outlet)) return { ...article, isArticle: false, blocks: [] };
  const lines = article.blocks.filter(({ kind, text }) => kind === 'cell' || !isSiteLine(text));
  const blocks = withoutAuthorNotes(beforeEnd(lines), author);
  // A heading may have introduced nothing else.
  return { ...article, blocks: blocks.slice(0, blocks.findLastIndex(({ kind }) => kind !== 'heading') + 1) };
}

/** Press offices say where their text ends; notes to editors and telephone numbers follow. */
const END = /^\W*ends?\W*$|^#+( #+)*$|^-30-$/i;

function beforeEnd(blocks: Block[]): Block[] {
  const at = blocks.findLastIndex(({ text }) => END.test(text));
  return at >= blocks.length / 2 ? blocks.slice(0, at) : blocks;
}

const TELLS_LIFE =
  /^,? (is|was|covers|covered|writes|reports|edits|teaches|joined|works|worked|lives|studied|reported|contributed|can be reached|has (been|covered|written|reported|worked))\b/;

/** Without what both ends of the story say about its author; elsewhere the author may be part of the story. */
function withoutAuthorNotes(blocks: Block[], author: string | null): Block[] {
  const names = author?.split(', ') ?? [];
  // "Marta Ilves covers the harbour for the Post."
  const isNote = (text: string) =>
    names.some((name) => text.startsWith(name) && TELLS_LIFE.test(text.slice(name.length)));
  return blocks.filter(({ text }, i) => (i > 0 && i < blocks.length - LAST_BLOCKS) || !isNote(text));
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
