import type { Archive } from '../archive/archive.ts';
import { pageStories, type NearArticle, rankArticles, showable } from '../archive/related-articles.ts';
import type { Article, Figure, PartialDate, Topic } from '../model.ts';

/** Articles that must share them before names and terms are called a story nobody named. */
const MIN_ARTICLES = 3;
const MAX_WORDS = 3;
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
  return [...named, ...unnamedTopic(others)];
}

/** Names and terms that several articles share with the page, as one topic: "Ankara · earthquake · Naci Görür". */
function unnamedTopic(ranked: readonly NearArticle[]): Topic[] {
  const sharing = new Map<string, number>();
  for (const word of ranked.flatMap(({ because }) => because)) sharing.set(word, (sharing.get(word) ?? 0) + 1);
  const words = [...sharing]
    .filter(([, articles]) => articles >= MIN_ARTICLES)
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word)
    .slice(0, MAX_WORDS);
  if (words.length < 2 || !words.some(isName)) return [];
  const score = ranked.reduce((sum, near) => sum + near.score, 0) / ranked.length;
  return [{ label: words.join(' · '), story: null, score, because: words }];
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
