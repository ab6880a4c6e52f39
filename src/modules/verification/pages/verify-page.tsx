import type { Child } from 'hono/jsx'
import { ButtonLink, Layout, Mark, PageHead, Row, Rows, Tag, useView, When } from '../../../ui'
import type { Confirmations } from '../queries'
import { texts } from '../texts'

const Confirmation = (props: {
  title: string
  text: string
  isDone: boolean
  state: Child
  action?: Child
  children?: Child
}) => (
  <Row mark={<Mark met={props.isDone} />} aside={props.action}>
    <b>{props.title}</b> {props.state}
    <small>{props.text}</small>
    {props.children}
  </Row>
)

const Identity = ({ standing }: { standing: Confirmations }) => {
  const { lang } = useView()
  const t = texts[lang].overview
  const state = {
    none: <Tag>{t.todo}</Tag>,
    submitted: <Tag kind="due">{t.waiting}</Tag>,
    approved: <Tag kind="done">{t.done}</Tag>,
    rejected: <Tag kind="stop">{t.returned}</Tag>,
  }[standing.identityStatus]
  const action = {
    none: t.start,
    rejected: t.again,
    submitted: null,
    approved: null,
  }[standing.identityStatus]
  return (
    <Confirmation
      title={t.identity}
      text={standing.identityStatus === 'submitted' ? t.waitingText : t.identityText}
      isDone={standing.identityStatus === 'approved'}
      state={state}
      action={action ? <ButtonLink href="/my/verification/identity">{action}</ButtonLink> : null}
    >
      {standing.identityStatus === 'rejected' && standing.reason ? (
        <small>
          {texts[lang].reasons[standing.reason]}
          {standing.note ? ` — ${standing.note}` : ''}
        </small>
      ) : null}
      {standing.identityStatus === 'submitted' && standing.submittedAt ? (
        <small>
          {t.submitted} <When at={standing.submittedAt} />
        </small>
      ) : null}
    </Confirmation>
  )
}

/** Since when a confirmation holds; nothing while it is missing. */
const Since = ({ at }: { at: Date | null }) => {
  const t = texts[useView().lang].overview
  return at ? (
    <small>
      {t.since} <When at={at} form="date" />
    </small>
  ) : null
}

/** The three confirmations and how far each is. */
export const VerifyPage = ({ standing }: { standing: Confirmations }) => {
  const t = texts[useView().lang].overview
  const done = [standing.identityStatus === 'approved', standing.signedAt, standing.phoneVerifiedAt].filter(
    Boolean,
  ).length
  const state = (at: Date | null) => (at ? <Tag kind="done">{t.done}</Tag> : <Tag>{t.todo}</Tag>)
  return (
    <Layout title={t.title}>
      <PageHead
        title={t.title}
        lead={t.lead}
        aside={<ButtonLink href="/my/profile">{t.editor}</ButtonLink>}
      />
      <p class="verify-progress num" role="status">
        {t.progress(done)}
      </p>
      <Rows>
        <Identity standing={standing} />
        <Confirmation
          title={t.confidentiality}
          text={t.confidentialityText}
          isDone={standing.signedAt !== null}
          state={state(standing.signedAt)}
          action={
            standing.signedAt ? null : (
              <ButtonLink href="/my/verification/confidentiality">{t.read}</ButtonLink>
            )
          }
        >
          <Since at={standing.signedAt} />
        </Confirmation>
        <Confirmation
          title={t.phone}
          text={t.phoneText}
          isDone={standing.phoneVerifiedAt !== null}
          state={state(standing.phoneVerifiedAt)}
          action={
            standing.phoneVerifiedAt ? null : <ButtonLink href="/my/verification/phone">{t.enter}</ButtonLink>
          }
        >
          <Since at={standing.phoneVerifiedAt} />
        </Confirmation>
      </Rows>
    </Layout>
  )
}
