import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { aiDeclarationFields } from '../jobs'
import { extrasMax, messageLengthMax, ordersMax, priceYenMax, priceYenMin } from './rules'

type Values = Record<string, string | string[]>
const textOf = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

const kinds = ['rows', 'extras'] as const
export type RowKind = (typeof kinds)[number]
const columns = { rows: ['title', 'priceYen', 'dueOn'], extras: ['title', 'priceYen'] } as const

/** How many rows of a kind the form holds: fields are named `rows.0.title`, `rows.1.title`, … */
export const rowCount = (values: Values, kind: RowKind): number =>
  Math.max(
    0,
    ...Object.keys(values).map((name) => {
      const found = new RegExp(`^${kind}\\.(\\d{1,2})\\.title$`).exec(name)
      return found ? Number(found[1]) + 1 : 0
    }),
  )

const rowsOf = (values: Values, kind: RowKind): Record<string, string>[] =>
  Array.from({ length: rowCount(values, kind) }, (_, index) =>
    Object.fromEntries(columns[kind].map((name) => [name, textOf(values[`${kind}.${index}.${name}`])])),
  )

/** Flat field names become lists, so that a fault is named after its field: `rows.2.priceYen`. */
const nested = (values: unknown): unknown => {
  const flat = values as Values
  return { ...flat, rows: rowsOf(flat, 'rows'), extras: rowsOf(flat, 'extras') }
}

const line = { title: field.title(100), priceYen: field.yen(priceYenMin, priceYenMax) }

export const proposalForm = z.preprocess(
  nested,
  z.object({
    rows: z
      .array(z.object({ ...line, dueOn: field.on() }))
      .min(1)
      .max(ordersMax),
    extras: z.array(z.object(line)).max(extrasMax),
    message: field.text(messageLengthMax),
    validUntil: field.on(),
    ...aiDeclarationFields,
    'picks[]': field.ids(),
    'removeFileIds[]': field.ids(),
  }),
)
export type ProposalInput = z.output<typeof proposalForm>

/** A button of the form that changes its shape instead of sending it: `add-rows`, `remove-extras-2`. */
export const reshaped = (values: Values): Values => {
  const [verb = '', kind = '', at = ''] = textOf(values['shape']).split('-')
  if (kind !== 'rows' && kind !== 'extras') return values
  const rows = rowsOf(values, kind)
  const last = rows.at(-1)
  if (verb === 'add') rows.push({ ...(last?.['dueOn'] ? { dueOn: last['dueOn'] } : {}) })
  if (verb === 'remove') rows.splice(Number(at), 1)
  const rest = Object.entries(values).filter(([name]) => !name.startsWith(`${kind}.`) && name !== 'shape')
  const again = rows.flatMap((row, index) =>
    columns[kind].map((name) => [`${kind}.${index}.${name}`, row[name] ?? ''] as const),
  )
  return Object.fromEntries([...rest, ...again])
}
