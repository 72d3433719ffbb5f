import { useState } from 'preact/hooks';
import type { Done } from './popup-props.ts';

/** What the one live region of a surface says: the answer to the last thing the reader did, null before. */
export function useAnswers() {
  const [answer, setAnswer] = useState<string | null>(null);
  const report = async (done: Done, yes: string, no: string) => {
    try {
      setAnswer((await done) ? yes : no);
    } catch (error) {
      // The reader gets an answer; where the error goes is the entrypoint's business.
      setAnswer(no);
      throw error;
    }
  };
  return { answer, report };
}

export type Answers = ReturnType<typeof useAnswers>;
