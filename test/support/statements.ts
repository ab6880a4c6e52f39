// Bank statements for tests, written by their own rules: records of 200 bytes in CP932, and a bank's table.
import { bankBytes } from '../../src/modules/payouts/kana'

export interface Moved {
  /** YYMMDD, in the era. */
  on: string
  yen: number
  sender: string
  /** Money that left. */
  isOut?: boolean
}

const number = (value: number | string, width: number): Buffer =>
  Buffer.from(String(value).padStart(width, '0'))
const text = (value: string, width: number): Buffer => bankBytes(value.padEnd(width))

const whole = (parts: readonly Buffer[]): Buffer => {
  const record = Buffer.concat(parts)
  if (record.length !== 200) throw new Error(`A record of ${record.length} bytes`)
  return record
}

export const ownAccount = { bankCode: '0001', branchCode: '105', number: '1111111' }

const place = (account: typeof ownAccount): Buffer[] => [
  number(account.bankCode, 4),
  text('ﾐｽﾞﾎ', 15),
  number(account.branchCode, 3),
  text('ﾏﾙﾉｳﾁ', 15),
]

/** Movements of an account (入出金取引明細, kind 03). */
export const movements = (moved: readonly Moved[], account = ownAccount, lineEnd = '\r\n'): Buffer => {
  const head = whole([
    ...[
      Buffer.from('1030'),
      number('081128', 6),
      number('081101', 6),
      number('081128', 6),
      ...place(account),
    ],
    ...[
      number(0, 3),
      number(1, 1),
      number(account.number, 10),
      text('ｶ)ﾀﾉﾐ', 40),
      Buffer.from('10'),
      number(0, 14),
    ],
    text('', 71),
  ])
  const data = moved.map(({ on, yen, sender, isOut }, i) =>
    whole([
      ...[Buffer.from('2'), number(i + 1, 8), number(on, 6), number(on, 6), Buffer.from(isOut ? '2' : '1')],
      ...[Buffer.from('11'), number(yen, 12), number(0, 12), number(0, 6), number(0, 6), Buffer.from('0')],
      ...[number(0, 7), number(0, 3), number(0, 10), text(sender, 48), text('ﾚﾝｼﾕｳ', 15), text('ﾎﾝﾃﾝ', 15)],
      ...[text('ﾌﾘｺﾐ', 20), text('', 20), text('', 1)],
    ]),
  )
  const sum = (all: readonly Moved[]): number => all.reduce((total, { yen }) => total + yen, 0)
  const [ins, outs] = [moved.filter(({ isOut }) => !isOut), moved.filter(({ isOut }) => isOut)]
  const trailer = whole([
    ...[
      Buffer.from('8'),
      number(ins.length, 6),
      number(sum(ins), 13),
      number(outs.length, 6),
      number(sum(outs), 13),
    ],
    ...[Buffer.from('1'), number(0, 14), number(moved.length, 7), text('', 139)],
  ])
  const all = [head, ...data, trailer, whole([Buffer.from('9'), text('', 199)])]
  return Buffer.concat(all.flatMap((record) => [record, Buffer.from(lineEnd)]))
}

/** Transfers received (振込入金通知, kind 01). */
export const received = (moved: readonly Moved[], account = ownAccount): Buffer => {
  const head = whole([
    ...[
      Buffer.from('1010'),
      number('081128', 6),
      number('081101', 6),
      number('081128', 6),
      ...place(account),
    ],
    ...[number(1, 1), number(account.number, 7), text('ｶ)ﾀﾉﾐ', 40), text('', 93)],
  ])
  const data = moved.map(({ on, yen, sender, isOut }, i) =>
    whole([
      ...[Buffer.from('2'), number(i + 1, 6), number(on, 6), number(on, 6), number(yen, 10), number(0, 10)],
      ...[
        number(0, 10),
        text(sender, 48),
        text('ﾚﾝｼﾕｳ', 15),
        text('ﾎﾝﾃﾝ', 15),
        Buffer.from(isOut ? '1' : ' '),
      ],
      ...[text('', 20), text('', 52)],
    ]),
  )
  const ins = moved.filter(({ isOut }) => !isOut)
  const sum = ins.reduce((total, { yen }) => total + yen, 0)
  const trailer = whole([
    ...[Buffer.from('8'), number(ins.length, 6), number(sum, 12), number(0, 6), number(0, 12), text('', 163)],
  ])
  return Buffer.concat([head, ...data, trailer, whole([Buffer.from('9'), text('', 199)])])
}
