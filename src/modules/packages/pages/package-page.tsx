import { raw } from 'hono/html'
import { renderMarkdown } from '../../../platform/markdown'
import {
  Layout,
  Notice,
  nameOf,
  PageHead,
  RankSeal,
  ReportLine,
  ReviewMenu,
  Row,
  Rows,
  Section,
  Split,
  StarRow,
  Tag,
  useView,
  When,
} from '../../../ui'
import { categoryPath } from '../../categories'
import { HiddenNotice, hiddenTexts } from '../../members'
import { RatingFigure } from '../../reviews'
import type { PackageReview, PackageView } from '../queries'
import type { PackageCardData } from '../queries-cards'
import { texts } from '../texts'
import { PackageGrid, type PictureHref } from './package-card'
import { ChoiceBox, OwnBox } from './parts/choice-box'

const Gallery = ({ offer, picture }: { offer: PackageView; picture: PictureHref }) => {
  const t = texts[useView().lang].page
  const [cover, ...more] = offer.images
  if (!cover) return null
  return (
    <div class="package-gallery">
      <a href={picture(cover)}>
        <img src={picture(cover)} alt={t.picture(offer.title, 1)} width="1280" height="800" />
      </a>
      {more.length > 0 ? (
        <ul>
          {more.map((fileId, i) => (
            <li>
              <a href={picture(fileId)}>
                <img
                  src={picture(fileId)}
                  alt={t.picture(offer.title, i + 2)}
                  width="320"
                  height="200"
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

const Questions = ({ questions }: Pick<PackageView, 'questions'>) => {
  const t = texts[useView().lang].page
  if (questions.length === 0) return null
  return (
    <Section title={t.questions} id="questions">
      {questions.map(({ question, answer }) => (
        <details class="package-question">
          <summary>{question}</summary>
          <p class="pre">{answer}</p>
        </details>
      ))}
    </Section>
  )
}

const Reviews = ({ reviews }: { reviews: PackageReview[] }) => {
  const { lang } = useView()
  const t = texts[lang].page
  return (
    <Section title={t.reviews} id="reviews">
      {reviews.length === 0 ? <p class="soft">{t.noReviews}</p> : null}
      {reviews.length > 0 ? (
        <Rows>
          {reviews.map((one) => (
            <Row>
              <div class="line-up small soft">
                <StarRow score={one.score} label={`${one.score}`} /> <b class="num">{one.score}</b>{' '}
                {nameOf(one.authorName, lang)} <When at={one.revealedAt} form="date" />
                <ReviewMenu id={one.id} author={nameOf(one.authorName, lang)} />
              </div>
              {one.comment ? <p class="pre">{one.comment}</p> : null}
              {one.isHidden ? <p class="small soft">{hiddenTexts[lang].others}</p> : null}
            </Row>
          ))}
        </Rows>
      ) : null}
    </Section>
  )
}

const Head = ({ offer }: { offer: PackageView }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <PageHead
      title={offer.title}
      above={
        <>
          <a href="/packages">{t.title}</a> ›{' '}
          <a href={`/packages?cat=${offer.categorySlug}`}>
            {categoryPath(offer.categorySlug, lang).join(' › ')}
          </a>
        </>
      }
      lead={
        <span class="package-lead">
          {offer.status === 'published' ? null : <Tag>{t.status[offer.status]}</Tag>}
          <a href={`/freelancers/${offer.memberId}`}>
            <RankSeal tier={offer.tier} size={24} /> {nameOf(offer.name, lang)}
          </a>
          <RatingFigure sum={offer.ratingSum} n={offer.ratings} />
          {offer.sold > 0 ? <span class="small soft">{t.card.sold(offer.sold)}</span> : null}
        </span>
      }
    />
  )
}

export interface PackagePageProps {
  offer: PackageView
  reviews: PackageReview[]
  others: PackageCardData[]
  isOwn: boolean
  picture: PictureHref
}

/** A package as buyers see it: pictures, plans side by side, options, the earliest date, questions and reviews. */
export const PackagePage = ({ offer, reviews, others, isOwn, picture }: PackagePageProps) => {
  const { lang } = useView()
  const t = texts[lang].page
  return (
    <Layout title={offer.title} description={offer.description.slice(0, 120)}>
      {isOwn ? (
        <Notice kind="info">
          {t.own} {offer.tier === 'none' ? t.ownHidden : ''}
        </Notice>
      ) : null}
      {offer.isHidden ? <HiddenNotice isAuthor={isOwn} isShown /> : null}
      <Head offer={offer} />
      <Split lead={isOwn ? <OwnBox offer={offer} /> : <ChoiceBox offer={offer} />}>
        <Gallery offer={offer} picture={picture} />
        <Section title={t.description}>
          <div class="markdown">{raw(renderMarkdown(offer.description))}</div>
        </Section>
        <Questions questions={offer.questions} />
        <Reviews reviews={reviews} />
        {others.length > 0 ? (
          <Section title={t.others(nameOf(offer.name, lang))}>
            <PackageGrid offers={others} picture={picture} level={3} />
          </Section>
        ) : null}
        <ReportLine kind="package" id={offer.id} isOwn={isOwn} />
      </Split>
    </Layout>
  )
}
