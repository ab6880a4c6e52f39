import type { Viewer } from '../../../platform/http/types'
import {
  ButtonLink,
  DefList,
  Layout,
  PageHead,
  PostButton,
  Row,
  Rows,
  Section,
  Tag,
  useView,
  When,
} from '../../../ui'
import type { sessionList } from '../queries'
import { texts } from '../texts'

type Sessions = Awaited<ReturnType<typeof sessionList>>

/** "Firefox · macOS" out of a user agent's long line. */
const deviceName = (agent: string | null): string | null => {
  if (!agent) return null
  const browser = /Edg|OPR|Firefox|Chrome|Safari/.exec(agent)?.[0]
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(agent)?.[0]
  const words = [
    browser?.replace('Edg', 'Edge').replace('OPR', 'Opera'),
    system?.replace('Mac OS X', 'macOS'),
  ]
  return words.filter(Boolean).join(' · ') || null
}

export const SettingsPage = ({ viewer, sessions }: { viewer: Viewer; sessions: Sessions }) => {
  const t = texts[useView().lang].settings
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} />
      <Section title={t.account}>
        <DefList items={[{ term: t.email, value: viewer.email }]} />
        <ButtonLink href="/forgot-password">{t.changePassword}</ButtonLink>
      </Section>
      <Section title={t.sessions}>
        <p class="soft small">{t.sessionsLead}</p>
        <Rows>
          {sessions.map((session) => (
            <Row>
              <div>
                <b>{deviceName(session.userAgent) ?? t.unknownDevice}</b>{' '}
                {session.token === viewer.sessionToken ? <Tag kind="done">{t.thisOne}</Tag> : null}
                <br />
                <small class="soft">
                  {t.since} <When at={session.createdAt} />
                </small>
              </div>
              {session.token === viewer.sessionToken ? null : (
                <PostButton action={`/settings/sessions/${session.id}/end`}>{t.revoke}</PostButton>
              )}
            </Row>
          ))}
        </Rows>
      </Section>
    </Layout>
  )
}
