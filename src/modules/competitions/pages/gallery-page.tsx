import { formatMoney, Layout, PageHead, Section, useView } from '../../../ui'
import type { pastCompetitions } from '../queries-cards'
import { texts } from '../texts'

/** Past competitions that everybody could look at, with their pictures. */
export const GalleryPage = ({
  past,
  picture,
}: {
  past: Awaited<ReturnType<typeof pastCompetitions>>
  picture: (fileId: string) => string
}) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.gallery.title}>
      <PageHead
        title={t.gallery.title}
        lead={t.gallery.lead}
        aside={<a href="/jobs?mode=competition">{t.mine.find}</a>}
      />
      {past.length === 0 ? <p class="soft">{t.gallery.none}</p> : null}
      {past.map((one) => (
        <Section
          title={<a href={`/competitions/${one.id}`}>{one.title}</a>}
          aside={`${formatMoney(one.prizeYen)} · ${t.page.entryCount(one.entries)}`}
        >
          <ul class="entry-grid">
            {one.previews.map((fileId) => (
              <li>
                <img src={picture(fileId)} alt="" width="240" height="180" loading="lazy" />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Layout>
  )
}
