import english from '@/assets/public/_locales/en/messages.json' with { type: 'json' };
import { numberFormat, pluralRules } from './formats.ts';

/**
 * Every sentence a user reads. The English catalogue is both the fallback and the list of keys; another language is a
 * folder beside it in assets/public/_locales, and no line of code.
 */
export type MessageKey = keyof typeof english;

type PluralForm<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** Keys that come in the plural forms of the language: `figures` for `figures_one` and `figures_other`. */
export type PluralKey = PluralForm<MessageKey>;

/** Like `browser.i18n.getMessage`: '' for a key that it does not know. */
export type MessageSource = (key: string, substitutions: string[]) => string;

let source: MessageSource = () => '';

/** An entrypoint calls this once, before it draws, with `browser.i18n.getMessage`. Without it the words are English. */
export function readMessagesFrom(messages: MessageSource): void {
  source = messages;
}

export function t(key: MessageKey, ...substitutions: string[]): string {
  return source(key, substitutions) || inEnglish(english[key].message, substitutions);
}

/** The plural form that the language has for `count`; the count itself is the first substitution, then the others. */
export function plural(key: PluralKey, count: number, ...substitutions: string[]): string {
  const shown = [formatted(count), ...substitutions];
  const form = pluralRules(locale()).select(count);
  // A language may have forms that English lacks (few, many): only its own catalogue knows them.
  return source(`${key}_${form}`, shown) || t(form === 'one' ? `${key}_one` : `${key}_other`, ...shown);
}

/** BCP 47 tag of the catalogue in use, which writes dates and numbers in the language of the words around them. */
export function locale(): string {
  return t('formatLocale');
}

function formatted(count: number): string {
  return numberFormat(locale()).format(count);
}

function inEnglish(message: string, substitutions: string[]): string {
  return message.replace(/\$([1-9])/g, (_, index: string) => substitutions[Number(index) - 1] ?? '');
}
