import type { RelatedArticle } from '@/engine/model.ts';
import { ArticleCitation } from './ArticleCitation.tsx';
import { FoldedList } from './FoldedList.tsx';
import { t } from './wording.ts';

interface Props {
  articles: readonly RelatedArticle[];
  /** How many are seen while the list is folded. */
  visible: number;
}

/** Archived articles, each with what it was found by. */
export function RelatedArticles({ articles, visible }: Props) {
  return <FoldedList class="related" items={articles} visible={visible} draw={draw} />;
}

function draw(article: RelatedArticle) {
  return (
    <li key={article.id}>
      <ArticleCitation article={article} />
      {article.because.length > 0 && <p class="faint">{t('becauseOf', article.because.join(', '))}</p>}
    </li>
  );
}
