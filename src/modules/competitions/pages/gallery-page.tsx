import {
  ButtonLink,
  Empty,
  formatMoney,
  Layout,
  PageHead,
  Section,
  Tag,
  Tags,
  useView,
  When,
} from '../../../ui'
import { categoryName } from '../../categories'
import type { GalleryCompetition } from '../queries-cards'
import { texts } from '../texts'

interface Props {
  competitions: readonly GalleryCompetition[]
  picture: (fileId: string) => string
}

type Of = { one: GalleryCompetition; picture: Props['picture'] }

/** The winner's picture large and the next ones beside it. */
const Pictures = ({ one, picture }: Of) => {
  const t = texts[useView().lang]
  const [first, ...others] = one.pictures
  if (!first) return <p class="gallery-sealed">{t.gallery.unseen[one.entriesVisibility](one.entries)}</p>
  return (
    <div class="gallery-pictures">
      <a class="gallery-first" href={`/competitions/${one.id}/entries/${first.number}`}>
        <img
          src={picture(first.large)}
          alt={t.entry.picture(first.number)}
          width="480"
          height="360"
          loading="lazy"
        />
        {first.won ? <Tag kind="done">{t.entry.won}</Tag> : null}
      </a>
      {others.map(({ number, preview }) => (
        <a href={`/competitions/${one.id}/entries/${number}`}>
          <img src={picture(preview)} alt={t.entry.picture(number)} width="160" height="120" loading="lazy" />
        </a>
      ))}
    </div>
  )
}

const Card = ({ one, picture }: Of) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <article class="gallery-card">
      <Pictures one={one} picture={picture} />
      <h3>
        <a href={`/competitions/${one.id}`}>{one.title}</a>
      </h3>
      <p class="small soft num">
        {categoryName(one.categorySlug, lang)} · {t.page.prize} <b>{formatMoney(one.prizeYen)}</b> ·{' '}
        {t.page.entryCount(one.entries)}
      </p>
      {one.status === 'open' ? (
        <Tags>
          <Tag kind="due">
            {t.page.closes} <When at={one.closesAt} form="relative" />
          </Tag>
        </Tags>
      ) : null}
    </article>
  )
}

const Shelf = ({ list, picture }: { list: readonly GalleryCompetition[]; picture: Props['picture'] }) => (
  <div class="gallery-shelf">
    {list.map((one) => (
      <Card one={one} picture={picture} />
    ))}
  </div>
)

/** What can be entered now, and what came out of past competitions that everybody could look at. */
export const GalleryPage = ({ competitions, picture }: Props) => {
  const t = texts[useView().lang]
  const open = competitions.filter(({ status }) => status === 'open')
  const past = competitions.filter(({ status }) => status === 'completed')
  return (
    <Layout title={t.gallery.title} description={t.gallery.lead} wide>
      <PageHead
        title={t.gallery.title}
        lead={t.gallery.lead}
        aside={<ButtonLink href="/competitions/new">{t.mine.new}</ButtonLink>}
      />
      {competitions.length === 0 ? <Empty title={t.gallery.none} text={t.gallery.noneText} /> : null}
      {open.length > 0 ? (
        <Section title={t.gallery.open} aside={<a href="/jobs?mode=competition">{t.mine.find}</a>}>
          <Shelf list={open} picture={picture} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={t.gallery.past}>
          <Shelf list={past} picture={picture} />
        </Section>
      ) : null}
    </Layout>
  )
}
