import {
  Avatar,
  ButtonLink,
  Card,
  DefList,
  FavouriteButton,
  formatDateOn,
  Layout,
  Mark,
  Notice,
  nameOf,
  RankSeal,
  ReportLine,
  Section,
  Split,
  Tag,
  Tags,
  uiTexts,
  useView,
  When,
} from '../../../ui'
import { categoryPath, wordName } from '../../categories'
import { HiddenNotice } from '../../members'
import type { FreelancerHead } from '../queries'
import type { Parts, ReviewRow } from '../queries-parts'
import { regionName } from '../regions'
import { texts } from '../texts'
import { FigureList, type Replies } from './figure-list'
import { Background, Packages, Portfolio, Reviews } from './freelancer-parts'

export interface FreelancerPageProps {
  head: FreelancerHead
  parts: Parts
  reviews: ReviewRow[]
  replies: Replies | null
  isOwn: boolean
  /** What operators have hidden is left out. */
  isGone: boolean
  /** Path of a file by its id. */
  link: (fileId: string) => string
}

const Head = ({ head, isOwn, link }: Pick<FreelancerPageProps, 'head' | 'isOwn' | 'link'>) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const tone = { open: 'done', limited: 'due', closed: 'plain' } as const
  const name = nameOf(head.name, useView().lang)
  return (
    <header class="profile-head">
      <Avatar name={name} src={head.pictureFileId ? link(head.pictureFileId) : null} size={96} />
      <div>
        <h1>
          {name} <RankSeal tier={head.tier} size={44} label={head.tier === 'none' ? undefined : ''} />
        </h1>
        <p class="soft">{head.headline}</p>
        <Tags>
          {head.tier === 'none' ? null : <Tag kind="mode">{uiTexts[lang].tiers[head.tier]}</Tag>}
          <Tag kind={tone[head.availability]}>{t.availability.states[head.availability]}</Tag>
          {head.onVacationUntil ? (
            <Tag kind="due">{t.page.vacation(formatDateOn(head.onVacationUntil, { lang, at }))}</Tag>
          ) : null}
          {head.hoursPerWeek ? <Tag>{t.page.hours(head.hoursPerWeek)}</Tag> : null}
          {head.region ? <Tag>{regionName(head.region, lang)}</Tag> : null}
        </Tags>
      </div>
      <div class="profile-actions">
        {isOwn ? (
          <ButtonLink href="/my/profile">{t.page.editor}</ButtonLink>
        ) : head.tier === 'none' ? null : (
          // Whoever is not listed cannot be asked either; people who have to do with them have their conversation.
          <>
            <ButtonLink href={`/messages/new?to=${head.id}`} kind="main">
              {t.page.message}
            </ButtonLink>
            <ButtonLink href={`/freelancers/${head.id}/request`}>{t.page.request}</ButtonLink>
            <FavouriteButton kind="freelancer" id={head.id} name={name} />
          </>
        )}
      </div>
    </header>
  )
}

const Confirmed = ({ head }: { head: FreelancerHead }) => {
  const t = texts[useView().lang].page
  return (
    <Card kind="tight" title={t.confirmed}>
      <ul class="checklist">
        {(['identity', 'confidentiality', 'phone'] as const).map((kind) => (
          <li>
            <Mark met={head[kind]} />
            <span>{t[kind]}</span>
          </li>
        ))}
      </ul>
      <DefList
        items={[
          ...(head.lastSeenAt
            ? [{ term: t.seen, value: <When at={head.lastSeenAt} form="relative" /> }]
            : []),
          { term: t.since, value: <When at={head.createdAt} form="date" /> },
        ]}
      />
    </Card>
  )
}

const Skills = ({ parts }: { parts: Parts }) => {
  const { lang } = useView()
  const t = texts[lang]
  if (parts.categories.length + parts.skills.length === 0) return null
  return (
    <Section title={t.editor.skills}>
      <Tags>
        {parts.categories.map((slug) => (
          <Tag kind="mode">{categoryPath(slug, lang).join(' › ')}</Tag>
        ))}
        {parts.skills.map((skill) => (
          <Tag>
            {wordName(skill.name, lang)}
            {skill.years === null ? '' : ` ${t.skills.forYears(skill.years)}`}
          </Tag>
        ))}
      </Tags>
    </Section>
  )
}

/** A freelancer as others see them. */
export const FreelancerPage = ({
  head,
  parts,
  reviews,
  replies,
  isOwn,
  isGone,
  link,
}: FreelancerPageProps) => {
  const { lang } = useView()
  const t = texts[lang]
  const name = nameOf(head.name, useView().lang)
  return (
    <Layout title={name} description={t.page.description(name, head.headline)}>
      {isOwn ? <Notice kind="info">{head.tier === 'none' ? t.page.ownHidden : t.page.own}</Notice> : null}
      {head.isHidden ? <HiddenNotice isAuthor={isOwn} isShown={!isGone} /> : null}
      <Head head={head} isOwn={isOwn} link={link} />
      <Split
        aside={
          <>
            <Card kind="tight" title={t.page.figures}>
              <FigureList figures={head} replies={replies} />
            </Card>
            <Confirmed head={head} />
          </>
        }
      >
        {head.introduction ? (
          <Section title={t.page.introduction}>
            <p class="pre">{head.introduction}</p>
          </Section>
        ) : null}
        <Skills parts={parts} />
        <Portfolio items={parts.portfolio} link={link} />
        <Packages offers={parts.packages} link={link} />
        <Background parts={parts} />
        <Reviews reviews={reviews} name={name} />
        <ReportLine kind="person" id={head.id} isOwn={isOwn} />
      </Split>
    </Layout>
  )
}
