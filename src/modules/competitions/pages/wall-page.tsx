import {
  Button,
  ButtonLink,
  Empty,
  ErrorSummary,
  Form,
  Layout,
  nameOf,
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

export interface WallProps {
  competition: CompetitionView
  view: WallView
  page: number
  counts: Record<WallFilter, number>
  cards: readonly WallCard[]
  picture: (fileId: string) => string
  script: string | undefined
}

/** Five stars as text: three hundred cards have no room for drawings. */
export const starText = (stars: number | null): string =>
  stars === null ? '' : '★'.repeat(stars) + '☆'.repeat(5 - stars)

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

const Card = ({ card, query, picked, ...props }: CardProps) => {
  const { lang } = useView()
  const t = texts[lang]
  const { number, stars } = card
  return (
    <li data-entry={number} data-stars={stars ?? ''} data-short={card.shortlisted ? '' : undefined}>
      <a href={`/competitions/${props.competitionId}/entries/${number}${query}`}>
        {card.preview ? (
          <img
            src={props.picture(card.preview)}
            alt={t.entry.picture(number)}
            width="240"
            height="180"
            loading="lazy"
            decoding="async"
          />
        ) : (
          <span class="entry-words">{card.words}</span>
        )}
      </a>
      <label class="wall-pick">
        <input
          type="checkbox"
          name="pick[]"
          value={number}
          checked={picked}
          aria-label={t.entry.number(number)}
        />
        <b>{number}</b> <span>{nameOf(card.authorName, lang)}</span>
      </label>
      <span class="wall-stars">{starText(stars)}</span>
      <span class="wall-marks">
        <span class="wall-short">{t.wall.shortlisted}</span>
        {card.status === 'won' ? <span>{t.entry.won}</span> : null}
        {card.alike ? <span>{t.wall.alike}</span> : null}
        {card.unserious ? <span>{t.wall.filters.unserious}</span> : null}
        {card.aiUse === 'none' ? null : <span>{t.wall.ai[card.aiUse]}</span>}
      </span>
    </li>
  )
}

interface CardProps {
  card: WallCard
  competitionId: string
  query: string
  picked: boolean
  picture: (fileId: string) => string
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
            <Card
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
      head={script ? <script type="module" src={script} defer /> : undefined}
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
