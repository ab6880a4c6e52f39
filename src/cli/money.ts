import { parseArgs } from 'node:util'
import { z } from 'zod'
import { catalogue } from '../modules/categories'
import { quote, withholdingNames } from '../modules/ledger'
import { type CivilDate, dateOf } from '../platform/clock'

const usage =
  'Usage: bin/tanomi money quote AMOUNT   whole yen, tax included, up to 12 digits; answers with JSON\n' +
  '         --mode project|competition|task   the price of an order, a prize, or one unit of a task\n' +
  '         --category SLUG                   the kind of work: whether tax is withheld for it\n' +
  '         --client company|individual       an individual withholds nothing\n' +
  '         --registered                      the freelancer gives qualified invoices\n' +
  '         --tax-included                    papers do not show tax apart: it is withheld from as well\n' +
  '         --at DATE                         the day whose rates count (YYYY-MM-DD, from 2013-01-01); else today\n'

const options = {
  mode: { type: 'string', default: 'project' },
  category: { type: 'string' },
  client: { type: 'string', default: 'company' },
  registered: { type: 'boolean', default: false },
  'tax-included': { type: 'boolean', default: false },
  at: { type: 'string' },
} as const

const categories = new Map(
  catalogue.flatMap((top) => [top, ...top.children]).map(({ slug, withholding }) => [slug, withholding]),
)

/** Withholding as it is computed since the reconstruction tax began; no table reaches further back. */
const firstDay = '2013-01-01'
const questions = z.object({
  amount: z
    .string('is missing')
    .transform((text) => text.replace(/[,_]/g, ''))
    .pipe(z.string().regex(/^\d{1,12}$/, 'must be whole yen')),
  mode: z.enum(['project', 'competition', 'task'], 'is one of project, competition, task'),
  client: z.enum(['company', 'individual'], 'is one of company, individual'),
  category: z
    .string()
    .refine((slug) => categories.has(slug), 'is no category')
    .optional(),
  at: z.iso.date('is a date like 2026-11-28').refine((day) => day >= firstDay, `is ${firstDay} or later`),
})

const answer = (
  asked: z.infer<typeof questions>,
  flags: { registered: boolean; taxApart: boolean },
): object => {
  const { amount, mode, client, category = null, at } = asked
  const { registered, taxApart } = flags
  const withheldKind = category === null ? true : categories.get(category)
  const amounts = quote(BigInt(amount), { on: at, client, withheldKind, registered, taxApart })
  const numbers = Object.entries(amounts).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? Number(value) : value,
  ])
  return {
    ...{ at, mode, category, client, registered, ...Object.fromEntries(numbers) },
    withholdingName: withholdingNames.ja[amounts.withholdingName],
  }
}

const misused = (message: string): number => {
  process.stderr.write(`${message}\n${usage}`)
  return 2
}

const quoteFor = (args: string[], today: CivilDate): number => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [amount, ...more] = positionals
  if (more.length > 0) return misused(`There is one AMOUNT, not also ${more.join(' ')}`)
  const asked = questions.safeParse({ at: today, ...values, amount })
  if (!asked.success) {
    const [issue] = asked.error.issues
    const field = String(issue?.path[0])
    return misused(`${field === 'amount' ? 'AMOUNT' : `--${field}`} ${issue?.message}`)
  }
  const flags = { registered: values.registered, taxApart: !values['tax-included'] }
  process.stdout.write(`${JSON.stringify(answer(asked.data, flags), null, 2)}\n`)
  return 0
}

/** `money quote AMOUNT`: what a price leads to, whole yen as JSON numbers (§2.9). */
export const run = async ([verb, ...args]: string[]): Promise<number> => {
  if (verb !== 'quote') return misused('There is only money quote')
  try {
    return quoteFor(args, dateOf(new Date()))
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (code.startsWith('ERR_PARSE_ARGS')) return misused(message)
    throw error
  }
}
