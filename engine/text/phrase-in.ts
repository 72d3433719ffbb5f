/** Whether a phrase stands in a text as words of its own; both in small letters. */
export function hasPhrase(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + phrase.length])) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  // Nearly always a space.
  return character !== undefined && character !== ' ' && /[\p{L}\p{N}]/u.test(character);
}
