// Pure: the deposits that the practice page pretends (§4.3): in time, late, short, over, under another name.
import type { StatementLine } from './statement'

export const practiceWays = ['in-time', 'late', 'short', 'over', 'other-name'] as const
export type PracticeWay = (typeof practiceWays)[number]

const days = 86_400

/** Seconds until a deposit arrives. */
export const practiceSeconds = (way: PracticeWay): number => (way === 'late' ? 3 * days : 10)

/** What a transfer of the given number and sender is, by the way in which it goes wrong. */
export const practiceLine = (
  way: PracticeWay,
  of: { id: string; number: number; sender: string; leftYen: bigint; paidOn: string },
): StatementLine => {
  const { id, number, sender, leftYen, paidOn } = of
  const wrong = leftYen > 1_000n ? 1_000n : 1n
  const amountYen =
    way === 'short' && leftYen > 1n ? leftYen - wrong : way === 'over' ? leftYen + wrong : leftYen
  const name = way === 'other-name' ? 'ｶ)ﾍﾞﾂﾒｲｷﾞ' : `${number} ${sender}`
  return { key: `practice-${id}`, paidOn, amountYen, sender: name, bank: 'ﾚﾝｼﾕｳ ﾎﾝﾃﾝ' }
}
