import type { Viewer } from '../../../platform/http/types'
import { Breadcrumbs, Layout, PageHead, PostButton, Row, Rows, Tag, useView, When } from '../../../ui'
import { deviceName, shortAddress } from '../device-name'
import type { sessionList } from '../queries'
import { texts } from '../texts'

type Session = Awaited<ReturnType<typeof sessionList>>[number]

const Device = ({ session, isThis }: { session: Session; isThis: boolean }) => {
  const t = texts[useView().lang].settings
  return (
    <Row
      aside={
        isThis ? null : (
          <PostButton action={`/settings/sessions/${session.id}/end`} small>
            {t.revoke}
          </PostButton>
        )
      }
    >
      <b>{deviceName(session.userAgent) ?? t.unknownDevice}</b>{' '}
      {isThis ? <Tag kind="done">{t.thisOne}</Tag> : null}
      <small>
        {t.network} {shortAddress(session.ipAddress) ?? t.unknownNetwork}
      </small>
      <small>
        {t.since} <When at={session.createdAt} />
        {session.lastSeenAt ? (
          <>
            {t.comma}
            {t.lastSeen} <When at={session.lastSeenAt} form="relative" />
          </>
        ) : null}
      </small>
    </Row>
  )
}

/** Where the member is signed in, each to be ended (§5.4). */
export const DevicesPage = ({ viewer, sessions }: { viewer: Viewer; sessions: Session[] }) => {
  const t = texts[useView().lang].settings
  const others = sessions.filter(({ token }) => token !== viewer.sessionToken)
  return (
    <Layout title={t.sessions} narrow>
      <PageHead
        above={<Breadcrumbs items={[{ href: '/settings', label: t.title }]} />}
        title={t.sessions}
        lead={t.sessionsLead}
      />
      <Rows>
        {sessions.map((session) => (
          <Device session={session} isThis={session.token === viewer.sessionToken} />
        ))}
      </Rows>
      {others.length > 1 ? (
        <PostButton action="/settings/sessions/end-others">{t.revokeOthers}</PostButton>
      ) : null}
      <p class="form-after soft small">{t.networkNote}</p>
    </Layout>
  )
}
