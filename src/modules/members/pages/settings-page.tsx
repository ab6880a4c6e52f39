import type { Child } from 'hono/jsx'
import type { Viewer } from '../../../platform/http/types'
import { Layout, PageHead, Row, Rows, Section, Tag, useView } from '../../../ui'
import type { SettingsState } from '../queries'
import { texts } from '../texts'

const Line = ({ href, name, value }: { href: string; name: string; value?: Child }) => (
  <Row aside={value}>
    <a href={href}>{name}</a>
  </Row>
)

/** The overview: one line per thing that can be set, with how it stands. */
export const SettingsPage = ({ viewer, state }: { viewer: Viewer; state: SettingsState }) => {
  const t = texts[useView().lang].settings
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} />
      <Section title={t.account}>
        <Rows>
          <Line href="/settings/email" name={t.email} value={viewer.email} />
          {state.newEmail ? (
            <Row>
              <small class="soft">{t.emailWaits(state.newEmail)}</small>
            </Row>
          ) : null}
          <Line href="/settings/password" name={t.password} />
        </Rows>
      </Section>
      {viewer.operator ? null : (
        <Section title={t.notices}>
          <Rows>
            <Line href="/settings/notices" name={t.noticeSettings} />
          </Rows>
        </Section>
      )}
      <Section title={t.security}>
        <Rows>
          <Line
            href="/settings/two-step"
            name={t.twoStep}
            value={
              <Tag kind={state.secondFactorAt ? 'done' : 'plain'}>{state.secondFactorAt ? t.on : t.off}</Tag>
            }
          />
          <Line href="/settings/passkeys" name={t.passkeys} value={t.passkeyCount(state.passkeys)} />
          <Line href="/settings/devices" name={t.sessions} value={t.count(state.devices)} />
        </Rows>
      </Section>
      <Section title={t.data}>
        <Rows>
          <Line href="/settings/export" name={t.export} />
          <Line href="/settings/close" name={t.close} />
        </Rows>
      </Section>
    </Layout>
  )
}
