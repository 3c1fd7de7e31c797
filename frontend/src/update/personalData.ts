/** Something in a text that looks as if it could identify a person. */
export interface Suspicion {
  words: string;
  looksLike: string;
}

const PATTERNS: { looksLike: string; pattern: RegExp; test?: (words: string) => boolean }[] = [
  { looksLike: 'an e-mail address', pattern: /[\w.+-]+@[\w-]+(\.[\w-]+)+/g },
  { looksLike: 'an NHS number', pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g, test: isNhsNumber },
  { looksLike: 'a phone number', pattern: /(?:\+44|\b0)(?:[ -]?\(?\d\)?){9,10}\b/g },
  { looksLike: 'a National Insurance number', pattern: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi },
  { looksLike: 'a full postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi },
  {
    looksLike: 'a date of birth',
    pattern: /\b(?:born|d\.?o\.?b\.?|date of birth)\b[^.\n]{0,20}\d[\w/ .-]*/gi,
  },
  // Born long enough ago to be somebody's, and not a date of this plan.
  { looksLike: 'a date of birth', pattern: /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19\d{2}|20[01]\d)\b/g },
];

/** What to look at again before a text is sent: the person decides, as it may well be harmless. */
export function suspicionsIn(text: string): Suspicion[] {
  const found: Suspicion[] = [];
  for (const { looksLike, pattern, test = () => true } of PATTERNS) {
    for (const [words] of text.matchAll(pattern)) {
      if (test(words) && !found.some((each) => each.words.includes(words))) found.push({ words, looksLike });
    }
  }
  return found;
}

/** Ten digits, of which the last checks the others (NHS Data Dictionary, modulus 11). */
function isNhsNumber(words: string): boolean {
  const digits = [...words.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === digits[9];
}
