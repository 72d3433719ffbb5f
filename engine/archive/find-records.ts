import Fuse from 'fuse.js';
import type { ArchivedArticle } from '../model.ts';
import type { Archive } from './archive.ts';
import { asRelated } from './related-articles.ts';
import type { RelatedArticle } from '../model.ts';

/** Above this many records the own index names the candidates and Fuse only orders them. */
const FUSE_ALONE = 5000;
const MAX_QUERY = 200;
const KEYS = ['headline', 'topics', 'people', 'places', 'organisations', 'outlet', 'agency'];

/** One Fuse index per archive: it is built at the first letter typed and lives as long as the archive does. */
const searchers = new WeakMap<Archive, Fuse<ArchivedArticle>>();

/** Records whose headline, topics, people, places or outlet look like the query, best first; forgives typos. */
export function findRecords(query: string, archive: Archive, limit: number): RelatedArticle[] {
  const wanted = query.trim().slice(0, MAX_QUERY);
  if (wanted === '' || archive.size > FUSE_ALONE) return [];
  return searcherOf(archive)
    .search(wanted, { limit })
    .map(({ item, score = 1 }) => asRelated({ article: item, score: 1 - score, because: [] }));
}

function searcherOf(archive: Archive): Fuse<ArchivedArticle> {
  const known = searchers.get(archive);
  if (known) return known;
  const fuse = new Fuse([...archive.articles], {
    keys: KEYS,
    includeScore: true,
    useTokenSearch: true,
    threshold: 0.35,
  });
  searchers.set(archive, fuse);
  return fuse;
}
