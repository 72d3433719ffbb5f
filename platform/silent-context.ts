/**
 * Stands in for WXT's ContentScriptContext (by an alias in wxt.config.ts), which announces each start by an event and a
 * message that the page can hear. A page must not be able to tell that Hitherto is there.
 */
export class ContentScriptContext {}
