import type { NoticeKinds } from '../../../platform/notices'
import { CountLine, Empty, Layout, PageHead, Pager, PostButton, Row, Rows, useView, When } from '../../../ui'
import { noticeText } from '../kinds'
import { noticesPerPage, type ShownNotice } from '../queries'
import { texts } from '../texts'

const NoticeLine = ({ notice, kinds }: { notice: ShownNotice; kinds: NoticeKinds }) => {
  const { lang } = useView()
  const isUnread = notice.readAt === null
  return (
    <Row
      aside={
        <small class="soft">
          <When at={notice.at} form="relative" />
        </small>
      }
    >
      <a class={isUnread ? 'notice-link notice-unread' : 'notice-link'} href={`/notices/${notice.id}/open`}>
        {isUnread ? <span class="hidden">{texts[lang].notices.unread} </span> : null}
        {noticeText(lang, notice, kinds)}
      </a>
    </Row>
  )
}

/** What happened, newest first. */
export const NoticesPage = ({
  notices,
  page,
  asOf,
  kinds,
}: {
  notices: ShownNotice[]
  page: number
  /** The other pages are those of this moment. */
  asOf: Date
  kinds: NoticeKinds
}) => {
  const { lang, frame } = useView()
  const t = texts[lang].notices
  const total = notices[0]?.total ?? 0
  return (
    <Layout title={t.title} narrow>
      <PageHead
        title={t.title}
        aside={
          <>
            {frame && frame.noticeCount > 0 ? (
              <PostButton action="/notices/read-all">{t.readAll}</PostButton>
            ) : null}
            {frame?.role === 'operator' ? null : <a href="/settings/notices">{t.settings}</a>}
          </>
        }
      />
      {notices.length === 0 ? (
        <Empty title={t.emptyTitle} text={t.emptyText} />
      ) : (
        <>
          <CountLine count={total} />
          <Rows label={t.title}>
            {notices.map((notice) => (
              <NoticeLine notice={notice} kinds={kinds} />
            ))}
          </Rows>
          <Pager
            page={page}
            pages={Math.ceil(total / noticesPerPage)}
            href={(n) => (n === 1 ? '/notices' : `/notices?page=${n}&asof=${asOf.getTime()}`)}
          />
        </>
      )}
    </Layout>
  )
}
