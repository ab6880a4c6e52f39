import { sameText, signText } from '../crypto'
import type { Ctx } from './types'

const dayMs = 86_400_000

const mark = (secret: string, id: string, until: number): string =>
  signText(secret, `file:${id}:${until}`).slice(0, 22)

/** A signed link that works for one to two days: whoever may see the page may fetch its files (§5.5). */
export const signedFileUrl = (secret: string, at: Date, file: { id: string; name: string }): string => {
  // Rounded to the day, so that a browser's cache keeps the picture between pages.
  const until = (Math.floor(at.getTime() / dayMs) + 2) * dayMs
  return `/files/${file.id}/${until}/${mark(secret, file.id, until)}/${encodeURIComponent(file.name)}`
}

export const fileUrl = (c: Ctx, id: string, name: string): string =>
  signedFileUrl(c.var.deps.keys.secret, c.var.at, { id, name })

export const fileUrlHolds = (
  secret: string,
  at: Date,
  link: { id: string; until: number; mark: string },
): boolean => link.until > at.getTime() && sameText(link.mark, mark(secret, link.id, link.until))
