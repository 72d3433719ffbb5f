import type { PartialDate } from '@/engine/model.ts';

/** The reader's local day. */
export function today(now: Date = new Date()): PartialDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
