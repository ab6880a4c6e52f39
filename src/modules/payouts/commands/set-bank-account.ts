import type { Tx } from '../../../platform/db'
import { confirmedKana } from '../../verification'
import { sealNumber } from '../account-number'
import type { AccountKind } from '../bank-file'
import { holderBytes } from '../bank-file'
import { bankPlace } from '../banks'
import { bankName, isHeldBy } from '../kana'
import { refuse } from '../refusals'
import { lockPerson, replaceAccount } from '../store'

interface NewAccount {
  id: string
  memberId: string
  bankCode: string
  branchCode: string
  kind: AccountKind
  /** Seven digits. */
  number: string
  /** As typed. */
  holder: string
  /** The bank's spelling that its owner was shown; empty before that. */
  seen: string
  key: Buffer
  at: Date
}

/** The holder as the bank file writes it. Refuses letters that it lacks, more than 30, another person, and what its owner has not seen. */
const checkedHolder = ({ holder, seen }: NewAccount, kana: string | undefined): string => {
  const { text, unknown } = bankName(holder)
  if (text === '' || unknown.length > 0) throw refuse('holder-unreadable', 'holder')
  if (text.length > holderBytes) throw refuse('holder-too-long', 'holder')
  if (kana !== undefined && !isHeldBy(text, kana)) throw refuse('holder-differs', 'holder')
  if (text !== seen) throw refuse('holder-to-confirm')
  return text
}

/**
 * Registers where somebody is paid, in the place of the account before (§4.4). Its holder must be the person whose identity
 * was confirmed; before the confirmation nobody can tell, and operators see so. Refuses 'no-such-branch', 'holder-unreadable',
 * 'holder-too-long', 'holder-differs', and 'holder-to-confirm' until its owner has seen the bank's spelling.
 */
export const setBankAccount = async (tx: Tx, account: NewAccount): Promise<void> => {
  const { id, memberId, bankCode, branchCode, kind, number, key, at } = account
  if (!(await bankPlace(bankCode, branchCode))) throw refuse('no-such-branch', 'branchCode')
  await lockPerson(tx, memberId)
  const kana = await confirmedKana(tx, { memberId, key })
  const holder = checkedHolder(account, kana)
  const sealed = { number: sealNumber(key, id, number), numberEnd: number.slice(-3) }
  await replaceAccount(tx, {
    ...{ id, memberId, bankCode, branchCode, kind, holder, ...sealed },
    ...{ checked: kana !== undefined, at },
  })
}
