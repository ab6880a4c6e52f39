import { FieldGroup, StarRow, StarShape, shownValue, useField, useView } from '../../../../ui'
import { texts } from '../../texts'

const scores = ['1', '2', '3', '4', '5'] as const

/** A score that was given or a mean of several, as stars; named for those who do not see them. */
export const Stars = ({ score, small }: { score: number; small?: boolean | undefined }) => {
  const t = texts[useView().lang].stars
  return <StarRow score={score} small={small} label={t.of(score)} />
}

export interface StarFieldProps {
  name: string
  label: string
  hint?: string | undefined
  required?: boolean | undefined
  /** The five scores in words; absent: those of the whole. */
  words?: readonly string[] | undefined
  /** Smaller stars, for the aspects. */
  small?: boolean | undefined
}

/**
 * Five stars to choose from: radio buttons, so that arrow keys work and no script is needed. The chosen score is also
 * written out in words.
 */
export const StarField = ({ small, words, ...field }: StarFieldProps) => {
  const state = useField(field)
  const t = texts[useView().lang].stars
  const chosen = shownValue(state, undefined)
  const focus = state.control['autofocus'] ? { autofocus: true } : {}
  return (
    <FieldGroup field={{ ...field, unmarked: small }} state={state} role="radiogroup">
      <div class={small ? 'star-field star-field-small' : 'star-field'}>
        {scores.map((value, index) => (
          <label class="star-choice">
            <input
              class="hidden"
              type="radio"
              id={index === 0 ? state.id : `${state.id}-${value}`}
              name={field.name}
              value={value}
              checked={value === chosen}
              required={field.required}
              {...(index === 0 ? focus : {})}
            />
            <StarShape size={small ? 24 : 34} />
            <span class="star-word">{t.one(Number(value), words?.[index] ?? t[value])}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
