import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { verificationChanged } from '../events'
import { pledgeInForce } from '../pledge'
import { refuse } from '../refusals'
import { insertSignature } from '../store'

interface Signature {
  memberId: string
  /** The version that was on the screen: nobody signs a text they have not seen. */
  version: string
  signedName: string
  at: Date
}

/** Confirms confidentiality: name, time, version and hash of the text are kept (§5.1). Signing again changes nothing. */
export const signPledge = async (tx: Tx, signature: Signature): Promise<void> => {
  const { memberId, version, signedName, at } = signature
  const pledge = pledgeInForce(at)
  if (version !== pledge.version) throw refuse('pledge-outdated')
  const isNew = await insertSignature(tx, {
    memberId,
    textVersion: version,
    textSha256: pledge.sha256,
    signedName,
    at,
  })
  if (isNew)
    await emit(tx, verificationChanged, { memberId, kind: 'confidentiality', outcome: 'confirmed', at })
}
