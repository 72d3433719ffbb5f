import type { ReportFigure } from '@/engine/model.ts';
import { excerpt } from './excerpt.ts';

/** The page's sentence with the figure marked. */
export function SentenceQuote({ figure: { sentence, surface } }: { figure: ReportFigure }) {
  const { before, marked, after } = excerpt(sentence, surface);
  return (
    <blockquote dir="auto">
      {before}
      {marked !== '' && <mark>{marked}</mark>}
      {after}
    </blockquote>
  );
}
