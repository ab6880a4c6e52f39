import type { TodoSource } from '../../../platform/todos'
import { ButtonLink, CountLine, Empty, Layout, PageHead, useView } from '../../../ui'
import type { TodoRow } from '../queries-todo'
import { calendarTexts, homeTexts } from '../texts'
import { TodoLines } from './parts/todo-lines'

/** Everything that is one person's turn. */
export const TodoPage = ({ rows, sources }: { rows: TodoRow[]; sources: readonly TodoSource[] }) => {
  const t = homeTexts[useView().lang].todo
  return (
    <Layout title={t.title} narrow>
      <PageHead
        title={t.title}
        lead={t.lead}
        aside={<a href="/calendar">{calendarTexts[useView().lang].link}</a>}
      />
      {rows.length === 0 ? (
        <Empty
          title={t.emptyTitle}
          text={t.emptyText}
          action={<ButtonLink href="/home">{t.home}</ButtonLink>}
        />
      ) : (
        <>
          <CountLine count={rows.length} />
          <TodoLines rows={rows} sources={sources} />
        </>
      )}
    </Layout>
  )
}
