import { Layout, PageHead, useView } from '../../../ui'
import type { Addressee } from '../queries-list'
import { texts } from '../texts'
import { WritingSheet } from './parts/composer'

/** The first word to somebody, without any job between the two. */
export const StartPage = ({ to, formId }: { to: Addressee; formId: string }) => {
  const t = texts[useView().lang].start
  return (
    <Layout title={t.title(to.name)} narrow>
      <PageHead title={t.title(to.name)} lead={t.lead} />
      <WritingSheet
        action="/messages/new"
        hidden={{ _id: formId, to: to.memberId }}
        hasConsented={to.hasConsented}
      />
    </Layout>
  )
}
