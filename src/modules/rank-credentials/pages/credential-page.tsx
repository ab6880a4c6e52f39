import {
  ButtonLink,
  Layout,
  Notice,
  PageHead,
  PostButton,
  Section,
  Tag,
  TextArea,
  useView,
} from '../../../ui'
import { dayText } from '../../ranks/in-browser'
import type { State } from '../credential'
import type { Credential } from '../queries-credentials'
import { credentialTexts } from '../texts'
import { CredentialFacts, labelOf, wordsOf } from './parts/credential-facts'

interface OpenCredential {
  readonly credential: Credential
  readonly state: State
  readonly url: string
}

const Seen = ({ credential }: OpenCredential) => {
  const t = credentialTexts[useView().lang].seen
  return (
    <Section title={t.title} aside={<a href={`/credentials/${credential.id}`}>{t.page}</a>}>
      <p>{t.lead}</p>
      <CredentialFacts credential={credential} />
      <details class="receipt-technical">
        <summary>{t.content}</summary>
        <pre class="badge-content">{JSON.stringify(wordsOf(credential.jwt), null, 2)}</pre>
      </details>
    </Section>
  )
}

const Export = ({ credential, url }: OpenCredential) => {
  const t = credentialTexts[useView().lang].export
  const path = `/credentials/${credential.id}`
  return (
    <Section title={t.title}>
      <div class="receipt-of-step">
        <ButtonLink href={`${path}/badge.jwt`} kind="main" download>
          {t.jwt}
        </ButtonLink>
        <ButtonLink href={`${path}/badge.json`} download>
          {t.json}
        </ButtonLink>
      </div>
      <p class="small soft">{t.hint}</p>
      <div class="badge-copies">
        <copy-text data-label={t.copy} data-done={t.copied}>
          <TextArea name="link" label={t.link} rows={1} value={url} unmarked />
        </copy-text>
        <copy-text data-label={t.copy} data-done={t.copied}>
          <TextArea name="token" label={t.token} rows={4} value={credential.jwt} unmarked />
        </copy-text>
      </div>
    </Section>
  )
}

const End = ({ credential }: OpenCredential) => {
  const t = credentialTexts[useView().lang].end
  return (
    <Section title={t.title}>
      <p>{t.lead}</p>
      <p class="small soft badge-act">{t.note}</p>
      <div class="badge-act">
        <PostButton action={`/my/rank/credentials/${credential.id}/revoke`}>{t.run}</PostButton>
      </div>
    </Section>
  )
}

/** One badge for its holder: what anybody sees of it, how to pass it on, and how to end it. */
export const CredentialPage = ({ open, script }: { open: OpenCredential; script: string | undefined }) => {
  const { lang } = useView()
  const t = credentialTexts[lang]
  const { credential, state } = open
  const title = t.heading(labelOf(credential, lang))
  const ended = credential.revokedAt ?? credential.validUntil
  const day = dayText(state === 'revoked' ? ended : credential.validUntil, lang)
  return (
    <Layout title={title} head={script ? <script type="module" src={script} /> : null}>
      <PageHead
        above={<a href="/my/rank/credentials">{t.all}</a>}
        title={title}
        aside={<Tag kind={state === 'valid' ? 'done' : 'stop'}>{t.state[state]}</Tag>}
      />
      {state === 'valid' ? null : (
        <div class="badge-ended">
          <Notice kind="stop" title={t.open[state](day)} />
        </div>
      )}
      <Seen {...open} />
      {state === 'valid' ? (
        <>
          <Export {...open} />
          <End {...open} />
        </>
      ) : null}
    </Layout>
  )
}
