import { Breadcrumbs, ConsoleLayout, DataTable, DateOn, Empty, Money, PageHead, useView } from '../../../ui'
import type { PaperRow } from '../queries'
import { paperTexts, texts } from '../texts'

/** One person's papers, for an operator who said why they look. */
export const PersonPapersPage = ({
  person,
  papers,
}: {
  person: { id: string; name: string }
  papers: readonly PaperRow[]
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const title = t.console.papersOf(person.name)
  return (
    <ConsoleLayout title={title}>
      <PageHead
        title={title}
        lead={t.console.lookNote}
        above={
          <Breadcrumbs items={[{ label: t.console.title, href: '/console/papers' }, { label: title }]} />
        }
      />
      {papers.length === 0 ? (
        <Empty title={t.list.emptyTitle} text={t.list.emptyText} />
      ) : (
        <DataTable
          class="paper-list"
          ownLayout
          rows={papers}
          columns={[
            { head: t.list.day, cell: ({ onDate }) => <DateOn on={onDate} /> },
            {
              head: t.list.paper,
              cell: ({ id, kind, number }) => (
                <>
                  <a href={`/console/papers/people/${person.id}/${id}`}>{paperTexts[lang].titles[kind]}</a>{' '}
                  <small class="soft num">{number}</small>
                </>
              ),
            },
            { head: t.list.counterpart, cell: ({ otherName }) => otherName },
            { head: t.list.amount, figure: true, cell: ({ amountYen }) => <Money yen={amountYen} /> },
          ]}
        />
      )}
    </ConsoleLayout>
  )
}
