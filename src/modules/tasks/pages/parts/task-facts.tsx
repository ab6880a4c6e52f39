import { DefList, formatMoney, nameOf, Section, useView, When } from '../../../../ui'
import { Prose } from '../../../jobs'
import { hourlyYen, paceOf } from '../../form/estimate'
import { hasAnswer } from '../../form/question'
import type { TaskOffer, TaskView } from '../../queries-worker'
import { texts, workerTexts } from '../../texts'

/** What one approved work brings its worker, in yen, before any withholding. */
export const receivedYen = ({ unitYen, freelancerFeeYen }: Pick<TaskOffer, 'unitYen' | 'freelancerFeeYen'>) =>
  unitYen - freelancerFeeYen

/** What a task pays, and what it asks for, in figures. */
export const TaskFacts = ({ of }: { of: TaskView }) => {
  const { lang } = useView()
  const t = texts[lang]
  const w = workerTexts[lang].page
  const pace = paceOf(of)
  const perHour = hourlyYen(receivedYen(of), pace)
  const items = [
    { term: t.page.unit, value: <b class="num">{formatMoney(of.unitYen)}</b>, strong: true },
    { term: w.received, value: formatMoney(receivedYen(of)) },
    {
      term: w.pace,
      value: <span title={pace.isMeasured ? w.measured : w.guessed}>{w.paceOf(pace.seconds)}</span>,
    },
    perHour > 0 ? { term: w.hourly, value: w.hour(formatMoney(BigInt(perHour))) } : null,
    { term: t.page.places, value: t.page.ofPlaces(of.freePlaces, of.worksCount) },
    of.endsAt ? { term: t.page.ends, value: <When at={of.endsAt} /> } : null,
    { term: t.page.minutes, value: t.page.minuteCount(of.minutes) },
    { term: t.page.perPerson, value: t.page.upTo(of.perPerson) },
    {
      term: t.page.questions,
      value: t.page.questionCount(of.questions.filter(({ kind }) => hasAnswer(kind)).length),
    },
    { term: t.page.ai, value: t.aiUse[of.aiUse] },
    { term: t.page.client, value: nameOf(of.clientName, lang) },
  ]
  return <DefList items={items.filter((item) => item !== null)} />
}

/** The description, and what becomes of the answers where they train a model. */
export const TaskBrief = ({ of }: { of: TaskOffer }) => {
  const { lang } = useView()
  const t = texts[lang].page
  return (
    <>
      <Section title={t.brief}>
        <Prose text={of.brief} />
      </Section>
      {of.trainingPurpose ? (
        <Section title={t.training}>
          <p>{of.trainingPurpose}</p>
          <DefList
            stacked
            items={[
              { term: t.trainingBy, value: of.trainingBy },
              {
                term: t.trainingFace,
                value: of.trainingFaceOrVoice ? t.trainingFaceYes : t.trainingFaceNo,
              },
              { term: t.trainingLicence, value: of.trainingLicence },
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}
