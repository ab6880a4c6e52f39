import {
  Button,
  CheckField,
  ChoiceField,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Section,
  TextArea,
  useView,
} from '../../../ui'
import type { EntryView } from '../queries'
import { texts } from '../texts'

const Choose = ({ entry, formId }: { entry: EntryView; formId: string }) => {
  const t = texts[useView().lang].wall
  const verb = { selecting: 'choose', delivering: 'choose-another' }[entry.competitionStatus as 'selecting']
  if (!verb || entry.status !== 'submitted' || entry.unserious) return null
  const isFirst = verb === 'choose'
  return (
    <Form action={`/competitions/${entry.competitionId}/entries/${entry.number}/${verb}`}>
      <HiddenField name="_id" value={formId} />
      <p class="small soft">{isFirst ? t.chooseHint : t.anotherHint}</p>
      <FormActions>
        <Button kind={isFirst ? 'decisive' : 'main'}>{isFirst ? t.choose : t.another}</Button>
      </FormActions>
    </Form>
  )
}

const Unserious = ({ entry }: { entry: EntryView }) => {
  const t = texts[useView().lang].wall
  if (entry.competitionStatus !== 'selecting' || entry.status !== 'submitted') return null
  return (
    <Form action={`/competitions/${entry.competitionId}/entries/${entry.number}/unserious`}>
      {entry.unserious ? (
        <HiddenField name="reason" value="" />
      ) : (
        <TextArea name="reason" label={t.reason} hint={t.markHint} maxlength={1000} rows={2} required />
      )}
      <FormActions>
        <Button kind="quiet">{entry.unserious ? t.unmark : t.mark}</Button>
      </FormActions>
    </Form>
  )
}

/** Stars and shortlist alone; `back` is where the form leads, within the competition. */
export const RateForm = ({ entry, back }: { entry: EntryView; back: string }) => {
  const t = texts[useView().lang].wall
  const action = `/competitions/${entry.competitionId}/entries/${entry.number}/rate`
  return (
    <Form action={`${action}?back=${encodeURIComponent(back)}`} plain label={t.starsFor(entry.number)}>
      <div class="rate-line">
        <div class="rate-stars">
          {[1, 2, 3, 4, 5].map((n) => (
            <Button
              small
              name="stars"
              value={entry.stars === n ? '' : String(n)}
              aria-label={t.starsOf(n)}
              aria-pressed={entry.stars === n ? 'true' : 'false'}
            >
              {entry.stars !== null && n <= entry.stars ? '★' : '☆'}
            </Button>
          ))}
        </div>
        <Button small name="shortlisted" value={entry.shortlisted ? 'off' : 'on'}>
          {entry.shortlisted ? t.unshortlist : t.shortlist}
        </Button>
      </div>
    </Form>
  )
}

/** What the client thinks of an entry, and what follows from it. `query` keeps the view of the wall. */
export const JudgeEntry = ({ entry, formId, query }: { entry: EntryView; formId: string; query: string }) => {
  const t = texts[useView().lang].wall
  return (
    <Section title={t.title}>
      <p class="small soft">{t.lead}</p>
      <div class="entry-judge">
        <Form action={`/competitions/${entry.competitionId}/entries/${entry.number}/weigh${query}`}>
          <ErrorSummary />
          <ChoiceField
            name="stars"
            label={t.stars}
            layout="inline"
            options={[0, 1, 2, 3, 4, 5].map((n) => ({
              value: n === 0 ? '' : String(n),
              label: n === 0 ? t.noStars : t.starsOf(n),
            }))}
            value={entry.stars ? String(entry.stars) : ''}
            unmarked
          />
          <CheckField name="shortlisted" label={t.shortlist} checked={entry.shortlisted === true} />
          <TextArea
            name="feedback"
            label={t.feedback}
            value={entry.feedback ?? ''}
            maxlength={2000}
            rows={3}
          />
          <TextArea name="note" label={t.note} value={entry.note ?? ''} maxlength={2000} rows={2} />
          <FormActions>
            <Button>{t.save}</Button>
          </FormActions>
        </Form>
        <Choose entry={entry} formId={formId} />
        <Unserious entry={entry} />
      </div>
    </Section>
  )
}
