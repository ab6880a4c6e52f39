import { orderTrace, verifyLedger } from '../modules/ledger'
import type { Db } from '../platform/db'
import { formatMoney } from '../ui/format'
import { withDatabase } from './database'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const verify = async (db: Db): Promise<number> => {
  const { accounts, postings, faults } = await verifyLedger(db)
  for (const { rule, subject, found, wanted } of faults)
    say(`${rule} ${subject}: ${formatMoney(found)}, should be ${formatMoney(wanted)}`)
  say(`${accounts} accounts, ${postings} postings, ${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

const trace = async (db: Db, orderId: string): Promise<number> => {
  const steps = await orderTrace(db, orderId)
  for (const step of steps) {
    const amount = formatMoney(step.amountYen).padStart(12)
    say(`${step.at.toISOString()}  ${step.kind.padEnd(14)}  ${amount}  ${step.orderId}  ${step.state}`)
  }
  if (steps.length === 0) say(`No money has moved for order ${orderId}`)
  return steps.length === 0 ? 1 : 0
}

/** `ledger verify` and `ledger trace ORDER`. */
export const run = async ([verb, orderId]: string[]): Promise<number> => {
  if (verb === 'verify') return withDatabase(verify)
  if (verb === 'trace' && orderId) return withDatabase((db) => trace(db, orderId))
  process.stderr.write('Usage: bin/tanomi ledger verify | ledger trace ORDER\n')
  return 2
}
