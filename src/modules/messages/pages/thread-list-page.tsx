import { plainText } from '../../../platform/markdown'
import {
  Avatar,
  ButtonLink,
  CountDown,
  CountLine,
  Empty,
  Layout,
  nameOf,
  OlderPager,
  PageHead,
  RankSeal,
  Row,
  Rows,
  Tabs,
  Tag,
  useView,
  When,
} from '../../../ui'
import { hiddenTexts } from '../../members'
import type { OtherPerson } from '../queries'
import { type ListFilter, type ThreadPlace, type ThreadRow, threadsPerPage } from '../queries-list'
import { replyDueAt } from '../rules'
import { texts } from '../texts'
import { SearchForm } from './parts/search-form'
import type { FileHref } from './parts/timeline'

export const Face = ({ other, fileHref }: { other: OtherPerson; fileHref: FileHref }) => (
  <Avatar
    name={other.otherName}
    src={other.otherPictureId ? fileHref(other.otherPictureId, 'picture.webp') : null}
  />
)

const LastWord = ({ thread }: { thread: ThreadRow }) => {
  const { lang } = useView()
  const t = texts[lang].list
  if (thread.lastIsHidden) return <span>{hiddenTexts[lang].others}</span>
  return (
    <span>
      {thread.lastIsMine ? t.you : ''}
      {plainText(thread.lastBody) || t.fileOnly}
    </span>
  )
}

const ThreadLine = ({ thread, fileHref }: { thread: ThreadRow; fileHref: FileHref }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const dueAt = thread.mySide === 'freelancer' && thread.waitingSince ? replyDueAt(thread.waitingSince) : null
  return (
    <Row
      mark={<Face other={thread} fileHref={fileHref} />}
      aside={
        <small class="soft">
          <When at={thread.lastAt} form="relative" />
        </small>
      }
    >
      <a class={`thread-link${thread.isUnread ? ' thread-unread' : ''}`} href={`/messages/${thread.id}`}>
        <b>{nameOf(thread.otherName, lang)}</b>
        {thread.otherTier ? <RankSeal tier={thread.otherTier} size={18} /> : null}
        {thread.isUnread ? <span class="hidden">{t.list.unreadMark}</span> : null}
        <small class="soft">{thread.title || t.thread.direct}</small>
      </a>
      <p class="thread-last small soft">
        <LastWord thread={thread} />
      </p>
      {dueAt ? (
        <Tag kind="due">
          {dueAt < at ? (
            t.composer.overdue
          ) : (
            <>
              {t.composer.due} <CountDown until={dueAt} />
            </>
          )}
        </Tag>
      ) : null}
    </Row>
  )
}

const Nothing = ({ filter }: { filter: ListFilter }) => {
  const { lang, frame } = useView()
  const t = texts[lang].list
  if (filter !== 'all') return <Empty title={t.emptyFilter} text={t.emptyFilterText} />
  return frame?.role === 'client' ? (
    <Empty
      title={t.emptyTitle}
      text={t.emptyClient}
      action={<ButtonLink href="/freelancers">{t.findFreelancers}</ButtonLink>}
    />
  ) : (
    <Empty
      title={t.emptyTitle}
      text={t.emptyFreelancer}
      action={<ButtonLink href="/jobs">{t.findJobs}</ButtonLink>}
    />
  )
}

/** The first page of a filter, or the one that comes after a conversation. */
export const threadListHref = (filter: ListFilter, before?: ThreadPlace): string => {
  const place = before ? `before=${before.lastAt.getTime()}-${before.id}` : ''
  const given = [filter === 'all' ? '' : `filter=${filter}`, place].filter(Boolean).join('&')
  return `/messages${given ? `?${given}` : ''}`
}

const filters = ['all', 'unread', 'waiting'] as const satisfies readonly ListFilter[]

interface Props {
  threads: ThreadRow[]
  filter: ListFilter
  isFirst: boolean
  fileHref: FileHref
}

const Threads = ({ threads, filter, isFirst, fileHref }: Props) => {
  const t = texts[useView().lang]
  const [first] = threads
  if (!first) return <Nothing filter={filter} />
  return (
    <>
      <CountLine count={first.total} />
      <Rows label={t.title}>
        {threads.map((thread) => (
          <ThreadLine thread={thread} fileHref={fileHref} />
        ))}
      </Rows>
      <OlderPager
        newest={isFirst ? null : threadListHref(filter)}
        older={first.remaining > threadsPerPage ? threadListHref(filter, threads.at(-1)) : null}
      />
    </>
  )
}

export const ThreadListPage = (props: Props) => {
  const t = texts[useView().lang]
  const tabs = filters.map((one) => ({
    href: threadListHref(one),
    label: t.list[one],
    current: one === props.filter,
  }))
  return (
    <Layout title={t.title}>
      <PageHead
        title={t.title}
        aside={
          <>
            <ButtonLink href="/messages/checking" kind="quiet">
              {t.list.checking}
            </ButtonLink>
            <ButtonLink href="/messages/templates">{t.list.templates}</ButtonLink>
          </>
        }
      />
      <SearchForm words="" />
      <Tabs label={t.title} items={tabs} />
      <Threads {...props} />
    </Layout>
  )
}
