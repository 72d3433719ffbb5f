import type { Article, Figure, Story, Topic } from '../model.ts';
import { readTerms, type TextTerms } from '../text/terms.ts';

/** The stories an archive knows. */
export interface TopicSource {
  readonly stories: ReadonlyMap<string, Story>;
}

const MIN_SCORE = 0.35;
const MAX_REASONS = 5;

/** The stories a page belongs to, best first; none when it is about something else. */
export function findTopics(article: Article, _figures: readonly Figure[], source: TopicSource): Topic[] {
  const page = readTerms([article.title ?? '', ...article.blocks.map((block) => block.text)].join('\n'));
  return [...source.stories.values()]
    .map((story) => scoreStory(story, page))
    .filter((topic) => topic.score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score);
}

function scoreStory(story: Story, page: TextTerms): Topic {
  const names = story.names.filter((name) => mentions(page, name));
  const terms = story.terms.filter((term) => mentions(page, term));
  const enough = names.length > 0 && terms.length > 0;
  const score = enough ? (names.length / story.names.length + Math.min(1, terms.length / 4)) / 2 : 0;
  return { label: story.label, story: story.id, score, because: [...names, ...terms].slice(0, MAX_REASONS) };
}

function mentions(page: TextTerms, phrase: string): boolean {
  const wanted = [...readTerms(phrase.replaceAll('-', ' ')).terms.keys()].filter((term) => !term.includes(' '));
  return wanted.length > 0 && wanted.every((term) => page.terms.has(term));
}
