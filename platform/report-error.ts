/** The one place where an unexpected error goes. `doing` completes "could not finish …". */
export function reportError(error: unknown, doing: string): void {
  console.error(`Hitherto: could not finish ${doing}.`, error);
}
