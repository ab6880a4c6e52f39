import { formatMoney, nameOf, ReviewMenu, Row, Rows, Section, StarRow, Tag, useView, When } from '../../../ui'
import { categoryName, wordName } from '../../categories'
import { hiddenTexts } from '../../members'
import type { Parts, ReviewRow } from '../queries-parts'
import { texts } from '../texts'

type Link = (fileId: string) => string

export const Portfolio = ({ items, link }: { items: Parts['portfolio']; link: Link }) => {
  const { lang } = useView()
  const t = texts[lang]
  if (items.length === 0) return null
  return (
    <Section title={t.editor.portfolio} id="portfolio">
      <div class="grid-3">
        {items.map((item) => (
          <article class="work" id={item.id}>
            {item.images.map((fileId, index) => (
              <a class={index ? 'work-more' : 'work-cover'} href={link(fileId)}>
                <img
                  src={link(fileId)}
                  alt={index ? `${item.title} ${index + 1}` : item.title}
                  loading="lazy"
                />
              </a>
            ))}
            <h3>{item.title}</h3>
            {item.categorySlug ? <p class="soft small">{categoryName(item.categorySlug, lang)}</p> : null}
            {item.description ? <p class="small pre">{item.description}</p> : null}
            {item.url ? (
              <p class="small">
                <a href={item.url} rel="nofollow ugc noopener">
                  {t.page.link}
                </a>
              </p>
            ) : null}
          </article>
        ))}
      </div>
    </Section>
  )
}

/** Packages on sale: each leads to its own page. */
export const Packages = ({ offers, link }: { offers: Parts['packages']; link: Link }) => {
  const { lang } = useView()
  const t = texts[lang]
  if (offers.length === 0) return null
  return (
    <Section title={t.editor.packages} id="packages">
      <div class="package-grid">
        {offers.map((offer) => (
          <article class="package-card" id={offer.id}>
            <div class="package-cover">
              {offer.cover ? (
                <img src={link(offer.cover)} alt="" width="320" height="200" loading="lazy" />
              ) : (
                <span class="package-blank">{categoryName(offer.categorySlug, lang)}</span>
              )}
            </div>
            <div class="package-words">
              <h3 class="package-title">
                <a href={`/packages/${offer.id}`}>{offer.title}</a>
              </h3>
              <p class="package-from num">{t.page.from(formatMoney(offer.fromYen))}</p>
            </div>
          </article>
        ))}
      </div>
    </Section>
  )
}

export const Background = ({ parts }: { parts: Parts }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <>
      {parts.experiences.length ? (
        <Section title={t.editor.experiences} aside={t.page.declared}>
          <Rows>
            {parts.experiences.map((one) => (
              <Row
                aside={
                  one.visibility === 'public' ? null : <Tag>{t.experience.visibilities[one.visibility]}</Tag>
                }
              >
                <b>{one.company}</b> {one.role}
                <small class="num">
                  {one.fromMonth} – {one.untilMonth ?? t.experience.now}
                </small>
                {one.description ? <p class="small pre">{one.description}</p> : null}
              </Row>
            ))}
          </Rows>
        </Section>
      ) : null}
      {parts.qualifications.length ? (
        <Section title={t.editor.qualifications} aside={t.page.declared}>
          <Rows>
            {parts.qualifications.map((one) => (
              <Row aside={<span class="soft">{one.acquiredMonth ?? ''}</span>}>
                {wordName(one.name, lang)}
              </Row>
            ))}
          </Rows>
        </Section>
      ) : null}
    </>
  )
}

export const Reviews = ({ reviews, name }: { reviews: ReviewRow[]; name: string }) => {
  const { lang } = useView()
  const t = texts[lang].page
  return (
    <Section title={t.reviews} id="reviews">
      {reviews.length === 0 ? <p class="soft">{t.noReviews}</p> : null}
      {reviews.length ? (
        <Rows>
          {reviews.map((one) => (
            <Row>
              <div class="line-up small soft">
                <StarRow score={one.score} label={t.score(one.score)} /> <b class="num">{one.score}</b>{' '}
                {nameOf(one.authorName, lang)}
                <span>{categoryName(one.categorySlug, lang)}</span> <When at={one.revealedAt} form="date" />
                <ReviewMenu id={one.id} author={nameOf(one.authorName, lang)} />
              </div>
              {one.comment ? <p class="pre">{one.comment}</p> : null}
              {one.isHidden ? <p class="small soft">{hiddenTexts[lang].others}</p> : null}
              {one.reply ? (
                <blockquote class="profile-reply">
                  <small class="soft">{t.reply2(name)}</small>
                  <p class="pre">{one.reply}</p>
                </blockquote>
              ) : null}
            </Row>
          ))}
        </Rows>
      ) : null}
    </Section>
  )
}
