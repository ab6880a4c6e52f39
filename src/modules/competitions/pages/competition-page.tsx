import {
  ButtonLink,
  Card,
  ConfirmButton,
  FavouriteButton,
  formatMoney,
  Layout,
  Notice,
  PageHead,
  PostButton,
  ReportLine,
  Section,
  Split,
  Tag,
  Tags,
  useView,
} from '../../../ui'
import { categoryName } from '../../categories'
import { hiddenTexts } from '../../members'
import { PosterItems } from '../../profiles'
import { verbsOpenTo } from '../lifecycle'
import type { CompetitionView, EntryCard } from '../queries'
import { days, limits } from '../rules'
import { texts } from '../texts'
import { CompetitionBrief, CompetitionFacts } from './competition-facts'
import { EntryGrid } from './entry-grid'

interface Props {
  competition: CompetitionView
  entries: EntryCard[]
  viewerId: string | null
  picture: (fileId: string) => string
}

/** The client's verbs, as many as the state allows. */
const Manage = ({ of }: { of: CompetitionView }) => {
  const t = texts[useView().lang].page
  const verbs = verbsOpenTo('client', of)
  const path = `/competitions/${of.id}`
  return (
    <div class="competition-manage">
      {of.entries > 0 ? (
        <ButtonLink kind="main" wide href={`${path}/wall`}>
          {t.wall}
        </ButtonLink>
      ) : null}
      {verbs.includes('extend') ? (
        <>
          <PostButton action={`${path}/extend`} fields={{ byDays: String(days.extensionMax) }}>
            {t.extend(days.extensionMax)}
          </PostButton>
          <p class="small soft">{t.extendHint}</p>
        </>
      ) : null}
      {verbs.includes('withdraw') ? (
        <ConfirmButton action={`${path}/withdraw`} kind="quiet" label={t.withdraw} />
      ) : null}
      {verbs.includes('refund') ? <PostButton action={`${path}/refund`}>{t.refund}</PostButton> : null}
    </div>
  )
}

const Enter = ({ of, viewerId }: { of: CompetitionView; viewerId: string | null }) => {
  const { at, frame, lang } = useView()
  const t = texts[lang].page
  if (of.status !== 'open' || !of.closesAt || of.closesAt <= at || frame?.role === 'operator') return null
  const path = `/competitions/${of.id}/enter`
  if (viewerId === null)
    return (
      <ButtonLink kind="decisive" wide href={`/sign-in?to=${encodeURIComponent(path)}`}>
        {t.signIn}
      </ButtonLink>
    )
  if (of.mine >= limits.entriesOfAPerson) return <p class="soft">{t.full}</p>
  return (
    <ButtonLink kind="decisive" wide href={path}>
      {t.enter}
    </ButtonLink>
  )
}

const StatusNotice = ({ of }: { of: CompetitionView }) => {
  const t = texts[useView().lang].page
  if (of.status === 'selecting') return <Notice kind="due">{t.selecting}</Notice>
  if (of.status === 'delivering' || of.status === 'completed')
    return <Notice kind="done">{t[of.status]}</Notice>
  return of.status === 'refunded' || of.status === 'cancelled' ? (
    <Notice kind="info">{t[of.status]}</Notice>
  ) : null
}

const Entries = ({ competition, entries, viewerId, picture }: Props) => {
  const t = texts[useView().lang]
  const isClient = competition.clientId === viewerId
  const note = {
    sealed: competition.status === 'open' ? t.page.sealedNote : null,
    confidential: t.page.confidentialNote,
    open: null,
  }[competition.entriesVisibility]
  return (
    <Section
      id="entries"
      title={`${t.page.entries} (${competition.entries})`}
      aside={isClient ? <a href={`/competitions/${competition.id}/wall`}>{t.page.wall}</a> : undefined}
    >
      {note && !isClient ? <p class="soft">{note}</p> : null}
      {entries.length === 0 ? (
        <p class="soft">{t.page.noEntries}</p>
      ) : (
        <EntryGrid competitionId={competition.id} entries={entries} viewerId={viewerId} picture={picture} />
      )}
    </Section>
  )
}

/** For its client and for operators, who still see it. */
const HiddenNotice = ({ isClient }: { isClient: boolean }) => {
  const t = hiddenTexts[useView().lang]
  return (
    <Notice kind="stop">
      {t.author} {isClient ? <a href="/my/sanctions">{t.why}</a> : null}
    </Notice>
  )
}

/** What somebody else than its client can do with a competition: take part, and keep it. */
const WaysIn = ({ of, viewerId }: { of: CompetitionView; viewerId: string | null }) => (
  <>
    <Enter of={of} viewerId={viewerId} />
    <FavouriteButton kind="job" id={of.id} name={of.title} />
  </>
)

/** A competition for whoever may see it; its client judges the entries here. */
export const CompetitionPage = (props: Props) => {
  const { competition, viewerId } = props
  const { lang } = useView()
  const t = texts[lang]
  const isClient = competition.clientId === viewerId
  const isGone = competition.isHidden && competition.title === ''
  const title = isGone ? hiddenTexts[lang].others : competition.title
  return (
    <Layout title={title}>
      <PageHead
        title={title}
        above={
          <Tags>
            <a href="/competitions">{t.title}</a>
            <Tag kind={competition.status === 'open' ? 'done' : 'due'}>{t.status[competition.status]}</Tag>
            {competition.categorySlug ? <Tag>{categoryName(competition.categorySlug, lang)}</Tag> : null}
          </Tags>
        }
      />
      {competition.isHidden && !isGone ? <HiddenNotice isClient={isClient} /> : null}
      <StatusNotice of={competition} />
      <Split
        lead={
          <>
            <Card kind="tight">
              <CompetitionFacts of={competition} />
              {isClient ? <Manage of={competition} /> : null}
              {isClient || isGone ? null : <WaysIn of={competition} viewerId={viewerId} />}
            </Card>
            <PosterItems
              of={competition.poster}
              clientId={competition.clientId}
              isOwn={isClient}
              pay={formatMoney(competition.prizeYen)}
            />
          </>
        }
      >
        {isGone ? null : <CompetitionBrief of={competition} />}
        <Entries {...props} />
        <ReportLine kind="competition" id={competition.id} isOwn={isClient} />
      </Split>
    </Layout>
  )
}
