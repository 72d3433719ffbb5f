import { describe, expect, it } from 'vitest';
import { archivedCopyLink, articleLink } from '@/components/article-links.ts';

const article = { url: 'https://news.example/a?b=c', urlIsMirror: false, published: '2021-12-08' };

describe('an article', () => {
  it('is linked, and so is its archived copy of the day', () => {
    expect(articleLink(article)).toBe('https://news.example/a?b=c');
    expect(archivedCopyLink(article)).toBe('https://web.archive.org/web/20211208/https://news.example/a?b=c');
  });

  it('known to the month has the copy nearest to that month', () => {
    expect(archivedCopyLink({ ...article, published: '2021-12' })).toBe(
      'https://web.archive.org/web/202112/https://news.example/a?b=c',
    );
  });

  it('read from a mirror is cited without a link', () => {
    const mirrored = { ...article, urlIsMirror: true };
    expect([articleLink(mirrored), archivedCopyLink(mirrored)]).toEqual([null, null]);
  });

  it('that is an archived copy has no copy of the copy', () => {
    const copy = { ...article, url: 'https://web.archive.org/web/2021/https://news.example/a' };
    expect(archivedCopyLink(copy)).toBeNull();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https://news.example'])(
    'at %s is not linked',
    (url) => expect(articleLink({ ...article, url })).toBeNull(),
  );
});
