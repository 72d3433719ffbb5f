import type { ComponentChildren } from 'preact';

interface Props {
  class?: string;
  /** null: there is no such part. */
  parts: readonly ComponentChildren[];
}

/** Short parts in a line with dots between them: a part goes to the next line whole, and no line begins or ends with a dot. */
export function PartLine({ class: className = '', parts }: Props) {
  const shown = parts.filter((part) => part !== null);
  return (
    <p class={`parts ${className}`}>
      {shown.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </p>
  );
}
