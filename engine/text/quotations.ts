import type { Token } from './tokens.ts';

/** Token positions between quotation marks, `to` exclusive. */
export interface Quotation {
  from: number;
  to: number;
  /** The mark before it is missing: the quotation began in a sentence before. */
  opened: boolean;
  closed: boolean;
}

const OPEN = /^(?:“|``|„|«)$/u;
const CLOSE = /^(?:”|»)$/u;
const EITHER = /^(?:"|'')$/u;

/** The quotations of a sentence. A lone closing mark ends one that began before; a lone opening mark begins one that goes on. */
export function quotationsIn(tokens: readonly Token[], goesOn = false): Quotation[] {
  if (!goesOn && !tokens.some(isQuotationMark)) return [];
  const quotations: Quotation[] = [];
  const continues = goesOn || endsQuoted(tokens);
  let from = continues ? 0 : -1;
  let opened = !continues;
  tokens.forEach((token, at) => {
    if (token.kind !== 'mark') return;
    const either = EITHER.test(token.text);
    // `… a gaffe," said Ruiz`: a mark that clings to what stands before it closes what began in a sentence before.
    const clings = either && from < 0 && at > 0 && !token.spaced && tokens[at + 1]?.spaced === true;
    const opens = OPEN.test(token.text) || (either && from < 0 && !clings);
    const closes = CLOSE.test(token.text) || clings || (either && from >= 0);
    if (opens && from < 0) [from, opened] = [at + 1, true];
    else if (closes) {
      if (from >= 0) quotations.push({ from, to: at, opened, closed: true });
      else if (quotations.length === 0) quotations.push({ from: 0, to: at, opened: false, closed: true });
      from = -1;
    }
  });
  if (from >= 0) quotations.push({ from, to: tokens.length, opened, closed: false });
  return quotations;
}

const MARKS = new Set(['“', '``', '„', '«', '”', '»', '"', "''"]);

function isQuotationMark(token: Token): boolean {
  return token.kind === 'mark' && MARKS.has(token.text);
}

/** `It will take days."`: one typewriter mark, at the very end, closes what began before. */
function endsQuoted(tokens: readonly Token[]): boolean {
  const marks = tokens.filter((token) => token.kind === 'mark' && EITHER.test(token.text));
  const last = tokens.findLast((token) => !/^[.!?)]$/.test(token.text));
  return marks.length % 2 === 1 && marks.at(-1) === last;
}

export function isOpeningMark(token: Token | undefined): boolean {
  return token !== undefined && (OPEN.test(token.text) || EITHER.test(token.text));
}

export function isQuoted(quotations: readonly Quotation[], at: number): boolean {
  return quotations.some((quotation) => at >= quotation.from && at < quotation.to);
}
