import {
  Button,
  ChoiceField,
  ConsoleLayout,
  DefList,
  ErrorSummary,
  Form,
  FormActions,
  formatMoney,
  Notice,
  nameOf,
  PageHead,
  Section,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import type { ConsoleAppeal, consoleCompetition, Likeness } from '../queries-console'
import { appealDecisions } from '../store-appeals'
import { texts } from '../texts'
import { consolePath } from './console-competitions-page'

interface Props {
  competition: NonNullable<Awaited<ReturnType<typeof consoleCompetition>>>
  appeals: readonly ConsoleAppeal[]
  likenesses: readonly Likeness[]
  picture: (fileId: string) => string
}

const Thumb = ({
  fileId,
  number,
  picture,
}: { fileId: string | null; number: number } & Pick<Props, 'picture'>) => {
  const t = texts[useView().lang]
  return fileId ? (
    <img src={picture(fileId)} alt={t.entry.picture(number)} width="240" height="180" loading="lazy" />
  ) : null
}

const Decide = ({ action }: { action: string }) => {
  const { lang, path } = useView()
  const t = texts[lang].appeal
  // Of several forms on the page only the one that was sent shows what is wrong.
  return (
    <details open={path.split('?')[0] === action}>
      <summary>{t.decide}</summary>
      <Form action={action}>
        <ErrorSummary />
        <ChoiceField
          name="decision"
          label={t.decision}
          options={appealDecisions.map((value) => ({ value, label: t[value] }))}
          required
        />
        <TextArea name="answer" label={t.answer} hint={t.answerHint} maxlength={2000} rows={4} required />
        <FormActions>
          <Button kind="main">{t.decide}</Button>
        </FormActions>
      </Form>
    </details>
  )
}

const Appeal = ({
  appeal,
  competition,
  picture,
}: { appeal: ConsoleAppeal } & Pick<Props, 'competition' | 'picture'>) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <article class="console-appeal">
      <Thumb fileId={appeal.preview} number={appeal.number} picture={picture} />
      <div>
        <h3>
          {t.entry.number(appeal.number)}{' '}
          <a href={`/console/people/${appeal.authorId}`}>{nameOf(appeal.authorName, lang)}</a>{' '}
          {appeal.decision ? <Tag>{t.appeal[appeal.decision]}</Tag> : <Tag kind="due">{t.appeal.open}</Tag>}
        </h3>
        <DefList
          items={[
            { term: t.appeal.marked, value: appeal.markReason },
            { term: t.appeal.appealed, value: appeal.body },
            { term: t.appeal.madeAt, value: <When at={appeal.madeAt} /> },
            ...(appeal.answer ? [{ term: t.appeal.answer, value: appeal.answer }] : []),
          ]}
        />
        {appeal.decision || competition.status !== 'selecting' ? null : (
          <Decide action={`${consolePath}/${competition.id}/appeals/${appeal.id}/decide`} />
        )}
      </div>
    </article>
  )
}

const Pair = ({ pair, picture }: { pair: Likeness } & Pick<Props, 'picture'>) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <li>
      <p>
        <Tag kind="due">{t.likeness[pair.kind]}</Tag>{' '}
        <span class="small soft">{t.likeness.distance(pair.distance)}</span>
      </p>
      <div class="likeness-pair">
        {[pair.earlier, pair.later].map(({ number, authorName, preview }) => (
          <figure>
            <Thumb fileId={preview} number={number} picture={picture} />
            <figcaption class="small">
              {t.entry.number(number)} · {nameOf(authorName, lang)}
            </figcaption>
          </figure>
        ))}
      </div>
    </li>
  )
}

/** One competition for operators: appeals to decide, and entries that look alike. */
export const ConsoleCompetitionPage = (props: Props) => {
  const { competition, appeals, likenesses, picture } = props
  const { lang } = useView()
  const t = texts[lang]
  return (
    <ConsoleLayout title={competition.title}>
      <PageHead
        title={competition.title}
        above={<a href={consolePath}>{t.title}</a>}
        aside={<a href={`/competitions/${competition.id}`}>{t.console.open}</a>}
      />
      <p>
        <Tag>{t.status[competition.status]}</Tag> {nameOf(competition.clientName, lang)} ·{' '}
        {formatMoney(competition.prizeYen)} · {t.page.entryCount(competition.entries)}
      </p>
      <Section title={t.console.appeals}>
        {appeals.length === 0 ? <p class="soft">{t.console.noAppeals}</p> : null}
        {appeals.map((appeal) => (
          <Appeal appeal={appeal} competition={competition} picture={picture} />
        ))}
      </Section>
      <Section title={t.console.alike}>
        <Notice kind="info">{t.likeness.lead}</Notice>
        {likenesses.length === 0 ? <p class="soft">{t.console.noAlike}</p> : null}
        <ul class="likenesses">
          {likenesses.map((pair) => (
            <Pair pair={pair} picture={picture} />
          ))}
        </ul>
      </Section>
    </ConsoleLayout>
  )
}
