import type { AnyPolicy } from '../../../../engine/policy/rule-language'
import { useView } from '../../../../ui'
import type { ReceiptSubject } from '../../receipt'

/** The rule of a judgement, where anyone may read it. */
export const RuleLink = ({ about, policy }: { about: ReceiptSubject; policy: AnyPolicy }) => (
  <a href={about === 'client' ? '/ranks/rules#clients' : `/ranks/rules/${policy.id}`}>
    {policy.labels[useView().lang]}
  </a>
)
