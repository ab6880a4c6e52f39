import { Layout, PageHead, useView } from '../../../ui'
import { staticTexts } from '../texts'

export const staticNames = ['help', 'terms', 'trust'] as const
export type StaticName = (typeof staticNames)[number]

/** A page of plain words: help, terms, how trust works. Each part has an address of its own. */
export const StaticPage = ({ name }: { name: StaticName }) => {
  const t = staticTexts[useView().lang][name]
  const parts = Object.entries(t.parts)
  return (
    <Layout title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} />
      <div class="prose-page">
        <nav aria-label={t.title}>
          <ol>
            {parts.map(([key, part]) => (
              <li>
                <a href={`#${key}`}>{part.title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div class="static-text">
          {parts.map(([key, part]) => (
            <section id={key}>
              <h2>{part.title}</h2>
              {part.text.split('\n').map((line) => (
                <p>{line}</p>
              ))}
            </section>
          ))}
        </div>
      </div>
    </Layout>
  )
}
