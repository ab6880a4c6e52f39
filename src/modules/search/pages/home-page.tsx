import { ButtonLink, Layout, RankSeal, Section, uiTexts, useView } from '../../../ui'
import { catalogue, categoryName } from '../../categories'
import { JobCard, type JobCardData } from '../../jobs'
import { tiers } from '../../members'
import { TaskCard, type TaskCardData } from '../../tasks'
import type { HomeContent } from '../queries-pages'
import { texts } from '../texts'
import { PersonCard, type PictureHref } from './parts/person-card'

const Stair = () => {
  const { lang } = useView()
  const t = texts[lang].home
  return (
    <div>
      <ol class="tier-stair">
        {tiers.map((tier) => (
          <li>
            <RankSeal tier={tier} size={44} label="" />
            <div>
              <b>{uiTexts[lang].tiers[tier]}</b>
              <small class="soft">{t.steps[tier]}</small>
            </div>
          </li>
        ))}
      </ol>
      <p class="small stair-more">
        <a href="/ranks/rules">{t.rules}</a>
      </p>
    </div>
  )
}

const Hero = () => {
  const t = texts[useView().lang].home
  return (
    <div class="hero">
      <div>
        <h1>
          {t.headFirst}
          <br />
          {t.headSecond}
        </h1>
        <p class="soft">{t.lead}</p>
        <div class="hero-entrances">
          <ButtonLink kind="decisive" href="/sign-up?to=%2Fjobs%2Fnew">
            {t.hire}
          </ButtonLink>
          <ButtonLink href="/jobs">{t.work}</ButtonLink>
        </div>
      </div>
      <Stair />
    </div>
  )
}

const Promises = () => {
  const t = texts[useView().lang].home
  const promises = [
    [t.moneyTitle, t.moneyText],
    [t.reasonTitle, t.reasonText],
    [t.paperTitle, t.paperText],
  ]
  return (
    <div class="home-band">
      {promises.map(([title, text]) => (
        <div>
          <h2>{title}</h2>
          <p class="soft">{text}</p>
        </div>
      ))}
    </div>
  )
}

const Ways = () => {
  const t = texts[useView().lang].home
  const ways = [
    [t.wayOne, t.wayOneText],
    [t.wayTwo, t.wayTwoText],
    [t.wayThree, t.wayThreeText],
    [t.wayFour, t.wayFourText],
  ]
  return (
    <ol class="ways">
      {ways.map(([title, text]) => (
        <li>
          <h3>{title}</h3>
          <p class="soft small">{text}</p>
        </li>
      ))}
    </ol>
  )
}

export interface HomeProps {
  content: HomeContent
  jobs: readonly JobCardData[]
  tasks: readonly TaskCardData[]
  picture: PictureHref
}

/** The first page: two doors, the ladder of seals, what is new, who is there, and how trust works. */
export const HomePage = ({ content, jobs, tasks, picture }: HomeProps) => {
  const { lang } = useView()
  const t = texts[lang].home
  return (
    <Layout title={t.title} description={t.description}>
      <Hero />
      <Promises />
      <Section title={t.newJobs} aside={<a href="/jobs?sort=new">{t.allJobs}</a>}>
        {jobs.length === 0 ? <p class="soft">{t.noJobs}</p> : jobs.map((job) => <JobCard job={job} />)}
      </Section>
      {tasks.length > 0 ? (
        <Section title={t.tasks} aside={<a href="/tasks">{t.allTasks}</a>}>
          {tasks.map((task) => (
            <TaskCard task={task} />
          ))}
        </Section>
      ) : null}
      <Section title={t.people} aside={<a href="/freelancers">{t.allPeople}</a>}>
        {content.people.length === 0 ? <p class="soft">{t.noPeople}</p> : null}
        <div class="grid-4">
          {content.people.map((person) => (
            <PersonCard person={person} picture={picture} />
          ))}
        </div>
      </Section>
      <Section title={t.waysTitle}>
        <Ways />
      </Section>
      <Section title={t.categories}>
        <ul class="category-links">
          {catalogue.map((top) => (
            <li>
              <a href={`/categories/${top.slug}`}>{categoryName(top.slug, lang)}</a>
            </li>
          ))}
        </ul>
      </Section>
    </Layout>
  )
}
