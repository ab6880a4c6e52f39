import { ButtonLink, Layout, PageHead, Split, useView } from '../../../ui'
import type { OwnProfile } from '../queries'
import { texts } from '../texts'
import { Checklist } from './checklist'
import { About, Background, type Link, Words, Works } from './editor-parts'

/** The profile as its owner sees it: what is there, what is missing for Regular, and the way to each sheet. */
export const EditorPage = ({ own, id, link }: { own: OwnProfile; id: string; link: Link }) => {
  const t = texts[useView().lang].editor
  return (
    <Layout title={t.title}>
      <PageHead
        title={t.title}
        lead={t.lead}
        aside={<ButtonLink href={`/freelancers/${id}`}>{t.view}</ButtonLink>}
      />
      <div class="editor">
        <Split
          aside={
            <>
              <Checklist own={own} />
              <p class="small">
                <a href="/my/client-profile">{t.client}</a>
              </p>
            </>
          }
        >
          <About own={own} link={link} />
          <Words own={own} />
          <Works own={own} link={link} />
          <Background own={own} />
        </Split>
      </div>
    </Layout>
  )
}
