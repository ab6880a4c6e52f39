import { quote } from '../modules/ledger'

/** `money quote AMOUNT`: whole yen as JSON numbers. */
export const run = async ([verb, amount]: string[]): Promise<number> => {
  const digits = (amount ?? '').replace(/[,_]/g, '')
  if (verb !== 'quote' || !/^\d{1,12}$/.test(digits)) {
    const fault = verb === 'quote' && amount !== undefined ? `AMOUNT must be whole yen, not ${amount}\n` : ''
    process.stderr.write(`${fault}Usage: bin/tanomi money quote AMOUNT (whole yen, up to 12 digits)\n`)
    return 2
  }
  const amounts = Object.entries(quote(BigInt(digits))).map(([name, yen]) => [name, Number(yen)])
  process.stdout.write(`${JSON.stringify(Object.fromEntries(amounts), null, 2)}\n`)
  return 0
}
