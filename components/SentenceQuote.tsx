import type { ReportFigure } from '@/engine/model.ts';

/** The page's sentence with the figure marked. */
export function SentenceQuote({ figure: { sentence, surface } }: { figure: ReportFigure }) {
  const start = sentence.indexOf(surface);
  if (start < 0) return <blockquote dir="auto">{sentence}</blockquote>;
  return (
    <blockquote dir="auto">
      {sentence.slice(0, start)}
      <mark>{surface}</mark>
      {sentence.slice(start + surface.length)}
    </blockquote>
  );
}
