import { DataTable, Empty, Layout, PageHead, Tag, type TagKind, useView, When } from '../../../ui'
import type { SanctionStatus } from '../lifecycle'
import type { MySanction } from '../queries-own'
import { texts } from '../texts'

export const sanctionTones: Readonly<Record<SanctionStatus, TagKind>> = {
  proposed: 'due',
  standing: 'stop',
  ended: 'plain',
  overturned: 'done',
  declined: 'plain',
}

/** The sanctions on the viewer's own account. */
export const MySanctionsPage = ({ sanctions }: { sanctions: readonly MySanction[] }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Layout title={t.sanctions.title}>
      <PageHead
        title={t.sanctions.title}
        lead={t.sanctions.lead}
        aside={<a href="/my/reports">{t.sanctions.reports}</a>}
      />
      {sanctions.length === 0 ? (
        <Empty title={t.sanctions.empty} text={t.sanctions.emptyText} />
      ) : (
        <DataTable
          named
          rows={sanctions}
          columns={[
            {
              head: t.sanctions.kind,
              cell: ({ id, kind }) => <a href={`/my/sanctions/${id}`}>{t.kinds[kind]}</a>,
            },
            {
              head: t.sanctions.rule,
              cell: ({ ruleJa, ruleEn }) => (lang === 'ja' ? ruleJa : ruleEn),
            },
            { head: t.sanctions.on, cell: ({ imposedAt }) => <When at={imposedAt} form="date" /> },
            {
              head: t.sanctions.status,
              cell: ({ status }) => <Tag kind={sanctionTones[status]}>{t.sanctionStatus[status]}</Tag>,
            },
          ]}
        />
      )}
    </Layout>
  )
}
