import type { Child } from 'hono/jsx'
import { Breadcrumbs, Layout, PageHead, useView } from '../../../ui'
import { texts } from '../texts'

/** The frame of every sheet of the editor. */
export const EditSheet = ({ title, lead, children }: { title: string; lead?: string; children?: Child }) => {
  const t = texts[useView().lang].editor
  return (
    <Layout title={title}>
      <PageHead
        above={<Breadcrumbs items={[{ label: t.title, href: '/my/profile' }, { label: title }]} />}
        title={title}
        lead={lead}
      />
      <div class="stack sheet">{children}</div>
    </Layout>
  )
}
