import { setImmediate } from 'node:timers/promises'
import type { AnyPolicy } from '../../engine/policy/rule-language'
import { later } from '../../platform/clock'
import { inTransaction, type Tx } from '../../platform/db'
import { enqueue } from '../../platform/enqueue'
import { newId } from '../../platform/ids'
import { defineJob, type WorkContext } from '../../platform/jobs'
import { issueReceipt } from './commands/issue-receipt'
import { type Step, unsignedSteps } from './queries-receipts'
import { awardIssuer } from './services'
import { clients, freelancers, type Subject } from './subjects'

const signStepsJob = 'ranks.sign-steps'
const stepsPerBatch = 25

/** Asks for what `signSteps` does, once per start of a server, and not while it starts: the first visitors come before. */
export const askForSignatures = (tx: Tx, { at }: { at: Date }): Promise<void> =>
  enqueue(tx, { name: signStepsJob, isLong: true, startAfter: later(at, { seconds: 30 }) }, {})

/** Signs one step, if its facts still say what was awarded: a receipt never says anything else. Answers whether they do. */
const signStep = async <F, E, P extends AnyPolicy>(
  tx: Tx,
  subject: Subject<F, E, P>,
  { id: changeId, memberId, at, toTier }: Step,
): Promise<boolean> => {
  const facts = (await subject.factsOf(tx, [memberId], at)).get(memberId)
  if (!facts || subject.tierOf(facts, at) !== toTier) return false
  await issueReceipt(tx, subject, { id: newId(at), memberId, changeId, at, facts })
  return true
}

/** Signs a step in the transaction that awards it. What cannot be signed is awarded all the same, and reported by `signSteps`. */
export const signChange =
  <F, E, P extends AnyPolicy>(subject: Subject<F, E, P>) =>
  async (tx: Tx, change: { changeId: string; memberId: string; at: Date; toTier: string }): Promise<void> => {
    if (awardIssuer()) await signStep(tx, subject, { ...change, id: change.changeId })
  }

/**
 * Gives a signed receipt to every step of a history that has none (§2.6), the newest first: those made where nobody signs, as the
 * demo world's are. A rank is found again from its facts, so a later signature says no less. Answers how many it signed; one
 * that cannot be signed holds no other up.
 */
export const signSteps = async <F, E, P extends AnyPolicy>(
  { db, log }: WorkContext,
  subject: Subject<F, E, P>,
): Promise<number> => {
  if (!awardIssuer()) return 0
  let signed = 0
  for (let after: Step | null = null; ; await setImmediate()) {
    const steps: readonly Step[] = await unsignedSteps(db, subject, { after, max: stepsPerBatch })
    for (const step of steps)
      try {
        if (await inTransaction(db, (tx) => signStep(tx, subject, step))) signed += 1
        else log?.error({ changeId: step.id }, 'a step without a receipt is not found again from its facts')
      } catch (error) {
        log?.error({ err: error, changeId: step.id }, 'a step stays without a receipt')
      }
    if (steps.length < stepsPerBatch) return signed
    after = steps.at(-1) ?? null
  }
}

/** Signs the steps of a history that nobody has signed. */
export const signingJob = defineJob(signStepsJob, async (context) => {
  await signSteps(context, freelancers)
  await signSteps(context, clients)
})
