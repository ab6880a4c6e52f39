// The two confirmations that freelancers and clients share: a licence shown, a code typed.
import sharp from 'sharp'
import { codeMark, confirmPhone, sendCode, submitIdentity } from '../../../src/modules/verification'
import { later } from '../../../src/platform/clock'
import type { Tx } from '../../../src/platform/db'
import { newId, type SeedContext } from './kit'

/** Somebody who shows who they are; of all such people `n` is their own. */
export interface IdentityDocument {
  readonly id: string
  readonly n: number
  readonly legalName: string
  /** In hiragana. */
  readonly kana: string
  readonly prefecture: string
  readonly at: Date
}

/** The smallest thing that passes for a photographed document. */
const blank = sharp({ create: { width: 60, height: 38, channels: 3, background: '#dfe6ec' } })
  .webp()
  .toBuffer()

const katakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 96))

/** Hands in a licence; answers the id of the check that now waits. */
export const handInIdentity = async (
  tx: Tx,
  kit: SeedContext,
  { id: memberId, n, at, ...who }: IdentityDocument,
): Promise<string> => {
  const id = newId(at)
  await submitIdentity(tx, {
    id,
    memberId,
    documentKind: 'driving-licence',
    front: { id: newId(at), bytes: await blank },
    back: { id: newId(at), bytes: await blank },
    particulars: {
      legalName: who.legalName,
      kana: katakana(who.kana),
      address: `${who.prefecture}見本市見本町${1 + (n % 9)}-${1 + (n % 20)}`,
      birthOn: `19${70 + (n % 29)}-0${1 + (n % 9)}-1${n % 9}`,
    },
    safe: { files: kit.files, key: kit.keys.documents },
    at,
  })
  return id
}

export const confirmPhoneOf = async (
  tx: Tx,
  kit: SeedContext,
  { id: memberId, n, at }: IdentityDocument,
): Promise<void> => {
  const code = { id: newId(at), digits: '000000' }
  const mark = codeMark(kit.keys.secret, code)
  const phone = `080${String(10_000_000 + n * 7919).slice(0, 8)}`
  await sendCode(tx, { id: code.id, memberId, phone, digits: code.digits, mark, lang: 'ja', at })
  await confirmPhone(tx, { memberId, markOf: () => mark, at: later(at, { minutes: 1 }) })
}
