export type Language = 'nl' | 'en';

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** The keys of a tree of texts, such as `errors.guest`; plural forms (`_one`, `_other`) go by their common name. */
export type KeysOf<Texts> = WithoutPlural<Leaves<Texts>>;
/** Values for the gaps in a text. `count` chooses the plural form. */
export type TextParams = Readonly<Record<string, string | number>>;

/** The words of one program in one language. */
export interface Translator<Key extends string> {
  /** The text of `key`, with `params` filled in as they are: what people typed is never expanded. */
  readonly translate: (key: Key, params?: TextParams) => string;
  /** Whether `key` is a text of ours: for codes that come from outside. */
  readonly isKey: (key: string) => key is Key;
}

function collect(texts: object, path: string, into: Map<string, string>): Map<string, string> {
  for (const [key, below] of Object.entries(texts) as [string, unknown][]) {
    if (typeof below === 'string') into.set(`${path}${key}`, below);
    else if (typeof below === 'object' && below !== null) collect(below, `${path}${key}.`, into);
  }
  return into;
}

/** `{{name}}`, or `{{limit, number}}` for a number as it is written in the language: 4.000, 4,000. */
const GAP = /\{\{(\w+)(, number)?\}\}/g;
const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  nl: new Intl.NumberFormat('nl-NL'),
  en: new Intl.NumberFormat('en-GB'),
};

/**
 * Makes a translator of a tree of texts; its shape says which keys exist. A text has gaps (`{{name}}`) and, where its
 * key ends in `_one` and `_other`, two forms: Dutch and English have one for 1 and one for all other numbers
 * (test/i18n proves it). That is all we need of a library for texts, and the browser loads no other.
 */
export function createTranslator<Texts extends object>(
  language: Language,
  texts: Texts,
): Translator<KeysOf<Texts>> {
  type Key = KeysOf<Texts>;
  const known = collect(texts, '', new Map());
  const isKey = (key: string): key is Key => known.has(key) || known.has(`${key}_other`);
  const translate = (key: Key, params?: TextParams): string => {
    const form = typeof params?.['count'] === 'number' && params['count'] !== 1 ? '_other' : '_one';
    const text = known.get(`${String(key)}${form}`) ?? known.get(key) ?? key;
    if (params === undefined) return text;
    return text.replace(GAP, (_gap, name: string, format: string | undefined) => {
      const value = params[name] ?? '';
      return typeof value === 'number' && format ? NUMBERS[language].format(value) : String(value);
    });
  };
  return { translate, isKey };
}
