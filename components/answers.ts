import { useState } from 'preact/hooks';
import type { Done } from './popup-props.ts';

export interface Answer {
  text: string;
  /** false: said to those who listen only, because what was done is seen where it was done. */
  isShown: boolean;
}

/** What the one live region of a surface says: the answer to the last thing the reader did, null before. */
export function useAnswers() {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const settle = async (done: Done, yes: Answer, no: string) => {
    try {
      setAnswer((await done) ? yes : { text: no, isShown: true });
    } catch (error) {
      // The reader gets an answer; where the error goes is the entrypoint's business.
      setAnswer({ text: no, isShown: true });
      throw error;
    }
  };
  return {
    answer,
    report: (done: Done, yes: string, no: string) => settle(done, { text: yes, isShown: true }, no),
    reportInPlace: (done: Done, yes: string, no: string) => settle(done, { text: yes, isShown: false }, no),
  };
}

export type Answers = ReturnType<typeof useAnswers>;
