/** The one place where an unexpected error goes. `doing` completes "Something went wrong while …". */
export function reportError(error: unknown, doing: string): void {
  console.error(`Hitherto: something went wrong while ${doing}.`, error);
}
