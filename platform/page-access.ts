import { browser } from 'wxt/browser';

/** Firefox lets an extension ask for a site back that its user took away; in Chrome only the user can give it back. */
export function canAskForAccess(site: string | null): boolean {
  return site !== null && import.meta.env.FIREFOX;
}

/** Call within a click: the browser asks its user. */
export function askForAccess(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`*://${site}/*`, `*://*.${site}/*`] });
}
