import { seal, unseal } from '../../platform/crypto'

const purpose = (accountId: string): string => `bank-account:${accountId}`

/** Encrypts an account's seven digits for that account alone: moved to another row, they do not open. */
export const sealNumber = (key: Buffer, accountId: string, number: string): Buffer =>
  seal(key, Buffer.from(number), purpose(accountId))

/** Throws when the bytes were changed or belong to another account. */
export const openNumber = (key: Buffer, accountId: string, sealed: Buffer): string =>
  unseal(key, sealed, purpose(accountId)).toString()
