import type { DateSource, ReportArticle, Topic } from '@/engine/model.ts';
import { dateText } from './dates.ts';
import { PartLine } from './PartLine.tsx';
import { type MessageKey, t } from './wording.ts';

const SOURCES = {
  'json-ld': 'pageDateFromJsonLd',
  meta: 'pageDateFromMeta',
  time: 'pageDateFromTime',
  url: 'pageDateFromUrl',
  text: 'pageDateFromText',
  option: 'pageDateFromOption',
  none: null,
} as const satisfies Record<DateSource, MessageKey | null>;

/** The page as it was read, so that a reader sees at once when it was read wrongly. */
export function PageHeader({ article, topics }: { article: ReportArticle; topics: readonly Topic[] }) {
  const { outlet } = article;
  return (
    <header class="page">
      <h1 dir="auto">{article.title ?? t('untitled')}</h1>
      <PartLine
        class="byline"
        parts={[outlet && <bdi class="outlet">{outlet}</bdi>, <PublishedDate article={article} />]}
      />
      {article.published === null && <p class="faint">{t('pageDateMissing')}</p>}
      <Topics topics={topics} />
    </header>
  );
}

function PublishedDate({ article: { published, publishedFrom } }: { article: ReportArticle }) {
  const source = published === null ? null : SOURCES[publishedFrom];
  return (
    <>
      <span class="nowrap">{dateText(published)}</span>
      {source !== null && <span class="faint">{` (${t(source)})`}</span>}
    </>
  );
}

/** More topics than this are no longer a description of one page. */
const MOST_TOPICS = 4;

function Topics({ topics }: { topics: readonly Topic[] }) {
  if (topics.length === 0) return null;
  return (
    <ul class="topics" aria-label={t('topics')}>
      {topics.slice(0, MOST_TOPICS).map(({ label, because }) => (
        <li key={label} dir="auto" title={because.length > 0 ? t('topicBecause', because.join(', ')) : undefined}>
          {label}
        </li>
      ))}
    </ul>
  );
}
