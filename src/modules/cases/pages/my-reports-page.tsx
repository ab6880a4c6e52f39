import { DataTable, Empty, Layout, PageHead, Pager, Tag, type TagKind, useView, When } from '../../../ui'
import type { ReportStatus } from '../lifecycle'
import { type MyReport, myReportsPerPage } from '../queries-own'
import { texts } from '../texts'

const tones: Readonly<Record<ReportStatus, TagKind>> = {
  open: 'due',
  taken: 'due',
  awaiting: 'due',
  dismissed: 'plain',
  removed: 'done',
  sanctioned: 'done',
}

/** What became of the viewer's reports. */
export const MyReportsPage = ({ reports, page }: { reports: readonly MyReport[]; page: number }) => {
  const t = texts[useView().lang]
  const total = reports[0]?.total ?? 0
  return (
    <Layout title={t.mine.title}>
      <PageHead
        title={t.mine.title}
        lead={t.mine.lead}
        aside={<a href="/my/sanctions">{t.mine.sanctions}</a>}
      />
      {reports.length === 0 ? (
        <Empty title={t.mine.empty} text={t.mine.emptyText} />
      ) : (
        <DataTable
          named
          rows={reports}
          columns={[
            {
              head: t.mine.what,
              cell: ({ subjectKind, title }) => (
                <>
                  {t.subjects[subjectKind]} <small>{title}</small>
                </>
              ),
            },
            { head: t.mine.reason, cell: ({ reason }) => t.reasons[reason] },
            { head: t.mine.filed, cell: ({ filedAt }) => <When at={filedAt} form="date" /> },
            {
              head: t.mine.outcome,
              cell: ({ status, decidedAt }) => (
                <>
                  <Tag kind={tones[status]}>{t.mine.outcomes[status]}</Tag>{' '}
                  {decidedAt ? <When at={decidedAt} form="date" /> : null}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager page={page} pages={Math.ceil(total / myReportsPerPage)} href={(n) => `/my/reports?page=${n}`} />
    </Layout>
  )
}
