import {
  Button,
  ButtonLink,
  Empty,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  Pager,
  Tabs,
  useView,
} from '../../../ui'
import type { CompetitionView } from '../queries'
import { type WallCard, wallPageSize } from '../queries-wall'
import { mayPoll } from '../rules'
import { texts } from '../texts'
import { type WallFilter, type WallView, wallFilters, wallQuery, wallSorts } from '../wall-view'
import { WallCardItem } from './wall-card'

export interface WallProps {
  competition: CompetitionView
  view: WallView
  page: number
  counts: Record<WallFilter, number>
  cards: readonly WallCard[]
  picture: (fileId: string) => string
  script: string | undefined
}

/** Sibling filters with their counts; those without entries are left out, and the one that is chosen never is. */
const Filters = ({ competition, view, counts }: WallProps) => {
  const t = texts[useView().lang].wall
  const path = `/competitions/${competition.id}/wall`
  const shown = wallFilters.filter((name) => name === 'all' || name === view.show || counts[name] > 0)
  return (
    <>
      <Tabs
        label={t.filter}
        items={shown.map((show) => ({
          href: path + wallQuery({ ...view, show }),
          label: t.filters[show],
          current: show === view.show,
          count: counts[show],
        }))}
      />
      <Tabs
        quiet
        label={t.sort}
        items={wallSorts.map((sort) => ({
          href: path + wallQuery({ ...view, sort }),
          label: t.sorts[sort],
          current: sort === view.sort,
        }))}
      />
    </>
  )
}

/** What can be done with the entries that are ticked. */
const PickActions = ({ polls }: { polls: boolean }) => {
  const t = texts[useView().lang].wall
  return (
    <div class="wall-actions">
      <span class="small soft">{t.picked}</span>
      <Button small name="go" value="shortlist">
        {t.shortlist}
      </Button>
      <Button small name="go" value="unshortlist">
        {t.unshortlist}
      </Button>
      <Button small name="go" value="compare">
        {t.compare}
      </Button>
      {polls ? (
        <Button small name="go" value="poll">
          {t.poll}
        </Button>
      ) : null}
    </div>
  )
}

const Grid = ({ competition, view, cards, picture }: WallProps) => {
  const { lang, csrf, form } = useView()
  const t = texts[lang].wall
  const query = wallQuery(view)
  const path = `/competitions/${competition.id}`
  const picked = new Set(form?.values['pick[]'] ?? [])
  return (
    <entry-wall data-path={`${path}/entries`} data-csrf={csrf} data-saved={t.saved} data-failed={t.failed}>
      <p class="small soft wall-keys">{t.keys}</p>
      <p class="wall-said" role="status" />
      <Form action={`${path}/wall${query}`} plain label={t.title}>
        <ErrorSummary />
        <PickActions polls={mayPoll(competition)} />
        <ul class="wall-grid">
          {cards.map((card) => (
            <WallCardItem
              card={card}
              competitionId={competition.id}
              query={query}
              picked={picked.has(String(card.number))}
              picture={picture}
            />
          ))}
        </ul>
        {cards.length > 12 ? <PickActions polls={mayPoll(competition)} /> : null}
      </Form>
    </entry-wall>
  )
}

/** The client's review wall: all entries at a glance (§3.4). */
export const WallPage = (props: WallProps) => {
  const { competition, view, counts, cards, script } = props
  const t = texts[useView().lang]
  const path = `/competitions/${competition.id}`
  return (
    <Layout
      title={`${t.wall.title} – ${competition.title}`}
      wide
      head={script ? <script type="module" src={script} /> : undefined}
    >
      <PageHead
        title={t.wall.title}
        above={<a href={path}>{competition.title}</a>}
        lead={t.wall.lead}
        aside={
          <>
            <ButtonLink href={`${path}/compare`}>{t.wall.compareTwo}</ButtonLink>
            {mayPoll(competition) ? <ButtonLink href={`${path}/polls`}>{t.poll.title}</ButtonLink> : null}
          </>
        }
      />
      {counts.all === 0 ? (
        <Empty title={t.page.noEntries} text={t.wall.emptyText} />
      ) : (
        <>
          <Filters {...props} />
          {cards.length === 0 ? <p class="soft">{t.wall.noneHere}</p> : <Grid {...props} />}
          <Pager
            page={props.page}
            pages={Math.ceil(counts[view.show] / wallPageSize)}
            href={(n) => `${path}/wall${wallQuery(view, n)}`}
          />
        </>
      )}
    </Layout>
  )
}
