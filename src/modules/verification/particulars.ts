import { seal, unseal } from '../../platform/crypto'

/** What a person declares beside the document. Kept encrypted, erased with it. */
export interface Particulars {
  legalName: string
  /** Full-width katakana. */
  kana: string
  address: string
  /** 'YYYY-MM-DD'. */
  birthOn: string
}

const purpose = (checkId: string): string => `identity-check:${checkId}`

/** Encrypts for one check alone: moved to another row, it does not open (bar S4). */
export const sealParticulars = (key: Buffer, checkId: string, particulars: Particulars): Buffer =>
  seal(key, Buffer.from(JSON.stringify(particulars)), purpose(checkId))

/** Throws when the bytes were tampered with or belong to another check. */
export const openParticulars = (key: Buffer, checkId: string, sealed: Buffer): Particulars =>
  JSON.parse(unseal(key, sealed, purpose(checkId)).toString('utf8')) as Particulars
