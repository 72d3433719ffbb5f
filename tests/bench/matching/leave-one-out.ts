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
  const held = articles.flatMap((article) => holdArticle(article));
  const known = held.filter(({ wanted }) => wanted !== null);
  const matched = held.filter(({ got }) => got !== null);
  const right = matched.filter(({ got, wanted }) => got === wanted);
  console.log(
    `leave one out: ${articles.length} articles, ${known.length} figures of measures others have too: ` +
      `precision ${percent(right.length, matched.length)} (${right.length}/${matched.length}), ` +
      `recall ${percent(right.length, known.length)}`,
  );
  if (args.includes('--misses')) {
    for (const each of held)
      if (each.got !== each.wanted) console.log(`  ${each.id}: ${each.wanted} → ${each.got} | ${each.sentence}`);
  }
}

function holdArticle(article: ArchivedArticle): Held[] {
  const archive = archiveWithout(article);
  return article.figures.flatMap((figure, at) => {
    const page = pageFor(article, figure);
    const read = nearestFigure(findFigures(page), figure);
    if (figure.measure === null || !figure.comparable || read === null) return [];
    const onRecord = archive.figuresOf(figure.measure).length > 0;
    const { measure } = matcherFor(page, archive, { today: TODAY, near: [] })(read);
    const wanted = onRecord ? figure.measure : null;
    return [
      { id: `${article.id}#${at}`, wanted, got: measure?.series.id ?? null, sentence: page.blocks[0]?.text ?? '' },
    ];
  });
}

function pageFor(article: ArchivedArticle, figure: ArchivedFigure): Article {
  const { surface, concept, scope, claimant } = figure;
  const said = claimant === null ? '' : `${claimant} said: `;
  const sentence = `${said}${surface} (${concept}${scope === null ? '' : `, ${scope}`}).`;
  return textArticle(`${sentence}\n${article.abstract}`, article.headline, article.published);
}

function nearestFigure(figures: readonly Figure[], wanted: ArchivedFigure): Figure | null {
  return (
    figures.find(
      (each) => each.block === 0 && each.quantity.low === wanted.low && each.quantity.high === wanted.high,
    ) ?? null
  );
}
