import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  Card,
  Form,
  FormActions,
  formatDateOn,
  PostButton,
  TextArea,
  useView,
} from '../../../../ui'
import { awaitsReason, type EndNotice } from '../../end-notice'
import { texts } from '../../texts'

type Step = 'take-back' | 'ask-reason' | 'give-reason'

const ReasonForm = ({ action }: { action: string }) => {
  const t = texts[useView().lang].endNotice
  return (
    <Form action={action}>
      <TextArea name="reason" label={t.reason} rows={4} maxlength={2000} required />
      <FormActions>
        <Button kind="main">{t.giveReason}</Button>
      </FormActions>
    </Form>
  )
}

/** The reason of a notice, and what its reader may do about it. */
const Steps = ({
  path,
  notice,
  isOwn,
  open,
}: {
  path: string
  notice: EndNotice
  isOwn: boolean
  open: readonly string[]
}) => {
  const t = texts[useView().lang].endNotice
  const may = (step: Step): boolean => open.includes(step)
  return (
    <>
      {notice.reason ? <blockquote class="room-words">{notice.reason}</blockquote> : null}
      {awaitsReason(notice) ? <p class="small">{isOwn ? t.askedOwn : t.awaiting}</p> : null}
      {may('give-reason') ? <ReasonForm action={`${path}/give-reason`} /> : null}
      {may('ask-reason') ? (
        <PostButton action={`${path}/ask-reason`} wide>
          {t.askReason}
        </PostButton>
      ) : null}
      {may('take-back') ? (
        <PostButton action={`${path}/take-back`} wide>
          {t.takeBack}
        </PostButton>
      ) : null}
    </>
  )
}

/**
 * The notice that work ends, of a retainer or of orders that follow each other. `path`: where its steps are done; `open`: the verbs
 * of its lifecycle that are open to `role`; `other`: who the other side is.
 */
export const EndNoticeCard = ({
  notice,
  children,
  ...seen
}: {
  /** Without a last day no notice was given: `children` say what one would lead to. */
  notice: EndNotice & { endsOn: string | null }
  path: string
  role: 'client' | 'freelancer'
  other: string
  open: readonly string[]
  children?: Child
}) => {
  const { lang, at } = useView()
  const t = texts[lang].endNotice
  const isOwn = notice.noticeBy === seen.role
  const last = notice.endsOn === null ? null : formatDateOn(notice.endsOn, { lang, at })
  return (
    <Card title={t.card} id="notice">
      {last === null ? null : <p>{isOwn ? t.own(last) : t.given(seen.other, last)}</p>}
      {children}
      <Steps path={seen.path} notice={notice} isOwn={isOwn} open={seen.open} />
    </Card>
  )
}

/** The form that gives notice; `children` are its own fields. */
export const EndNoticeForm = ({
  action,
  back,
  children,
}: {
  action: string
  back: string
  children?: Child
}) => {
  const t = texts[useView().lang].endNotice
  return (
    <Form action={action}>
      {children}
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={4} maxlength={2000} />
      <FormActions>
        <Button kind="main">{t.submit}</Button>
        <ButtonLink href={back} kind="quiet">
          {t.back}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
