/** Formatters by language and options: making one takes longer than drawing a whole card with it. */
const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();

export function numberFormat(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(numbers, language + JSON.stringify(options), () => new Intl.NumberFormat(language, options));
}

export function dayFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(days, language + JSON.stringify(options), () => new Intl.DateTimeFormat(language, options));
}

export function pluralRules(language: string): Intl.PluralRules {
  return kept(plurals, language, () => new Intl.PluralRules(language));
}

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}
