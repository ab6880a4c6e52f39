import { MoneyField, TextArea, TextField, useView } from '../../../../ui'
import type { OptionView, PackageView } from '../../queries'
import { limits } from '../../rules'
import { texts } from '../../texts'

const rowsOf = (count: number): number[] => Array.from({ length: count }, (_, n) => n)

/** What a buyer can add: as many lines as are allowed; an empty line is not offered. */
export const OptionFields = ({ options }: { options: OptionView[] }) => {
  const t = texts[useView().lang].form
  return (
    <fieldset class="plan-fields">
      <legend>{t.options}</legend>
      <p class="small soft">{t.optionsHint}</p>
      {rowsOf(limits.options).map((n) => (
        <div class="package-option">
          <TextField
            id={`option-${n}`}
            name="optionTitle[]"
            nth={n}
            label={t.optionTitle(n + 1)}
            value={options[n]?.title ?? ''}
            maxlength={60}
            unmarked
          />
          <MoneyField
            id={`option-price-${n}`}
            name="optionPrice[]"
            nth={n}
            label={t.optionPrice}
            value={options[n]?.priceYen}
            unmarked
          />
          <TextField
            id={`option-days-${n}`}
            name="optionDays[]"
            nth={n}
            label={t.optionDays}
            suffix={t.daysUnit}
            value={options[n] ? String(options[n]?.days) : ''}
            size={4}
            inputmode="numeric"
            unmarked
          />
        </div>
      ))}
    </fieldset>
  )
}

/** Questions that buyers often ask, each with its answer. */
export const QuestionFields = ({ questions }: Pick<PackageView, 'questions'>) => {
  const t = texts[useView().lang].form
  return (
    <fieldset class="plan-fields">
      <legend>{t.questions}</legend>
      {rowsOf(limits.questions).map((n) => (
        <div class="package-option">
          <TextField
            id={`question-${n}`}
            name="question[]"
            nth={n}
            label={t.question(n + 1)}
            value={questions[n]?.question ?? ''}
            maxlength={200}
            unmarked
          />
          <TextArea
            id={`answer-${n}`}
            name="answer[]"
            nth={n}
            label={t.answer}
            value={questions[n]?.answer ?? ''}
            rows={2}
            maxlength={1000}
            unmarked
          />
        </div>
      ))}
    </fieldset>
  )
}
