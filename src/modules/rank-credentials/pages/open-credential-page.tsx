import { Button, Form, Layout, Notice, PageHead, Section, useView } from '../../../ui'
import { policyCalled } from '../../ranks'
import { dayText } from '../../ranks/in-browser'
import { stateOf } from '../credential'
import { criteriaLines } from '../criteria'
import type { Credential } from '../queries-credentials'
import { credentialTexts } from '../texts'
import { CredentialFacts, labelOf, wordsOf } from './parts/credential-facts'

const Verdict = ({ credential }: { credential: Credential }) => {
  const view = useView()
  const t = credentialTexts[view.lang].open
  const state = stateOf(credential, view.at)
  if (state === 'valid')
    return (
      <Notice kind="done" title={t.valid}>
        <p class="small">{t.validText(labelOf(credential, view.lang))}</p>
      </Notice>
    )
  const ended = state === 'revoked' ? credential.revokedAt : null
  const title = t[state](dayText(ended ?? credential.validUntil, view.lang))
  return (
    <Notice kind="stop" title={title}>
      <p class="small">{t[`${state}Text`]}</p>
    </Notice>
  )
}

/** In the reader's language, from the rule itself; as the badge says it where the rule is known here no longer. */
const Asked = ({ credential }: { credential: Credential }) => {
  const { lang } = useView()
  const policy = policyCalled(credential.policy)
  const { criteria } = wordsOf(credential.jwt).credentialSubject.achievement
  if (!policy) return <pre class="badge-criteria">{criteria.narrative}</pre>
  const t = credentialTexts[lang].document
  return (
    <>
      <p>{t.criteria(labelOf(credential, lang))}</p>
      <ul class="badge-criteria">
        {criteriaLines(policy, credential.tier, lang).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>{t.lower}</p>
    </>
  )
}

const Criteria = ({ credential }: { credential: Credential }) => {
  const t = credentialTexts[useView().lang]
  return (
    <Section
      title={t.field.rules}
      aside={<a href={`/ranks/rules/${credential.policy}#${credential.tier}`}>{t.open.criteria}</a>}
    >
      <Asked credential={credential} />
      <p class="small soft badge-act">{t.open.about}</p>
    </Section>
  )
}

/** What a recruiter sees who opens the link inside a badge: the tier, since when, its state, and nothing private. */
export const OpenCredentialPage = ({ credential }: { credential: Credential }) => {
  const { lang } = useView()
  const t = credentialTexts[lang]
  const title = t.heading(labelOf(credential, lang))
  return (
    <Layout title={title} head={<meta name="robots" content="noindex" />}>
      <PageHead title={title} />
      <Verdict credential={credential} />
      <CredentialFacts credential={credential} />
      <Criteria credential={credential} />
      <Section title={t.open.checkTitle}>
        <p>{t.open.checkText}</p>
        <div class="badge-act">
          <Form action="/ranks/verify" enctype="multipart/form-data" plain>
            <input type="hidden" name="text" value={credential.jwt} />
            <Button>{t.open.check}</Button>
          </Form>
        </div>
      </Section>
    </Layout>
  )
}
