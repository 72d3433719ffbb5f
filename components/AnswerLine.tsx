import type { Answer } from './answers.ts';

interface Props {
  answer: Answer | null;
  /** What is said, once, while the reader has done nothing yet. */
  first: string;
}

/** The live region of a surface; seen only while it has an answer to show, at its foot. */
export function AnswerLine({ answer, first }: Props) {
  return (
    <p role="status" class={answer?.isShown === true ? 'answer' : 'visually-hidden'}>
      {answer?.text ?? first}
    </p>
  );
}
