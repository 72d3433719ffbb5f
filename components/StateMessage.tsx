import type { ComponentChildren } from 'preact';

interface Props {
  sentence: string;
  /** What the reader can do about it. */
  next?: string;
  children?: ComponentChildren;
}

/** A state of its own: what is the case, and the next step where one helps. */
export function StateMessage({ sentence, next, children }: Props) {
  return (
    <div class="state">
      <p class="state-sentence">{sentence}</p>
      {next !== undefined && <p>{next}</p>}
      {children}
    </div>
  );
}
