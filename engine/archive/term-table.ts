/**
 * Strings to numbers in typed arrays, stored as it is used: no Map is built when a file is loaded, and a term named
 * `constructor` is a term like any other.
 */
export interface TermTable {
  /** UTF-16 code units of all strings, one after the other. */
  chars: Uint16Array;
  /** Where each string starts in `chars`; one more entry than strings. */
  starts: Uint32Array;
  /** Open-addressing hash table of string number + 1; its length is a power of two, 0 is free. */
  slots: Uint32Array;
}

/** `strings` are distinct; a string's number is its place. */
export function buildTermTable(strings: readonly string[]): TermTable {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((text, number) => (starts[number + 1] = (starts[number] ?? 0) + text.length));
  const table = {
    chars: new Uint16Array(starts[strings.length] ?? 0),
    starts,
    slots: new Uint32Array(slotCount(strings.length)),
  };
  strings.forEach((text, number) => insert(table, text, number));
  return table;
}

/** The number of a string, -1 when it is not in the table. */
export function findTerm({ chars, starts, slots }: TermTable, text: string): number {
  const mask = slots.length - 1;
  for (let slot = hash(text) & mask, tried = 0; tried <= mask; slot = (slot + 1) & mask, tried++) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return -1;
    if (same(chars, starts[number] ?? 0, starts[number + 1] ?? 0, text)) return number;
  }
  return -1;
}

export function termAt({ chars, starts }: TermTable, number: number): string {
  return String.fromCharCode(...chars.subarray(starts[number], starts[number + 1]));
}

export function termCount({ starts }: TermTable): number {
  return Math.max(0, starts.length - 1);
}

function insert({ chars, starts, slots }: TermTable, text: string, number: number): void {
  const start = starts[number] ?? 0;
  for (let i = 0; i < text.length; i++) chars[start + i] = text.charCodeAt(i);
  const mask = slots.length - 1;
  let slot = hash(text) & mask;
  while (slots[slot]) slot = (slot + 1) & mask;
  slots[slot] = number + 1;
}

function slotCount(strings: number): number {
  let slots = 4;
  while (slots < strings * 1.5 + 1) slots *= 2;
  return slots;
}

function same(chars: Uint16Array, from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (chars[from + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
