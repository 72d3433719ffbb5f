// Articles kept and other pages left alone, beside Readability's own gate; by halves, so that a rule made on one is seen on both.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHtml } from '@/cli/read.ts';
import { looksLikeArticle } from '@/platform/page/looks-like-article.ts';
import { readArticle } from '@/platform/page/read-article.ts';
import { isReaderable } from './readers.ts';
import { percent } from './score.ts';
import { adbar, blank, fundus, type GoldPage, postlight, readabilityPages, wcxb } from './sets.ts';

// The sets hold pages of every kind. These, by the first letters of their file's name, were found to be no article when looked at: home pages, archives,
// encyclopedias, threads, documentation, products, terms, profiles.
const OTHERS = new Set(
  `9e0909 d57e2e a2301e 8b675f c91a5b 94416a ac9876 dc9b08 4bd7a5 3a3dd3 8133b2 da0db2 407f94 d8eb3e 54cc7a 68dc32
   a90c3a 626d67 0c7b0f ec5b94 6cf3a0 9f6cdd eece29
   www.reddit.com www.youtube.com bookwalker.jp www.oreilly.co.jp jvndb.jvn.jp www.jnsa.org genius.com
   wikipedia ietf-1 mercurial mozilla-1 mozilla-2 nytimes-5`.split(/\s+/),
);
/** Neither: fiction, recipes, licences of their own making and pages saved without their text. */
const NEITHER = new Set('3717f2 85a523 6eaa7f b8570b 46b021 1744ae'.split(' '));

interface Judged {
  page: GoldPage;
  isOther: boolean;
  isArticle: boolean;
  looks: boolean;
  readerable: boolean;
}

/** `half`: 'even' or 'odd' pages alone, as they are listed. */
export function benchGate(half: string | undefined, shown: number): void {
  const sets = { fundus: fundus(), wcxb: wcxb(), adbar: adbar(), postlight: postlight(), mozilla: readabilityPages() };
  const inHalf = <T>(_: T, i: number) => half === undefined || (i % 2 === 0) === (half === 'even');
  const all = Object.values(sets).flatMap((pages) => pages.filter(isKnown).filter(inHalf).map(judge));
  report('gathered pages', all, shown);
  report('our own pages', ownPages().map(judgeOwn), shown);
}

function report(name: string, judged: Judged[], shown: number): void {
  const [others, articles] = [judged.filter(({ isOther }) => isOther), judged.filter(({ isOther }) => !isOther)];
  const share = (of: Judged[], holds: (one: Judged) => boolean) => percent(of.filter(holds).length / (of.length || 1));
  const line = (gate: string, says: (one: Judged) => boolean) =>
    console.log(
      `gate: ${name}, ${gate.padEnd(20)} articles kept ${share(articles, says)} of ${articles.length}, others left alone ${share(others, (one) => !says(one))} of ${others.length}`,
    );
  line('once read', ({ isArticle }) => isArticle);
  line('before reading', ({ looks }) => looks);
  line('isProbablyReaderable', ({ readerable }) => readerable);
  const wrong = judged.filter(({ isArticle, isOther }) => isArticle === isOther);
  for (const { page, isOther } of wrong.slice(0, shown)) {
    console.log(`    ${isOther ? 'taken for an article' : 'missed'}: ${page.id} ${page.url ?? ''}`);
  }
}

const keyOf = ({ id }: GoldPage) => [id.slice(0, 6), id.replace(/-{1,2}[a-z-]+\.html$|\.html$|-\d$/, ''), id];
const isKnown = (page: GoldPage) => !keyOf(page).some((key) => NEITHER.has(key));

function judge(page: GoldPage): Judged {
  const document = parseHtml(page.bytes);
  return {
    page,
    isOther: keyOf(page).some((key) => OTHERS.has(key)),
    isArticle: readArticle(document, { url: page.url }).isArticle,
    looks: looksLikeArticle(document, page.url),
    readerable: isReaderable(page),
  };
}

/** Pages of the tests, by the folder they stand in. */
function ownPages(): { page: GoldPage; isOther: boolean }[] {
  return ['articles', 'others'].flatMap((folder) => {
    const at = fileURLToPath(new URL(`../../pages/${folder}/`, import.meta.url));
    return readdirSync(at).map((file) => ({
      page: { ...blank, id: file, bytes: readFileSync(at + file) },
      isOther: folder === 'others',
    }));
  });
}

const judgeOwn = ({ page, isOther }: { page: GoldPage; isOther: boolean }) => ({ ...judge(page), isOther });
