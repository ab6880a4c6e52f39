import type { Child } from 'hono/jsx'
import { Avatar, ButtonLink, DateOn, formatMoney, Row, Rows, Section, Tag, Tags, useView } from '../../../ui'
import { categoryPath, wordName } from '../../categories'
import type { OwnProfile } from '../queries'
import { regionName } from '../regions'
import { texts } from '../texts'

export type Link = (fileId: string) => string

const Part = ({
  title,
  href,
  isNew,
  children,
}: {
  title: string
  href: string
  isNew?: boolean
  children?: Child
}) => {
  const t = texts[useView().lang].editor
  return (
    <Section
      title={title}
      aside={
        <ButtonLink href={href} small aria-label={`${title} ${isNew ? t.add : t.edit}`}>
          {isNew ? t.add : t.edit}
        </ButtonLink>
      }
    >
      {children}
    </Section>
  )
}

/** Name, introduction and picture as they stand. */
export const About = ({ own, link }: { own: OwnProfile; link: Link }) => {
  const t = texts[useView().lang].editor
  return (
    <>
      <Part title={t.about} href="/my/profile/about">
        <p>
          <b>{own.name || <span class="soft">{t.noName}</span>}</b> <span class="soft">{own.headline}</span>
        </p>
        <p class="clamp">{own.introduction || <span class="soft">{t.noIntroduction}</span>}</p>
        <p class="soft small num">{t.count(own.introductionLength)}</p>
      </Part>
      <Part title={t.picture} href="/my/profile/picture">
        <div class="line-up">
          {own.pictureFileId ? <Avatar name={own.name} src={link(own.pictureFileId)} size={72} /> : null}
          <span class="soft">{own.pictureFileId ? t.hasPicture : t.noPicture}</span>
        </div>
      </Part>
    </>
  )
}

/** Categories and skills. */
export const Words = ({ own }: { own: OwnProfile }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <>
      <Part title={t.editor.categories} href="/my/profile/categories">
        {own.categories.length ? (
          <Tags>
            {own.categories.map((slug) => (
              <Tag>{categoryPath(slug, lang).join(' › ')}</Tag>
            ))}
          </Tags>
        ) : (
          <p class="soft">{t.editor.noCategories}</p>
        )}
      </Part>
      <Part title={t.editor.skills} href="/my/profile/skills">
        {own.skills.length ? (
          <Tags>
            {own.skills.map((skill) => (
              <Tag>
                {wordName(skill.name, lang)}
                {skill.years === null ? '' : ` ${t.skills.forYears(skill.years)}`}
              </Tag>
            ))}
          </Tags>
        ) : (
          <p class="soft">{t.editor.noSkills}</p>
        )}
      </Part>
    </>
  )
}

/** Portfolio and packages. */
export const Works = ({ own, link }: { own: OwnProfile; link: Link }) => {
  const { lang } = useView()
  const t = texts[lang]
  const thumb = (id: string | null | undefined) =>
    id ? <img class="thumb" src={link(id)} alt="" width={64} height={48} loading="lazy" /> : null
  return (
    <>
      <Part title={t.editor.portfolio} href="/my/profile/portfolio/new" isNew>
        {own.portfolio.length ? (
          <Rows>
            {own.portfolio.map((item) => (
              <Row mark={thumb(item.images[0])}>
                <a href={`/my/profile/portfolio/${item.id}`}>{item.title}</a>
              </Row>
            ))}
          </Rows>
        ) : (
          <p class="soft">{t.editor.noPortfolio}</p>
        )}
      </Part>
      <Part title={t.editor.packages} href="/packages/new" isNew>
        {own.packages.length ? (
          <Rows>
            {own.packages.map((offer) => (
              <Row mark={thumb(offer.cover)} aside={t.page.from(formatMoney(offer.fromYen))}>
                <a href={`/packages/${offer.id}`}>{offer.title}</a>{' '}
                {offer.status === 'published' ? null : <Tag>{t.package[offer.status]}</Tag>}
              </Row>
            ))}
          </Rows>
        ) : (
          <p class="soft">{t.editor.noPackages}</p>
        )}
      </Part>
    </>
  )
}

/** Experience, qualifications, availability. */
export const Background = ({ own }: { own: OwnProfile }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <>
      <Part title={t.editor.experiences} href="/my/profile/experiences/new" isNew>
        {own.experiences.length ? (
          <Rows>
            {own.experiences.map((one) => (
              <Row aside={<Tag>{t.experience.visibilities[one.visibility]}</Tag>}>
                <a href={`/my/profile/experiences/${one.id}`}>
                  {one.company} {one.role}
                </a>
                <small class="num">
                  {one.fromMonth} – {one.untilMonth ?? t.experience.now}
                </small>
              </Row>
            ))}
          </Rows>
        ) : (
          <p class="soft">{t.editor.noExperiences}</p>
        )}
      </Part>
      <Part title={t.editor.qualifications} href="/my/profile/qualifications">
        {own.qualifications.length ? (
          <Tags>
            {own.qualifications.map((one) => (
              <Tag>{wordName(one.name, lang)}</Tag>
            ))}
          </Tags>
        ) : (
          <p class="soft">{t.editor.noQualifications}</p>
        )}
      </Part>
      <Part title={t.editor.availability} href="/my/profile/availability">
        <Tags>
          <Tag>{t.availability.states[own.availability]}</Tag>
          {own.hoursPerWeek ? <Tag>{t.page.hours(own.hoursPerWeek)}</Tag> : null}
          {own.region ? <Tag>{regionName(own.region, lang)}</Tag> : null}
        </Tags>
        {own.vacations.map((one) => (
          <p class="soft small">
            {t.availability.vacations} <DateOn on={one.fromOn} /> – <DateOn on={one.untilOn} />
          </p>
        ))}
      </Part>
    </>
  )
}
