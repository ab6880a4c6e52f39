// Pure: statements as tables. Banks name their columns differently; these are the names that they use.
import { type CivilDate, isDate } from '../../platform/clock'
import { type Statement, withKeys } from './statement'

const columns = {
  date: ['取引日', '日付', '勘定日', 'お取引日', '取扱日付', '年月日', '起算日'],
  amount: [
    '入金金額(円)',
    '入金金額',
    '入金額',
    'お預入金額',
    'お預り金額',
    'お預入れ',
    '預入金額',
    '入金',
    'お預け入れ金額',
  ],
  sender: [
    '振込依頼人名',
    '依頼人名',
    '摘要',
    'お取引内容',
    '取引内容',
    '内容',
    '摘要内容',
    'お客さま名',
    '詳細',
  ],
  bank: ['金融機関名', '仕向銀行名', '支店名', '備考'],
} as const

/** One line of a table with commas; a field in quotation marks may hold commas. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, field = '']) =>
      (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field).trim(),
    )
    .slice(0, line.endsWith(',') ? undefined : -1)

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/** 2026/11/28, 2026年11月28日, 20261128, 2026-11-28. */
const dayOf = (written: string): CivilDate | null => {
  const [, year, month = '', day = ''] =
    /^(\d{4})[/年.-]?(\d{1,2})[/月.-]?(\d{1,2})日?$/.exec(written.normalize('NFKC').trim()) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : null
}

const yenOf = (written: string): bigint => {
  const bare = written.normalize('NFKC').replace(/[,¥円\s+]/g, '')
  return /^\d{1,12}$/.test(bare) ? BigInt(bare) : 0n
}

/** Reads a table whose head names a day, an amount that came in and who sent it. */
export const readTable = (text: string): Statement => {
  const lines = text.split(/\r?\n/).map(fieldsOf)
  const find = (head: readonly string[], names: readonly string[]): number =>
    names.reduce(
      (found, name) => (found >= 0 ? found : head.findIndex((field) => plain(field) === plain(name))),
      -1,
    )
  const place = (head: readonly string[]) => ({
    date: find(head, columns.date),
    amount: find(head, columns.amount),
    sender: find(head, columns.sender),
    bank: find(head, columns.bank),
  })
  const at = lines.findIndex((line) => {
    const { date, amount, sender } = place(line)
    return date >= 0 && amount >= 0 && sender >= 0
  })
  if (at < 0) return { fault: 'not-a-statement' }
  const { date, amount, sender, bank } = place(lines[at] ?? [])
  const found: Parameters<typeof withKeys>[0][number][] = []
  for (const [i, line] of lines.entries()) {
    const amountYen = yenOf(line[amount] ?? '')
    if (i <= at || amountYen === 0n) continue
    const paidOn = dayOf(line[date] ?? '')
    if (!paidOn) return { fault: 'date-unclear', line: i + 1 }
    found.push({
      paidOn,
      amountYen,
      sender: line[sender] ?? '',
      bank: line[bank] ?? '',
      mark: line.join('\n'),
    })
  }
  return { lines: withKeys(found) }
}
