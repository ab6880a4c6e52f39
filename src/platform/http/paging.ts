import type { Ctx } from './types'

const pagesMax = 10_000

/** The number of a page as an address has it: a whole number from 1 to 10,000; anything else is the first page. */
export const pageNumber = (text: string | null | undefined): number => {
  const number = /^[1-9]\d{0,30}$/.test(text ?? '') ? Number(text) : 1
  return Math.min(number, pagesMax)
}

/** A counted thing in an address (an entry's number): a whole number from 1 to 999,999; anything else is 0, which nothing has. */
export const countedIn = (text: string | null | undefined): number =>
  /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 0

/** Which page of a list this request asks for (`?page=2`). */
export const pageAsked = (c: Ctx): number => pageNumber(c.req.query('page'))

/** When the first page of a list was read, as its other pages name it (`asof`): milliseconds since 1970; null for anything else. */
export const momentIn = (text: string | null | undefined): Date | null =>
  /^\d{13}$/.test(text ?? '') ? new Date(Number(text)) : null

/** Whether there is no such page: only the first page of a list may be empty. */
export const isBeyond = (page: number, rows: readonly unknown[]): boolean => page > 1 && rows.length === 0
