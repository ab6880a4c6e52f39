import {
  Button,
  ButtonLink,
  Empty,
  Form,
  FormActions,
  Layout,
  nameOf,
  PageHead,
  SelectField,
  useView,
} from '../../../ui'
import type { CompetitionView, EntryView } from '../queries'
import { texts } from '../texts'
import { EntryFiles } from './entry-files'
import { RateForm } from './judge-entry'

export interface CompareProps {
  competition: CompetitionView
  numbers: readonly number[]
  entries: readonly EntryView[]
  picture: (fileId: string) => string
}

const Side = ({
  entry,
  picture,
  back,
}: { entry: EntryView; back: string } & Pick<CompareProps, 'picture'>) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <article class="entry-side">
      <h2>
        <a href={`/competitions/${entry.competitionId}/entries/${entry.number}`}>
          {t.entry.number(entry.number)}
        </a>
      </h2>
      <p class="small soft">
        {nameOf(entry.authorName, lang)} · {t.entryAi[entry.aiUse]}
      </p>
      <EntryFiles entry={entry} picture={picture} />
      {entry.body ? <p class="entry-body">{entry.body}</p> : null}
      {entry.comment ? <p class="entry-body small soft">{entry.comment}</p> : null}
      <RateForm entry={entry} back={back} />
    </article>
  )
}

/** Which two stand side by side. */
const PickTwo = ({
  competition,
  numbers,
  entries,
}: Pick<CompareProps, 'competition' | 'numbers' | 'entries'>) => {
  const t = texts[useView().lang]
  const options = numbers.map((number) => ({ value: String(number), label: t.entry.number(number) }))
  return (
    <Form action={`/competitions/${competition.id}/compare`} method="get" plain label={t.wall.compareTwo}>
      <div class="entry-pick">
        {(['a', 'b'] as const).map((name, i) => (
          <SelectField
            name={name}
            label={t.wall.sides[name]}
            options={options}
            value={entries[i] ? String(entries[i].number) : undefined}
            empty={null}
            unmarked
          />
        ))}
        <FormActions>
          <Button>{t.wall.compare}</Button>
        </FormActions>
      </div>
    </Form>
  )
}

/** Two entries side by side, each with its stars. */
export const ComparePage = ({ competition, numbers, entries, picture }: CompareProps) => {
  const t = texts[useView().lang]
  const path = `/competitions/${competition.id}`
  const back = `compare?${entries.map(({ number }, i) => `${i === 0 ? 'a' : 'b'}=${number}`).join('&')}`
  return (
    <Layout title={`${t.wall.compareTwo} – ${competition.title}`} wide>
      <PageHead
        title={t.wall.compareTwo}
        above={<a href={path}>{competition.title}</a>}
        aside={<ButtonLink href={`${path}/wall`}>{t.wall.back}</ButtonLink>}
      />
      {entries.length < 2 ? (
        <Empty title={t.wall.twoNeeded} text={t.wall.emptyText} />
      ) : (
        <>
          <PickTwo competition={competition} numbers={numbers} entries={entries} />
          <div class="entry-compare">
            {entries.map((entry) => (
              <Side entry={entry} picture={picture} back={back} />
            ))}
          </div>
        </>
      )}
    </Layout>
  )
}
