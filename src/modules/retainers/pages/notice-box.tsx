import { dateOf } from '../../../platform/clock'
import {
  Button,
  ButtonLink,
  Card,
  Form,
  FormActions,
  formatDateOn,
  Layout,
  PageHead,
  PostButton,
  TextArea,
  useView,
} from '../../../ui'
import { verbsOpenTo } from '../lifecycle'
import type { RetainerView } from '../queries'
import { isLongWork, noticeEndsOn } from '../rules'
import { texts } from '../texts'

type Side = 'client' | 'freelancer'

/** When notice of today would end it, and by which rule; null while it does not run. */
const endToday = (retainer: RetainerView, at: Date): { endsOn: string; isLong: boolean } | null => {
  const { runsSince } = retainer
  if (runsSince === null) return null
  const endsOn = noticeEndsOn({ ...retainer, runsSince }, dateOf(at))
  return { endsOn, isLong: isLongWork(runsSince, endsOn) }
}

const ReasonForm = ({ id }: { id: string }) => {
  const t = texts[useView().lang].notice
  return (
    <Form action={`/retainers/${id}/give-reason`}>
      <TextArea name="reason" label={t.reason} rows={4} maxlength={2000} required />
      <FormActions>
        <Button kind="main">{t.giveReason}</Button>
      </FormActions>
    </Form>
  )
}

/** Ending a retainer: the date that notice of today would lead to, or the notice that was given, with its reason. */
export const NoticeBox = ({
  retainer,
  role,
  other,
}: {
  retainer: RetainerView
  role: Side
  other: string
}) => {
  const { lang, at } = useView()
  const t = texts[lang].notice
  const open = new Set(verbsOpenTo(role, retainer))
  const end = endToday(retainer, at)
  if (retainer.status !== 'running' || !end) return null
  const last = (on: string): string => formatDateOn(on, { lang, at })
  const isOwn = retainer.noticeBy === role
  return (
    <Card title={t.card} id="notice">
      {retainer.endsOn === null ? (
        <p class="small soft">{t.lead(last(end.endsOn))}</p>
      ) : (
        <p>{isOwn ? t.own(last(retainer.endsOn)) : t.given(other, last(retainer.endsOn))}</p>
      )}
      {retainer.endsOn === null ? <p class="small soft">{end.isLong ? t.longRule : t.shortRule}</p> : null}
      {retainer.reason ? <blockquote class="room-words">{retainer.reason}</blockquote> : null}
      {retainer.reasonAskedAt ? <p class="small">{isOwn ? t.askedOwn : t.awaiting}</p> : null}
      {open.has('give-notice') ? (
        <ButtonLink href={`/retainers/${retainer.id}/give-notice`} kind="quiet" wide>
          {t.title}
        </ButtonLink>
      ) : null}
      {open.has('give-reason') ? <ReasonForm id={retainer.id} /> : null}
      {open.has('ask-reason') ? (
        <PostButton action={`/retainers/${retainer.id}/ask-reason`} wide>
          {t.askReason}
        </PostButton>
      ) : null}
      {open.has('take-back') ? (
        <PostButton action={`/retainers/${retainer.id}/take-back`} wide>
          {t.takeBack}
        </PostButton>
      ) : null}
    </Card>
  )
}

/** The sheet that gives notice: what it leads to, and the reason. */
export const NoticePage = ({ retainer }: { retainer: RetainerView }) => {
  const { lang, at } = useView()
  const t = texts[lang].notice
  const end = endToday(retainer, at)
  return (
    <Layout title={t.title} narrow>
      <PageHead
        title={t.title}
        above={<a href={`/retainers/${retainer.id}`}>{retainer.title}</a>}
        lead={end ? t.lead(formatDateOn(end.endsOn, { lang, at })) : undefined}
      />
      {end ? <p class="small soft">{end.isLong ? t.longRule : t.shortRule}</p> : null}
      <Form action={`/retainers/${retainer.id}/give-notice`}>
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={4} maxlength={2000} />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
          <ButtonLink href={`/retainers/${retainer.id}`} kind="quiet">
            {t.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}
