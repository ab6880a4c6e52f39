import { addressesIn } from './addresses'
import { banksIn } from './banks'
import { dealsIn } from './deals'
import { type Draft, draftOf } from './draft'
import { type Finding, merged, type Suspicion, type Verdict, verdictOf } from './finding'
import { messengersIn } from './invitations'
import { phonesIn } from './phones'
import { requestsIn } from './requests'

export interface Detection {
  readonly verdict: Verdict
  /** In order of place. */
  readonly findings: readonly Finding[]
}

const detectors: readonly ((draft: Draft) => Suspicion[])[] = [
  addressesIn,
  phonesIn,
  messengersIn,
  requestsIn,
  banksIn,
  dealsIn,
]

/** Findings with their certainty, and how many units were looked at on the way. */
export const inspect = (
  text: string,
): { readonly suspicions: readonly Suspicion[]; readonly steps: number } => {
  const draft = draftOf(text)
  const suspicions = merged(detectors.flatMap((detector) => detector(draft)))
  return { suspicions, steps: draft.steps }
}

export const publicOf = ({ kind, start, end }: Suspicion): Finding => ({ kind, start, end })

/**
 * Contact details and proposals of a deal beside the site in a text of any length (§5.2). Pure, and linear in the length;
 * offsets are UTF-16 units of `text`.
 */
export const detect = (text: string): Detection => {
  const { suspicions } = inspect(text)
  return { verdict: verdictOf(suspicions), findings: suspicions.map(publicOf) }
}
