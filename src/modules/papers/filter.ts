// The list's filter as an address has it: what cannot be read is left out, and stands at its field still.
import { isDate } from '../../platform/clock'
import { isId } from '../../platform/ids'
import type { Cursor, PaperFilter } from './queries'
import { isPaperKind } from './rules'

export const filterFields = ['from', 'until', 'min', 'max', 'other', 'kind'] as const
export type FilterField = (typeof filterFields)[number]
export type TypedFilter = Partial<Record<FilterField, string>>

const yenOf = (text: string): bigint | undefined => {
  const digits = text.normalize('NFKC').replace(/[,、¥円\s]/g, '')
  return /^\d{1,12}$/.test(digits) ? BigInt(digits) : undefined
}

const dayOf = (text: string): string | undefined => {
  const day = text.normalize('NFKC').trim().replaceAll('/', '-')
  return isDate(day) ? day : undefined
}

/** Reads what was typed; `faults` names the fields that say something unreadable. */
export const readFilter = (typed: TypedFilter): { filter: PaperFilter; faults: FilterField[] } => {
  const { from = '', until = '', min = '', max = '', other = '', kind = '' } = typed
  const filter: PaperFilter = {
    from: dayOf(from),
    until: dayOf(until),
    minYen: yenOf(min),
    maxYen: yenOf(max),
    other: other.trim().slice(0, 80) || undefined,
    kind: isPaperKind(kind) ? kind : undefined,
  }
  const wrong = (field: FilterField, text: string, value: unknown): FilterField[] =>
    text.trim() !== '' && value === undefined ? [field] : []
  return {
    filter,
    faults: [
      ...wrong('from', from, filter.from),
      ...wrong('until', until, filter.until),
      ...wrong('min', min, filter.minYen),
      ...wrong('max', max, filter.maxYen),
    ],
  }
}

/** The filter as an address, without what is empty. */
export const queryOf = (typed: TypedFilter, more: Record<string, string> = {}): string => {
  const given = filterFields.flatMap((field) => (typed[field] ? [[field, typed[field]] as const] : []))
  const text = new URLSearchParams([...given, ...Object.entries(more)] as [string, string][]).toString()
  return text ? `?${text}` : ''
}

/** '2026-11-28.<paper id>': where a page of the list begins. */
export const cursorOf = (text: string | undefined): Cursor | null => {
  const [onDate = '', id] = (text ?? '').split('.')
  return isDate(onDate) && isId(id) ? { onDate, id } : null
}

export const cursorText = ({ onDate, id }: Cursor): string => `${onDate}.${id}`
