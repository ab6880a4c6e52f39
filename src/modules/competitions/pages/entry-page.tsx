import {
  ButtonLink,
  Card,
  ConfirmButton,
  DefList,
  Layout,
  Notice,
  nameOf,
  PageHead,
  ReportLine,
  Section,
  Split,
  Tag,
  Tags,
  useView,
} from '../../../ui'
import { hiddenTexts } from '../../members'
import type { EntryFileView, EntryView } from '../queries'
import { texts } from '../texts'
import { wallQuery } from '../wall-view'
import { AppealSection } from './appeal-section'
import { EntryFiles, Originals } from './entry-files'
import { JudgeEntry } from './judge-entry'
import { AlikeNotice, type WallPlace, WallSteps } from './wall-steps'

interface Props {
  entry: EntryView
  viewerId: string | null
  picture: (fileId: string) => string
  original: (file: EntryFileView) => string
  formId: string
  /** For the client: where the entry stands on the wall. */
  place?: WallPlace | undefined
  script?: string | undefined
}

const Facts = ({ entry }: { entry: EntryView }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <DefList
      items={[
        {
          term: t.entry.author,
          value: <a href={`/freelancers/${entry.authorId}`}>{nameOf(entry.authorName, lang)}</a>,
        },
        {
          term: t.entry.ai,
          value: `${t.entryAi[entry.aiUse]}${entry.aiTool ? ` (${entry.aiTool})` : ''}`,
        },
      ]}
    />
  )
}

/** What its author can still do. */
const Own = ({ entry }: { entry: EntryView }) => {
  const { at, lang } = useView()
  const t = texts[lang].entry
  const isOpen = entry.competitionStatus === 'open' && entry.closesAt !== null && entry.closesAt > at
  if (!isOpen || entry.status !== 'submitted') return null
  const path = `/competitions/${entry.competitionId}/entries/${entry.number}`
  return (
    <div class="competition-manage">
      <ButtonLink href={`${path}/replace`}>{t.editTitle}</ButtonLink>
      <ConfirmButton action={`${path}/withdraw`} kind="quiet" label={t.withdraw} />
    </div>
  )
}

const Work = ({ entry, picture, original }: Pick<Props, 'entry' | 'picture' | 'original'>) => {
  const t = texts[useView().lang].entry
  return (
    <>
      <EntryFiles entry={entry} picture={picture} />
      {entry.body ? <p class="entry-body">{entry.body}</p> : null}
      {entry.comment ? (
        <Section title={t.comment}>
          <p class="entry-body">{entry.comment}</p>
        </Section>
      ) : null}
      {entry.feedback ? (
        <Section title={t.feedback}>
          <p class="entry-body">{entry.feedback}</p>
        </Section>
      ) : null}
      <Originals files={entry.files} original={original} />
    </>
  )
}

/** The client's side of the page: keys work on it as on the wall. */
const Judging = ({ entry, formId, place }: Pick<Props, 'entry' | 'formId'> & { place: WallPlace }) => {
  const { lang, csrf } = useView()
  const t = texts[lang].wall
  const path = `/competitions/${entry.competitionId}/entries`
  return (
    <entry-wall data-path={path} data-csrf={csrf} data-saved={t.saved} data-failed={t.failed}>
      <div data-entry={entry.number} data-short={entry.shortlisted ? '' : undefined}>
        <JudgeEntry entry={entry} formId={formId} query={wallQuery(place.view)} />
        <p class="wall-said" role="status" />
        <p class="small soft wall-keys">{t.keysOne}</p>
      </div>
    </entry-wall>
  )
}

const Side = ({ entry, viewerId, formId, place }: Omit<Props, 'picture' | 'original'>) => {
  const t = texts[useView().lang].entry
  return (
    <>
      <Card kind="tight">
        <Facts entry={entry} />
        {entry.orderId ? <ButtonLink href={`/orders/${entry.orderId}`}>{t.order}</ButtonLink> : null}
        {entry.authorId === viewerId ? <Own entry={entry} /> : null}
      </Card>
      {place ? <AlikeNotice competitionId={entry.competitionId} number={entry.number} place={place} /> : null}
      {place ? <Judging entry={entry} formId={formId} place={place} /> : null}
    </>
  )
}

/** One entry in full, with what its author and the client can do about it. */
export const EntryPage = (props: Props) => {
  const { entry, picture, original, place, script } = props
  const { lang } = useView()
  const t = texts[lang]
  const isAuthor = entry.authorId === props.viewerId
  return (
    <Layout
      title={`${t.entry.number(entry.number)} – ${entry.title}`}
      wide={place !== undefined}
      head={place && script ? <script type="module" src={script} /> : undefined}
    >
      <PageHead
        title={t.entry.number(entry.number)}
        above={<a href={`/competitions/${entry.competitionId}#entries`}>{entry.title}</a>}
      />
      {place ? <WallSteps competitionId={entry.competitionId} number={entry.number} place={place} /> : null}
      <Tags>
        {entry.status === 'won' ? <Tag kind="done">{t.entry.won}</Tag> : null}
        {entry.unserious ? <Tag kind="stop">{t.entry.unserious}</Tag> : null}
      </Tags>
      {entry.isHidden ? (
        <Notice kind={isAuthor ? 'stop' : 'info'}>
          {isAuthor ? hiddenTexts[lang].author : hiddenTexts[lang].others}{' '}
          {isAuthor ? <a href="/my/sanctions">{hiddenTexts[lang].why}</a> : null}
        </Notice>
      ) : null}
      {entry.status === 'withdrawn' ? <Notice kind="info">{t.entry.withdrawnTag}</Notice> : null}
      <Split aside={<Side {...props} />}>
        <Work entry={entry} picture={picture} original={original} />
        <AppealSection entry={entry} isAuthor={isAuthor} formId={props.formId} />
        <ReportLine kind="entry" id={entry.id} isOwn={isAuthor} />
      </Split>
    </Layout>
  )
}
