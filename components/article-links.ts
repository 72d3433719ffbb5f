import type { PartialDate } from '@/engine/model.ts';

export interface ArticleAddress {
  url: string;
  urlIsMirror: boolean;
  published: PartialDate;
}

/** Where a reader opens the article; null for a mirror, which is cited without a link, and for anything but the web. */
export function articleLink({ url, urlIsMirror }: ArticleAddress): string | null {
  return urlIsMirror || !/^https?:\/\//i.test(url) ? null : url;
}

/** The copy nearest to the day of publication at the Wayback Machine; null where the link is one already, or none. */
export function archivedCopyLink(article: ArticleAddress): string | null {
  const link = articleLink(article);
  if (link === null || /^https?:\/\/web\.archive\.org\//i.test(link)) return null;
  return `https://web.archive.org/web/${article.published.replaceAll('-', '')}/${link}`;
}
