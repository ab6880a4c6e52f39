import { DefList, formatMoney, useView } from '../../../../ui'
import { regionName } from '../../../profiles'
import { hasAnswer } from '../../form/question'
import type { ClientTask } from '../../queries-client'
import { clientTexts, texts } from '../../texts'

/** Everything that a client has said about who may work, and how. */
export const TaskConditions = ({ of }: { of: ClientTask }) => {
  const { lang } = useView()
  const t = texts[lang]
  const none = clientTexts[lang].check.none
  const { minApprovalPercent, screening } = of
  const qualifying = screening?.right.map((n) => screening.options[n] ?? '').join(' / ')
  const items = [
    { term: t.page.unit, value: formatMoney(of.unitYen) },
    { term: t.form.count, value: t.page.placeCount(of.worksCount) },
    {
      term: t.page.questions,
      value: t.page.questionCount(of.questions.filter(({ kind }) => hasAnswer(kind)).length),
    },
    { term: t.form.period, value: `${of.periodDays} ${t.form.day}` },
    { term: t.page.minutes, value: t.page.minuteCount(of.minutes) },
    { term: t.page.perPerson, value: t.page.upTo(of.perPerson) },
    { term: t.page.tier, value: t.tiers[of.minTier] },
    { term: t.page.approval, value: minApprovalPercent > 0 ? t.page.atLeast(minApprovalPercent) : none },
    {
      term: t.page.regions,
      value: of.regions.map((code) => regionName(code, lang)).join(t.page.comma) || none,
    },
    { term: t.page.ai, value: t.aiUse[of.aiUse] },
    { term: t.page.screening, value: screening ? `${screening.label} → ${qualifying}` : none },
  ]
  return (
    <>
      <DefList items={items} />
      {of.trainingPurpose ? (
        <DefList
          stacked
          items={[
            { term: t.page.training, value: of.trainingPurpose },
            { term: t.page.trainingBy, value: of.trainingBy },
            {
              term: t.page.trainingFace,
              value: of.trainingFaceOrVoice ? t.page.trainingFaceYes : t.page.trainingFaceNo,
            },
            { term: t.page.trainingLicence, value: of.trainingLicence },
          ]}
        />
      ) : null}
    </>
  )
}
