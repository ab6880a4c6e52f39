import { tierLabel } from '../../../../engine/policy/rule-language'
import { DefList, RankSeal, useView } from '../../../../ui'
import { policyCalled, policyInForce } from '../../../ranks'
import { dayText } from '../../../ranks/in-browser'
import type { Credential } from '../../queries-credentials'
import { credentialTexts } from '../../texts'

/** What the signed text itself says of its holder and issuer; nothing is looked up that the holder did not put there. */
export interface SignedWords {
  readonly issuer: { readonly url: string }
  readonly credentialSubject: {
    readonly id: string
    readonly identifier?: readonly { readonly identityHash: string }[]
    readonly achievement: { readonly criteria: { readonly narrative: string } }
  }
}

/** Our own token, read without being checked: it comes from our own table. */
export const wordsOf = (jwt: string): SignedWords =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'))

export const labelOf = ({ policy, tier, issuedAt }: Credential, lang: 'ja' | 'en'): string =>
  tierLabel(policyCalled(policy) ?? policyInForce(issuedAt), tier, lang)

const Holder = ({ words }: { words: SignedWords }) => {
  const t = credentialTexts[useView().lang].field
  const { id, identifier } = words.credentialSubject
  const name = identifier?.[0]?.identityHash
  if (name !== undefined) return <a href={new URL(id).pathname}>{name}</a>
  return (
    <>
      {t.unnamed}
      <br />
      <code class="small soft">{id}</code>
    </>
  )
}

/** Everything that a badge says, as its holder and anybody else see it. */
export const CredentialFacts = ({ credential }: { credential: Credential }) => {
  const { lang } = useView()
  const t = credentialTexts[lang].field
  const words = wordsOf(credential.jwt)
  const policy = policyCalled(credential.policy)
  return (
    <div class="badge-facts">
      <RankSeal tier={credential.tier} size={96} label="" />
      <DefList
        items={[
          { term: t.tier, value: <b>{labelOf(credential, lang)}</b> },
          { term: t.holder, value: <Holder words={words} /> },
          { term: t.since, value: dayText(credential.since, lang) },
          { term: t.issued, value: dayText(credential.issuedAt, lang) },
          { term: t.until, value: dayText(credential.validUntil, lang) },
          {
            term: t.rules,
            value: (
              <a href={`/ranks/rules/${credential.policy}#${credential.tier}`}>
                {policy?.labels[lang] ?? credential.policy}
              </a>
            ),
          },
          { term: t.issuer, value: <code>{words.issuer.url}</code> },
        ]}
      />
    </div>
  )
}
