import { setImmediate } from 'node:timers/promises'
import { later } from '../../../platform/clock'
import { inTransaction, type Tx } from '../../../platform/db'
import { newId } from '../../../platform/ids'
import { enqueue, type WorkContext } from '../../../platform/jobs'
import { issuer } from '../credentials/issuer'
import { type Step, unsignedSteps } from './queries-receipts'
import type { ReceiptType } from './receipt-type'

export const signStepsJob = 'ranks.sign-steps'
const stepsPerBatch = 25

/** Asks for what `signSteps` does, once per start of a server, and not while it starts: the first visitors come before. */
export const askForSignatures = (tx: Tx, { at }: { at: Date }): Promise<void> =>
  enqueue(tx, { name: signStepsJob, isLong: true, startAfter: later(at, { seconds: 30 }) }, {})

/** Signs one step, if its facts still say what was awarded: a receipt never says anything else. */
const signStep = async <F>(tx: Tx, kind: ReceiptType<F>, step: Step): Promise<void> => {
  const { id: changeId, memberId, at, toTier } = step
  const facts = (await kind.factsOf(tx, [memberId], at)).get(memberId)
  if (!facts || kind.tierOf(facts, at) !== toTier) throw new Error('not found again from its facts')
  await kind.issue(tx, { id: newId(at), memberId, changeId, at, facts })
}

/**
 * Gives a signed receipt to every step of a history that has none (§2.6), the newest first: those made where nobody signs, as the
 * demo world's are. A rank is found again from its facts, so a later signature says no less. Answers how many it signed; one
 * that cannot be signed holds no other up.
 */
export const signSteps = async <F>({ db, log }: WorkContext, kind: ReceiptType<F>): Promise<number> => {
  if (!issuer()) return 0
  let signed = 0
  for (let after: Step | null = null; ; await setImmediate()) {
    const steps: readonly Step[] = await unsignedSteps(db, kind, { after, max: stepsPerBatch })
    for (const step of steps)
      try {
        await inTransaction(db, (tx) => signStep(tx, kind, step))
        signed += 1
      } catch (error) {
        log?.error({ err: error, changeId: step.id }, 'a step stays without a receipt')
      }
    if (steps.length < stepsPerBatch) return signed
    after = steps.at(-1) ?? null
  }
}
