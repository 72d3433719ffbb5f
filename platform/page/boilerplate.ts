// What on a news page is not the article, told by what sites call its parts and by how such text reads.
import type { Box, TextBlock } from './walk-page.ts';

// Names that sites give to parts beside the article. Each is a whole word of class, id, role … (see hintsOf).
export const BESIDE =
  /\b(comment(?:s|ing)?|disqus|discussion|respond|related|recirc\w*|recommend\w*|read ?(?:more|next)|most (read|popular|viewed|shared|recent)|trending|newsletters?|subscribe|subscription|sign ?(?:up|in)|shar(?:e|es|ing|edaddy)|addtoany|addthis|social|breadcrumbs?|cookies?|consent|gdpr|onetrust|didomi|promo(?!ted\b)\w*|promoted (?:content|links|posts|stories)|sponsored|ad(?:s|slot|vert\w*)?|outbrain|taboola|side ?bar|masthead|nav(?:igation|bar)?|menu|tools|toc|table of contents|captions?|credits?|bylines?|tags?|taglist|keywords|topics|timestamp|popup|modal|sr only|visually ?hidden|screen reader text|assistive text|no ?print|pagination|pager|author ?(?:box|card|info|profile)|about (?:the )?author|bio(?:graphy)?|postmeta|(?:post|entry|article) (?:meta|footer)|site footer|colophon|also read|more ?from|more (?:on|stories)|up next|next up|video player|jw player|gallery|ratings?|poll|quiz|widget|banner|skip link|jp relatedposts|yarpp|upsell|regwall|cmp|pull ?quotes?|tooltip|wp block button|donat(?:e|ions?)|call to action|cta|print only|licen[cs]e|copyright|disclaimer|corrections?|feedback|search|login)\b/;
// A part of this name is the article, whatever else it is called ("article-body paywall", "main-content has-sidebar").
const BODY =
  /\b(article ?body|articlebody|story ?body|post ?body|entry content|article content|post content|story content|body content|main content|article text|story text|body text)\b/;

// A form that holds the whole page, as those of some servers do, is too large to be beside anything.
const BESIDE_TAGS = new Set(['ASIDE', 'FOOTER', 'FIGCAPTION', 'FORM']);

const names = new WeakMap<Box, string | null>();

/** The tag or name by which the box stands beside the article; null when it has none. */
export function besideName(box: Box): string | null {
  const known = names.get(box);
  if (known !== undefined) return known;
  const name = isPicture(box) ? box.tag : findBesideName(box);
  names.set(box, name);
  return name;
}

/** What stands with a picture in its figure tells of it or of who took it; a table and a quote are text of the story. */
const isPicture = ({ tag, element }: Box) =>
  tag === 'FIGURE' && element.querySelector('img, video') && !element.querySelector('table, blockquote');

function findBesideName(box: Pick<Box, 'tag' | 'hints'>): string | null {
  if (BESIDE_TAGS.has(box.tag)) return box.tag;
  const name = BESIDE.exec(box.hints)?.[1];
  return name === undefined || BODY.test(box.hints) ? null : name;
}

/** Names of parts that have days of their own. */
const OTHER_DAYS =
  /^(comment\w*|disqus|respond|related|recirc\w*|recommend\w*|readnext|most \w+|trending|sidebar|side bar|masthead|nav\w*|navigation|menu|captions?|more \w+|more|morefrom|also read|up next|next up|cookies?|consent|copyright|site footer|colophon|jp relatedposts|yarpp|outbrain|taboola|promo\w*|upsell|ASIDE|FOOTER|FIGCAPTION|NAV|BLOCKQUOTE)$/;
const CLOCK =
  /\b((?<!(post|entry|article|story) )footer|today|current|clock|weather|now|calendar|countdown|event|events|deadline|birthday|today s)\b/;

/** Whether a part of the page has days of its own. */
export function hasOtherDays(part: Pick<Box, 'tag' | 'hints'>): boolean {
  return OTHER_DAYS.test(findBesideName(part) ?? part.tag) || CLOCK.test(part.hints);
}

/** Whether the name is one that only readers' comments bear. */
export const isCommentName = (name: string) => /^(comment(s|ing)?|disqus|respond)$/.test(name);

export const linkDensity = ({ chars, linkChars }: Pick<Box, 'chars' | 'linkChars'>) =>
  chars === 0 ? 0 : linkChars / chars;

const SENTENCE_END = /[.!?…。！？؟।:;]["'”’»)\]]*$|["”»]$/;

/** Whether it is long enough for a sentence, and ends as one does. */
export const isSentence = (text: string) => text.length >= 40 && SENTENCE_END.test(text);

/** Whether it reads as a sentence, and is no mere list of links. */
export const readsAsSentence = ({ text, linkChars }: TextBlock) => isSentence(text) && linkChars < text.length * 0.6;

/**
 * Lines that head other stories, and a consent notice, which may be longer than a brief. What else a site says among the paragraphs is taken out after the reading, by word lists
 * that no page carries: see finishArticle.
 */
const NOTICE =
  /^((read (more|next|also)|also read|see also|recommended|most (read|popular)|more (on|from|about))\b.*|related( (articles?|stories|content|coverage|topics|posts|news|video))?:?|related:.*|((our|this) (web)?site|we) uses? cookies\b.*)$/i;
/** Longer than any such line. */
export const NOTICE_MAX_CHARS = 220;

/** Whether the block is a line of the site (read-more, byline), not of the story. */
export const isNotice = ({ text }: TextBlock) => text.length <= NOTICE_MAX_CHARS && NOTICE.test(text);

/** A paragraph that is one link or little more, and no sentence of the story. */
export function isLinkLine(block: TextBlock): boolean {
  return block.linkChars >= block.text.length * 0.75 && block.text.length < 250 && !/[.!?]["'”’)]*$/.test(block.text);
}

/** "Check here" and "$750+" are no headlines. */
const HEADLINE_CHARS = 30;

/** Whether the headline of another story stands after a label and a colon: "Lesen Sie auch: Kran stürzt um". */
export function isLead({ box, text, linkChars }: TextBlock): boolean {
  if (linkChars < HEADLINE_CHARS || box.tag === 'LI') return false;
  const label = /^[^:]{3,30}: ?/.exec(text)?.[0];
  if (label === undefined) return false;
  return text.length - label.length <= linkChars + 1 && !SENTENCE_END.test(text);
}

/** The first words of a line that ends with the headline of another story: "LESEN SIE AUCH: Kran stürzt um". null for others. */
export function labelOfLink({ text, linkChars }: TextBlock): string | null {
  const hasHeadline = linkChars >= Math.max(HEADLINE_CHARS, text.length * 0.4) && linkChars < text.length;
  return hasHeadline && !SENTENCE_END.test(text) ? text.split(' ').slice(0, 2).join(' ') : null;
}

/** A line that is nothing but a time: the head of a post. */
export function isTimeLine(block: TextBlock): boolean {
  return (
    block.text.length < 40 && block.nodes.every((node) => node.parentElement?.closest('time') || !node.data.trim())
  );
}
