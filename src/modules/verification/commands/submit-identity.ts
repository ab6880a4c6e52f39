import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import type { FileStore } from '../../../platform/file-store'
import { type EncodedImage, keepSecretImage } from '../../../platform/files'
import { verificationChanged } from '../events'
import { decide } from '../lifecycle'
import { type Particulars, sealParticulars } from '../particulars'
import { refuse } from '../refusals'
import { type DocumentKind, documentSides, readKana } from '../rules'
import { insertCheck, latestStatus, lockPerson } from '../store'

interface Submission {
  id: string
  memberId: string
  documentKind: DocumentKind
  front: EncodedImage | null
  back: EncodedImage | null
  particulars: Particulars
  /** Where documents lie, and the key they are encrypted with. */
  safe: { files: FileStore; key: Buffer }
  at: Date
}

const checkedSides = ({
  documentKind,
  front,
  back,
}: Submission): { front: EncodedImage; back: EncodedImage | null } => {
  if (!front) throw refuse('front-missing', 'front')
  const side = documentSides[documentKind]
  if (side === 'required' && !back) throw refuse('back-missing', 'back')
  if (side === 'never' && back) throw refuse('back-not-wanted', 'back')
  return { front, back }
}

const checkedParticulars = ({ particulars, at }: Submission): Particulars => {
  const kana = readKana(particulars.kana)
  if (!kana) throw refuse('kana-not-readable', 'kana')
  if (particulars.birthOn < '1900-01-01' || particulars.birthOn >= dateOf(at))
    throw refuse('birth-date-not-past', 'birthOn')
  return { ...particulars, kana }
}

/**
 * Hands in documents and particulars for the operators to look at (§5.1). Images come encoded, and are encrypted.
 * Refuses while a check waits or is approved, on a missing side, an unreadable reading or birth date.
 */
export const submitIdentity = async (tx: Tx, submission: Submission): Promise<void> => {
  const { id, memberId, documentKind, safe, at } = submission
  const { front, back } = checkedSides(submission)
  const particulars = checkedParticulars(submission)
  await lockPerson(tx, memberId)
  const status = await latestStatus(tx, memberId)
  if (!decide({ status }, 'submit-identity', 'member').ok) throw refuse('identity-already-submitted')
  for (const picture of back ? [front, back] : [front])
    await keepSecretImage(tx, safe.files, {
      id: picture.id,
      ownerId: memberId,
      name: 'document.webp',
      bytes: picture.bytes,
      at,
      key: safe.key,
    })
  await insertCheck(tx, {
    id,
    memberId,
    particulars: sealParticulars(safe.key, id, particulars),
    documentKind,
    frontFileId: front.id,
    backFileId: back?.id ?? null,
    submittedAt: at,
  })
  await emit(tx, verificationChanged, { memberId, kind: 'identity', outcome: 'submitted', at })
}
