import { ButtonLink, Empty, Layout, Notice, PageHead, PostButton, Section, useView } from '../../../ui'
import type { FreelancerCard } from '../cards'
import { texts } from '../texts'
import { type KeptPage, KeptTabs } from './parts/kept-tabs'
import { PersonRow, type PictureHref } from './parts/person-card'
import { WorkCard, type WorkCards } from './parts/work-cards'

interface Work {
  ids: readonly string[]
  cards: WorkCards
}

const WorkList = ({ ids, cards }: Work) => (
  <>
    {ids.map((id) => (
      <WorkCard id={id} cards={cards} />
    ))}
  </>
)

const PeopleList = ({ people, picture }: { people: readonly FreelancerCard[]; picture: PictureHref }) => (
  <>
    {people.map((person) => (
      <PersonRow person={person} picture={picture} />
    ))}
  </>
)

/** What is kept and can be found no longer: it is said, and can be tidied away. */
const Gone = ({ kind, ids }: { kind: 'job' | 'freelancer'; ids: readonly string[] }) => {
  const t = texts[useView().lang].kept
  if (ids.length === 0) return null
  return (
    <Notice kind="info">
      <p>{t.gone[kind](ids.length)}</p>
      <PostButton
        action="/favourites"
        fields={{ kind, keep: '0', to: kind === 'job' ? '/my/favourites' : '/my/favourites/freelancers' }}
        lists={{ 'id[]': ids }}
        small
      >
        {t.tidy}
      </PostButton>
    </Notice>
  )
}

const EmptyList = ({ page }: { page: KeptPage }) => {
  const t = texts[useView().lang].kept
  const isOfPeople = page === 'freelancers'
  return (
    <Empty
      title={t.emptyTitle[page]}
      text={t.emptyText[page]}
      action={
        <ButtonLink href={isOfPeople ? '/freelancers' : '/jobs'}>
          {isOfPeople ? t.findPeople : t.findJobs}
        </ButtonLink>
      }
    />
  )
}

export const FavouriteJobsPage = ({ work, gone }: { work: Work; gone: readonly string[] }) => {
  const t = texts[useView().lang].kept
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} />
      <KeptTabs current="jobs" />
      <Gone kind="job" ids={gone} />
      {work.ids.length + gone.length === 0 ? <EmptyList page="jobs" /> : <WorkList {...work} />}
    </Layout>
  )
}

export const FavouritePeoplePage = ({
  people,
  gone,
  picture,
}: {
  people: readonly FreelancerCard[]
  gone: readonly string[]
  picture: PictureHref
}) => {
  const t = texts[useView().lang].kept
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} />
      <KeptTabs current="freelancers" />
      <Gone kind="freelancer" ids={gone} />
      {people.length + gone.length === 0 ? (
        <EmptyList page="freelancers" />
      ) : (
        <PeopleList people={people} picture={picture} />
      )}
    </Layout>
  )
}

export const RecentPage = ({
  work,
  people,
  picture,
}: {
  work: Work
  people: readonly FreelancerCard[]
  picture: PictureHref
}) => {
  const t = texts[useView().lang].kept
  const isEmpty = work.ids.length + people.length === 0
  return (
    <Layout title={t.tabs.recent}>
      <PageHead
        title={t.tabs.recent}
        lead={t.recentLead}
        aside={isEmpty ? undefined : <PostButton action="/my/recent/forget">{t.forget}</PostButton>}
      />
      <KeptTabs current="recent" />
      {isEmpty ? <EmptyList page="recent" /> : null}
      {work.ids.length > 0 ? (
        <Section title={t.recentJobs}>
          <WorkList {...work} />
        </Section>
      ) : null}
      {people.length > 0 ? (
        <Section title={t.recentPeople}>
          <PeopleList people={people} picture={picture} />
        </Section>
      ) : null}
    </Layout>
  )
}
