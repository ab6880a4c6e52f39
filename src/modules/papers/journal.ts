// Pure: movements as journal entries, for accounting programs; accounts and tax codes by the names that these programs know.
import type { Movement } from './queries-archive'
import { creditShareOn } from './rules'

/** How a line is taxed: outside of the tax, our sale, a purchase from the registered, or one from others with its share. */
export type JournalTax = 'none' | 'sale' | 'purchase' | `purchase-${bigint}`

export interface JournalLine {
  account: JournalAccount
  yen: bigint
  tax: JournalTax
  /** Who is on the other side of it. */
  partner: string
}

export type JournalAccount =
  | 'sales'
  | 'receivable'
  | 'bank'
  | 'fees'
  | 'withheld-from-me'
  | 'outsourcing'
  | 'deposit'
  | 'withheld-by-me'

export interface JournalEntry {
  on: string
  memo: string
  debits: JournalLine[]
  credits: JournalLine[]
}

/** The tax code of a purchase: from the registered all of it counts, else the share of the day on which the work was complete. */
export const purchaseTax = (invoiceNumber: string | null, on: string): JournalTax =>
  invoiceNumber ? 'purchase' : `purchase-${creditShareOn(on)}`

const filled = (lines: JournalLine[]): JournalLine[] => lines.filter(({ yen }) => yen !== 0n)

const bothWays = (move: Movement, site: string): JournalEntry => {
  const { kind, onDate: on, grossYen: yen } = move
  const line = (account: JournalAccount): JournalLine => ({ account, yen, tax: 'none', partner: site })
  const [debit, credit] = {
    charge: ['deposit', 'bank'] as const,
    refund: ['bank', 'deposit'] as const,
    payout: ['bank', 'receivable'] as const,
    'payout-returned': ['receivable', 'bank'] as const,
  }[kind as 'charge']
  return { on, memo: move.title, debits: [line(debit)], credits: [line(credit)] }
}

/** A movement as a journal entry whose two sides are equal. */
export const journalEntry = (move: Movement, site: string): JournalEntry => {
  const { kind, onDate: on, grossYen, feeYen, withheldYen, otherName: partner } = move
  const memo = [move.reference, move.title, move.paperNumber].filter(Boolean).join(' ')
  const fee = {
    account: 'fees' as const,
    yen: feeYen,
    tax: purchaseTax(move.feeInvoiceNumber, on),
    partner: site,
  }
  if (kind === 'sale')
    return {
      ...{ on, memo },
      debits: filled([
        { account: 'receivable', yen: grossYen - feeYen - withheldYen, tax: 'none', partner: site },
        fee,
        { account: 'withheld-from-me', yen: withheldYen, tax: 'none', partner },
      ]),
      credits: [{ account: 'sales', yen: grossYen, tax: 'sale', partner }],
    }
  if (kind === 'purchase')
    return {
      ...{ on, memo },
      debits: filled([
        { account: 'outsourcing', yen: grossYen, tax: purchaseTax(move.invoiceNumber, on), partner },
        fee,
      ]),
      credits: filled([
        { account: 'deposit', yen: grossYen + feeYen - withheldYen, tax: 'none', partner: site },
        { account: 'withheld-by-me', yen: withheldYen, tax: 'none', partner },
      ]),
    }
  return bothWays(move, site)
}

export type Program = 'freee' | 'money-forward'

const accounts: Record<'individual' | 'company', Record<JournalAccount, string>> = {
  individual: {
    ...{ sales: '売上高', receivable: '売掛金', bank: '普通預金', fees: '支払手数料' },
    ...{
      outsourcing: '外注費',
      deposit: '前払金',
      'withheld-by-me': '預り金',
      'withheld-from-me': '事業主貸',
    },
  },
  company: {
    ...{ sales: '売上高', receivable: '売掛金', bank: '普通預金', fees: '支払手数料' },
    ...{
      outsourcing: '外注費',
      deposit: '前払金',
      'withheld-by-me': '預り金',
      'withheld-from-me': '仮払税金',
    },
  },
}

/** How each program calls the tax of a line, and the column that Money Forward has beside it. */
export const taxWords = (program: Program, tax: JournalTax): { tax: string; invoice: string } => {
  const share = /^purchase-(\d+)$/.exec(tax)?.[1]
  if (program === 'freee') {
    if (share) return { tax: `課対仕入（控${share}）10%`, invoice: '' }
    return {
      tax: { none: '対象外', sale: '課税売上10%', purchase: '課対仕入10%' }[tax as 'none'],
      invoice: '',
    }
  }
  if (share) return { tax: '課税仕入 10%', invoice: `${share}%控除` }
  const words = { none: '対象外', sale: '課税売上 10%', purchase: '課税仕入 10%' }
  return { tax: words[tax as 'none'], invoice: tax === 'purchase' ? '適格' : '' }
}

const side = (program: Program, name: '借方' | '貸方'): string[] =>
  program === 'freee'
    ? [`${name}勘定科目`, `${name}補助科目`, `${name}取引先`, `${name}税区分`, `${name}金額`]
    : ['勘定科目', '補助科目', '部門', '取引先', '税区分', 'インボイス', '金額(円)', '税額'].map(
        (column) => `${name}${column}`,
      )

/** The heads of a journal file: freee's general form, or the journal of Money Forward. */
export const journalHead = (program: Program): string[] =>
  program === 'freee'
    ? ['日付', '伝票番号', '決算整理仕訳', ...side(program, '借方'), ...side(program, '貸方'), '摘要']
    : ['取引No', '取引日', ...side(program, '借方'), ...side(program, '貸方'), '摘要']

type Cells = (string | number)[]

const sideCells = (
  line: JournalLine | undefined,
  { program, kind }: { program: Program; kind: 'individual' | 'company' },
): Cells => {
  const { tax, invoice } = line ? taxWords(program, line.tax) : { tax: '', invoice: '' }
  const [account, partner, yen] = line
    ? [accounts[kind][line.account], line.partner, Number(line.yen)]
    : ['', '', '']
  return program === 'freee'
    ? [account, '', partner, tax, yen]
    : [account, '', '', partner, tax, invoice, yen, '']
}

/** One entry as rows: the first debit beside the first credit, and so on; all rows of an entry share its number. */
export const journalRows = (
  entry: JournalEntry,
  file: { program: Program; kind: 'individual' | 'company'; number: number },
): Cells[] => {
  const { program, number } = file
  const on = entry.on.replaceAll('-', '/')
  return Array.from({ length: Math.max(entry.debits.length, entry.credits.length) }, (_, i) => [
    ...(program === 'freee' ? [on, number, ''] : [number, on]),
    ...sideCells(entry.debits[i], file),
    ...sideCells(entry.credits[i], file),
    entry.memo,
  ])
}
