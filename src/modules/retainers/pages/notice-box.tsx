import { dateOf } from '../../../platform/clock'
import { ButtonLink, formatDateOn, Layout, PageHead, useView } from '../../../ui'
import { contractTexts, EndNoticeCard, EndNoticeForm, isLongWork } from '../../contracts'
import { verbsOpenTo } from '../lifecycle'
import type { RetainerView } from '../queries'
import { noticeEndsOn } from '../rules'
import { texts } from '../texts'

type Side = 'client' | 'freelancer'

/** When notice of today would end it, and by which rule; null while it does not run. */
const endToday = (retainer: RetainerView, at: Date): { endsOn: string; isLong: boolean } | null => {
  const { runsSince } = retainer
  if (runsSince === null) return null
  const endsOn = noticeEndsOn({ ...retainer, runsSince }, dateOf(at))
  return { endsOn, isLong: isLongWork(runsSince, endsOn) }
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
  const open = verbsOpenTo(role, retainer)
  const end = endToday(retainer, at)
  if (retainer.status !== 'running' || !end) return null
  const path = `/retainers/${retainer.id}`
  return (
    <EndNoticeCard notice={retainer} path={path} role={role} other={other} open={open}>
      {retainer.endsOn === null ? (
        <>
          <p class="small soft">{t.lead(formatDateOn(end.endsOn, { lang, at }))}</p>
          <p class="small soft">{end.isLong ? t.longRule : t.shortRule}</p>
        </>
      ) : null}
      {open.includes('give-notice') ? (
        <ButtonLink href={`${path}/give-notice`} kind="quiet" wide>
          {contractTexts[lang].endNotice.title}
        </ButtonLink>
      ) : null}
    </EndNoticeCard>
  )
}

/** The sheet that gives notice: what it leads to, and the reason. */
export const NoticePage = ({ retainer }: { retainer: RetainerView }) => {
  const { lang, at } = useView()
  const t = texts[lang].notice
  const { title } = contractTexts[lang].endNotice
  const end = endToday(retainer, at)
  const path = `/retainers/${retainer.id}`
  return (
    <Layout title={title} narrow>
      <PageHead
        title={title}
        above={<a href={path}>{retainer.title}</a>}
        lead={end ? t.lead(formatDateOn(end.endsOn, { lang, at })) : undefined}
      />
      {end ? <p class="small soft">{end.isLong ? t.longRule : t.shortRule}</p> : null}
      <EndNoticeForm action={`${path}/give-notice`} back={path} />
    </Layout>
  )
}
