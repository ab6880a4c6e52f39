import { type RawBuilder, sql } from 'kysely'
import { plannedEachTime } from './prepared'

const wordsMax = 8

/** The words of a search: parted by any blank, also the full-width one. */
export const wordsOf = (asked: string): string[] =>
  [...new Set(asked.split(/[\p{Z}\p{Cc}]+/u))].filter(Boolean).slice(0, wordsMax)

/** A LIKE pattern that finds a word anywhere: its own signs have no meaning. */
export const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/**
 * Whether columns hold every word that was asked for, each in any of them, whatever its widths and letter case. For texts that
 * are not indexed; true where nothing was asked for.
 */
export const holdsWords = (asked: string, ...columns: RawBuilder<unknown>[]): RawBuilder<boolean> => {
  const texts = sql`folded(concat_ws(E'\n', ${sql.join(columns)}))`
  const each = wordsOf(asked).map(
    (word) => sql`${plannedEachTime} ${texts} like folded(${likePattern(word)})`,
  )
  return each.length > 0 ? sql<boolean>`(${sql.join(each, sql` and `)})` : sql<boolean>`true`
}
