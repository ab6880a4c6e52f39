import {
  Bar,
  Button,
  ButtonLink,
  CheckGroup,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  PostButton,
  Section,
  TextField,
  useView,
} from '../../../ui'
import type { CompetitionView } from '../queries'
import type { PollEntry, PollResult } from '../queries-polls'
import { limits } from '../rules'
import { texts } from '../texts'

interface Props {
  competition: CompetitionView
  polls: readonly PollResult[]
  candidates: readonly PollEntry[]
  picked: readonly number[]
  formId: string
  base: string
  picture: (fileId: string) => string
}

type PictureProps = Pick<Props, 'picture'>

const Thumb = ({ entry, picture }: { entry: PollEntry } & PictureProps) =>
  entry.preview ? (
    <img class="poll-thumb" src={picture(entry.preview)} alt="" width="96" height="72" loading="lazy" />
  ) : (
    <span class="small soft poll-thumb">{entry.body}</span>
  )

const Result = ({
  poll,
  path,
  base,
  picture,
}: { poll: PollResult; path: string; base: string } & PictureProps) => {
  const t = texts[useView().lang]
  const votes = poll.entries.reduce((sum, entry) => sum + entry.votes, 0)
  const best = Math.max(1, ...poll.entries.map((entry) => entry.votes))
  const link = `${base}/polls/${poll.token}`
  return (
    <Section
      title={poll.question || t.poll.nth(poll.position)}
      aside={<span class="num">{t.poll.votes(votes)}</span>}
    >
      {poll.closedAt ? (
        <p class="soft">{t.poll.closed}</p>
      ) : (
        <p>
          {t.poll.link} <a href={link}>{link}</a>
        </p>
      )}
      <ul class="poll-results">
        {poll.entries.map((entry) => (
          <li>
            <a href={`${path}/entries/${entry.number}`} aria-label={t.entry.number(entry.number)}>
              <Thumb entry={entry} picture={picture} />
            </a>
            <div>
              <span class="num">
                {t.entry.number(entry.number)} · <b>{t.poll.votes(entry.votes)}</b>
              </span>
              <Bar value={entry.votes} max={best} />
            </div>
          </li>
        ))}
      </ul>
      {poll.closedAt ? null : (
        <PostButton action={`${path}/polls/${poll.position}/close`} kind="quiet">
          {t.poll.close}
        </PostButton>
      )}
    </Section>
  )
}

const Start = ({
  candidates,
  picked,
  formId,
  path,
  picture,
}: Omit<Props, 'competition'> & { path: string }) => {
  const t = texts[useView().lang]
  const chosen = picked.length > 0 ? picked : candidates.slice(0, 4).map(({ number }) => number)
  return (
    <Section title={t.poll.start}>
      <Form action={`${path}/polls`}>
        <ErrorSummary />
        <HiddenField name="_id" value={formId} />
        <TextField name="question" label={t.poll.question} hint={t.poll.questionHint} maxlength={200} />
        <CheckGroup
          name="entries[]"
          label={t.poll.entries}
          layout="cards"
          options={candidates.map((entry) => ({
            value: String(entry.number),
            label: t.entry.number(entry.number),
            hint: <Thumb entry={entry} picture={picture} />,
          }))}
          values={chosen.map(String)}
        />
        <FormActions>
          <Button kind="main">{t.poll.submit}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** The client's polls: their links and results, and the form for another one. */
export const PollsPage = (props: Props) => {
  const { competition, polls, candidates, base, picture } = props
  const t = texts[useView().lang]
  const path = `/competitions/${competition.id}`
  return (
    <Layout title={`${t.poll.title} – ${competition.title}`}>
      <PageHead
        title={t.poll.title}
        above={<a href={path}>{competition.title}</a>}
        lead={t.poll.lead}
        aside={<ButtonLink href={`${path}/wall`}>{t.wall.back}</ButtonLink>}
      />
      {polls.map((poll) => (
        <Result poll={poll} path={path} base={base} picture={picture} />
      ))}
      {polls.length >= limits.polls ? <Notice kind="info">{t.poll.full}</Notice> : null}
      {polls.length < limits.polls && candidates.length >= limits.entriesOfAPoll.min ? (
        <Start {...props} path={path} />
      ) : null}
      {polls.length === 0 && candidates.length < limits.entriesOfAPoll.min ? (
        <Empty title={t.poll.notYet} text={t.poll.notYetText} />
      ) : null}
    </Layout>
  )
}
