import { Card, Money, Row, Rows, Section, StarRow, Tag, useView, When } from '../../../ui'
import { categoryName } from '../../categories'
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

export const Packages = ({ offers, link }: { offers: Parts['packages']; link: Link }) => {
  const { lang } = useView()
  const t = texts[lang]
  if (offers.length === 0) return null
  return (
    <Section title={t.editor.packages} id="packages">
      <div class="stack">
        {offers.map((offer) => (
          <Card id={offer.id}>
            <div class="offer">
              {offer.imageFileId ? <img src={link(offer.imageFileId)} alt="" loading="lazy" /> : null}
              <div>
                <h3>{offer.title}</h3>
                <p class="soft small">{categoryName(offer.categorySlug, lang)}</p>
                <p class="small pre">{offer.description}</p>
              </div>
            </div>
            <div class="plans">
              {offer.plans.map((plan) => (
                <div>
                  <small class="soft">{t.package.plans[plan.kind]}</small>
                  <b>{plan.title}</b>
                  <p class="plan-price">
                    <Money yen={plan.priceYen} />
                  </p>
                  <p class="small soft num">
                    {t.page.days(plan.days)} · {t.page.revisions(plan.revisions)}
                  </p>
                  {plan.includes ? <p class="small pre">{plan.includes}</p> : null}
                </div>
              ))}
            </div>
          </Card>
        ))}
      </div>
    </Section>
  )
}

export const Background = ({ parts }: { parts: Parts }) => {
  const t = texts[useView().lang]
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
              <Row aside={<span class="soft">{one.acquiredMonth ?? ''}</span>}>{one.name}</Row>
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
              <p class="line-up small soft">
                <StarRow score={one.score} label={t.score(one.score)} /> <b class="num">{one.score}</b>{' '}
                {one.authorName || t.unnamed}
                <span>{categoryName(one.categorySlug, lang)}</span> <When at={one.revealedAt} form="date" />
              </p>
              {one.comment ? <p class="pre">{one.comment}</p> : null}
              {one.reply ? (
                <blockquote class="review-reply">
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
