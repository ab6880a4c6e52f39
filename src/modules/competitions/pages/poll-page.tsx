import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  Layout,
  Notice,
  PageHead,
  useField,
  useView,
} from '../../../ui'
import type { PollEntry, PollView } from '../queries-polls'
import { texts } from '../texts'

interface Props {
  poll: PollView
  token: string
  picture: (fileId: string) => string
}

const Choice = ({
  entry,
  chosen,
  picture,
}: { entry: PollEntry; chosen: boolean } & Pick<Props, 'picture'>) => {
  const t = texts[useView().lang]
  return (
    <label class="poll-choice">
      {entry.preview ? (
        <img
          src={picture(entry.preview)}
          alt={t.entry.picture(entry.number)}
          width="400"
          height="300"
          loading="lazy"
        />
      ) : null}
      {entry.body ? <span class="entry-words">{entry.body}</span> : null}
      <span class="poll-name">
        <input type="radio" name="entry" value={entry.number} checked={chosen} required />
        <b>{t.poll.option(entry.number)}</b>
      </span>
    </label>
  )
}

const Vote = ({ poll, token, picture }: Props) => {
  const t = texts[useView().lang].poll
  const { typed } = useField({ name: 'entry', label: t.choose })
  const chosen = typed ?? (poll.mine === null ? undefined : String(poll.mine))
  return (
    <Form action={`/polls/${token}`} label={t.choose}>
      <ErrorSummary />
      <div class="poll-choices" role="radiogroup" aria-label={t.choose}>
        {poll.entries.map((entry) => (
          <Choice entry={entry} chosen={String(entry.number) === chosen} picture={picture} />
        ))}
      </div>
      <p class="small soft">{t.once}</p>
      <FormActions>
        <Button kind="decisive">{poll.mine === null ? t.vote : t.voteAgain}</Button>
      </FormActions>
    </Form>
  )
}

/** The page behind a poll's link. How others voted is the client's alone to see. */
export const PollPage = (props: Props) => {
  const { poll } = props
  const t = texts[useView().lang].poll
  return (
    <Layout title={poll.question || t.ask}>
      <PageHead title={poll.question || t.ask} above={<span>{poll.title}</span>} />
      {poll.closedAt ? <Notice kind="info">{t.closed}</Notice> : null}
      {poll.mine !== null ? <Notice kind="done">{t.mine(poll.mine)}</Notice> : null}
      {poll.closedAt ? null : <Vote {...props} />}
    </Layout>
  )
}
