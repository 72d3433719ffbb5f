import { outcomeIn } from '@/engine/archive/saved-concept.ts';
import { matcherFor } from '@/engine/archive/same-measure.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { ArchivedArticle, ArchivedFigure, Article, Figure, MeasureId } from '@/engine/model.ts';
import { ARCHIVE, archiveWithout, percent, TODAY, textArticle } from './archive.ts';

/** One archived figure, held as a reader would meet it: its words, its claimant, its headline and abstract. */
interface Held {
  id: string;
  wanted: MeasureId | null;
  got: MeasureId | null;
  sentence: string;
}

/** Every English figure of the archive against the archive without its article: is it given its own measure back? */
export function leaveOneOut(args: readonly string[]): void {
  const every = Number(args.find((arg) => arg.startsWith('--every='))?.slice(8) ?? 1);
  const articles = ARCHIVE.articles.filter((article, at) => article.language.startsWith('en') && at % every === 0);
  for (const form of ['as records', 'as sentences'] as const) {
    const held = articles.flatMap((article) => holdArticle(article, form));
    const known = held.filter(({ wanted }) => wanted !== null);
    const matched = held.filter(({ got }) => got !== null);
    const right = matched.filter(({ got, wanted }) => got === wanted);
    console.log(
      `leave one out, ${form}: ${articles.length} articles, ${known.length} figures of measures others have too: ` +
        `precision ${percent(right.length, matched.length)} (${right.length}/${matched.length}), ` +
        `recall ${percent(right.length, known.length)}`,
    );
    if (!args.includes('--misses')) continue;
    for (const { id, wanted, got, sentence } of held) {
      if (got !== wanted) console.log(`  ${id}: ${wanted} → ${got} | ${sentence}`);
    }
  }
}

function holdArticle(article: ArchivedArticle, form: 'as records' | 'as sentences'): Held[] {
  const archive = archiveWithout(article);
  return article.figures.flatMap((record, at) => {
    if (record.measure === null || !record.comparable) return [];
    const page = pageFor(article, record);
    const read = findFigures(page).find((each) => isRead(each, record));
    const figure = form === 'as records' ? asRecorded(record, page, read) : (read ?? null);
    if (figure === null) return [];
    const wanted = archive.figuresOf(record.measure).length > 0 ? record.measure : null;
    const { measure } = matcherFor(page, archive, { today: TODAY, near: [] })(figure);
    return [
      { id: `${article.id}#${at}`, wanted, got: measure?.series.id ?? null, sentence: page.blocks[0]?.text ?? '' },
    ];
  });
}

/** "Deaths in the Derna flood, eastern Libya: at least 3,958, WHO said." above the article's abstract, under its headline. */
function pageFor(article: ArchivedArticle, { surface, concept, scope, claimant }: ArchivedFigure): Article {
  const said = claimant === null ? '' : `, ${claimant} said`;
  const sentence = `${concept}${scope === null ? '' : `, ${scope}`}: ${surface}${said}.`;
  return textArticle(`${sentence}\n${article.abstract}`, article.headline, article.published);
}

function isRead({ block, quantity }: Figure, { low, high }: ArchivedFigure): boolean {
  return block === 0 && quantity.low === low && quantity.high === high;
}

/** What the record says, with the head its words have. */
function asRecorded(record: ArchivedFigure, page: Article, read: Figure | undefined): Figure {
  const { surface, concept, low, high, modifier, unit, scope, scopeTags, asOf, claimant, stance } = record;
  const sentence = page.blocks[0]?.text ?? '';
  const start = Math.max(0, sentence.indexOf(surface));
  return {
    id: `0:${start}-${start + surface.length}`,
    block: 0,
    start,
    end: start + surface.length,
    surface,
    sentence,
    sentenceStart: 0,
    quantity: { low, high, modifier, modifierText: null, unit, step: 1 },
    role: 'value',
    change: null,
    concept: {
      text: concept,
      head: read?.concept.head ?? null,
      outcome: outcomeIn(concept.toLowerCase()) ?? read?.concept.outcome ?? null,
      words: [],
    },
    scope: scope === null ? null : { text: scope, tags: scopeTags },
    asOf,
    attribution: claimant === null ? null : { claimant, cue: 'said' },
    reporter: null,
    stance,
    of: null,
  };
}
