import type { Archive } from '../archive/archive.ts';
import { readPage } from '../archive/page-reading.ts';
import { pageStories, type NearArticle, rankArticles, showable } from '../archive/related-articles.ts';
import type { Article, Figure, PartialDate, Topic } from '../model.ts';

/** Articles that must share them before names and terms are called a story nobody named. */
const MIN_ARTICLES = 3;
const MAX_NAMES = 2;
const MAX_TERMS = 2;
const MIN_WORDS = 2;
/** Enough to see what a page is near to. */
const LOOKED_AT = 40;
/** Later than any page: for a page that is not dated, all articles count. */
const ANY_DAY: PartialDate = '9999-12-31';

/** The stories a page belongs to, best first; none when it is about something else. */
export function findTopics(article: Article, figures: readonly Figure[], archive: Archive): Topic[] {
  const options = { today: ANY_DAY, limit: LOOKED_AT };
  const stories = pageStories(article, archive, rankArticles(article, figures, archive, options));
  const named = stories.map(({ story, score, because }): Topic => ({
    label: story.label,
    story: story.id,
    score,
    because,
  }));
  const known = new Set(stories.map(({ story }) => story.id));
  const others = showable(article, figures, archive, { today: ANY_DAY }).filter(
    ({ article: { story } }) => story === null || !known.has(story),
  );
  return [...named, ...unnamedTopic(article, others)];
}

/** People, places and terms that several articles share with the page, as one topic: "Ankara · Naci Görür · aftershocks". */
function unnamedTopic(article: Article, ranked: readonly NearArticle[]): Topic[] {
  const { text } = readPage(article);
  const names = sharedBySeveral(ranked.map((near) => namesOf(near).filter((name) => text.includes(name))));
  const terms = sharedBySeveral(ranked.map(({ because }) => because.filter(isTerm)));
  const words = [...names.slice(0, MAX_NAMES), ...terms.slice(0, MAX_TERMS)];
  if (names.length === 0 || words.length < MIN_WORDS) return [];
  const score = ranked.reduce((sum, near) => sum + near.score, 0) / ranked.length;
  return [{ label: words.join(' · '), story: null, score, because: words }];
}

function namesOf({ article: { places, people, organisations }, because }: NearArticle): string[] {
  return [...places, ...people, ...organisations, ...because.filter(isName)];
}

/** What stands in the lists of enough articles, the most shared first. */
function sharedBySeveral(lists: readonly string[][]): string[] {
  const sharing = new Map<string, number>();
  for (const list of lists) for (const word of new Set(list)) sharing.set(word, (sharing.get(word) ?? 0) + 1);
  return [...sharing]
    .filter(([, articles]) => articles >= MIN_ARTICLES)
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A number that the reports have in common is no subject. */
function isTerm(word: string): boolean {
  return !isName(word) && /\p{L}/u.test(word);
}
