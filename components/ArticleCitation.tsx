import type { PartialDate } from '@/engine/model.ts';
import { articleLink, archivedCopyLink } from './article-links.ts';
import { publishedText } from './dates.ts';
import { PartLine } from './PartLine.tsx';
import { t } from './wording.ts';

export interface CitedArticle {
  headline: string;
  headlineVerbatim: boolean;
  outlet: string;
  agency?: string | null;
  published: PartialDate;
  publishedInferred: boolean;
  url: string;
  urlIsMirror: boolean;
}

/** Headline, outlet and date of an archived article with its two links; opening one is the reader's own act. */
export function ArticleCitation({ article }: { article: CitedArticle }) {
  const link = archivedCopyLink(article);
  return (
    <div class="citation">
      <p>
        <Headline article={article} />
      </p>
      <PartLine
        parts={[
          <Printed article={article} />,
          link && <ArchivedCopy link={link} headline={article.headline} />,
          article.urlIsMirror ? <span class="faint">{t('mirrorOnly')}</span> : null,
        ]}
      />
    </div>
  );
}

function Printed({ article }: { article: CitedArticle }) {
  return (
    <>
      <bdi class="outlet">{outletText(article)}</bdi>
      {', '}
      <span class="nowrap">{publishedText(article.published, article.publishedInferred)}</span>
    </>
  );
}

function Headline({ article }: { article: CitedArticle }) {
  const link = articleLink(article);
  const text = article.headlineVerbatim ? `“${article.headline}”` : article.headline;
  const title = article.headlineVerbatim ? undefined : t('rebuiltHeadline');
  if (link === null)
    return (
      <cite dir="auto" title={title}>
        {text}
      </cite>
    );
  return (
    <a href={link} target="_blank" rel="noreferrer" title={title} aria-label={t('openArticle', article.headline)}>
      <cite dir="auto">{text}</cite>
    </a>
  );
}

function ArchivedCopy({ link, headline }: { link: string; headline: string }) {
  return (
    <a class="nowrap" href={link} target="_blank" rel="noreferrer" aria-label={t('archivedCopyOf', headline)}>
      {t('archivedCopy')}
    </a>
  );
}

/** "Nile Post (BBC)"; the agency only where the outlet's own name does not have it ("2 News Nevada / AP"). */
export function outletText({ outlet, agency }: { outlet: string; agency?: string | null }): string {
  return agency && !isNamedIn(agency, outlet) ? t('viaAgency', outlet, agency) : outlet;
}

function isNamedIn(agency: string, outlet: string): boolean {
  return inWords(outlet).includes(inWords(agency));
}

function inWords(name: string): string {
  return ` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
