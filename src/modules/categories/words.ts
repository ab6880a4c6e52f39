import type { Lang } from '../../platform/i18n'
import { qualifications } from './qualifications'
import { skills } from './skills'

/** However it was typed: widths and letter case say nothing. */
const spelling = (name: string): string => name.normalize('NFKC').toLowerCase()

const known = new Map(
  [...qualifications, ...skills].flatMap((word) =>
    [word.ja, word.en].map((name) => [spelling(name), word] as const),
  ),
)

/** A skill or qualification as a reader of this language calls it; what the lists do not hold stays as it was typed. */
export const wordName = (name: string, lang: Lang): string => known.get(spelling(name))?.[lang] ?? name
