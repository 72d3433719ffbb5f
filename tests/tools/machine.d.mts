export const root: string;
/** Path of the browser's program, installed first where that can be done; else null. */
export function chromium(): string | null;
export function firefox(): string | null;
export function drivenFirefox(): string | null;
export const whatToInstall: { chromium: string; firefox: string; drivenFirefox: string };
