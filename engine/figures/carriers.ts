import { findNames, kindOf } from '../text/names.ts';

/** What papers and stations call themselves, behind a name of their own: "Harbour Times". */
const PRESS_NAME = /\S (?:Chronicle|Courier|Gazette|Herald|Journal|News|Post|Times|Tribune)$/;

/** "CNN", "the Harbour Times": who prints what others say; not "a CNN poll". */
export function isCarrier(source: string): boolean {
  if (PRESS_NAME.test(source)) return true;
  const [first] = findNames(source);
  return first !== undefined && first.end === source.length && kindOf(first.name) === 'outlet';
}
