// Pure: how a settlement that was wrong is put right (§5.3, decision 141).
import type { EntryDraft } from './entries'

/** By account, what has to move so that what was posted becomes what should have been: it sums to zero like both. */
export const differenceOf = (wanted: readonly EntryDraft[], posted: readonly EntryDraft[]): EntryDraft[] => {
  const sums = new Map<string, bigint>()
  const add = ({ account, yen }: EntryDraft, sign: bigint): void =>
    void sums.set(account, (sums.get(account) ?? 0n) + sign * yen)
  for (const entry of wanted) add(entry, 1n)
  for (const entry of posted) add(entry, -1n)
  return [...sums].filter(([, yen]) => yen !== 0n).map(([account, yen]) => ({ account, yen }))
}

/** What is missing on the accounts that would have to give, in yen: 0 where all can. */
export const missingFor = (
  entries: readonly EntryDraft[],
  free: Readonly<Record<string, bigint>>,
): bigint => {
  let missing = 0n
  for (const { account, yen } of entries) {
    const lacking = -yen - (free[account] ?? 0n)
    if (lacking > missing) missing = lacking
  }
  return missing
}
