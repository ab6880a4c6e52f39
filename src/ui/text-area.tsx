import { FieldFrame, type FieldProps, shownValue, useField } from './field'
import { uiTexts } from './texts'
import { useView } from './view'

export interface TextAreaProps extends FieldProps {
  rows?: number | undefined
  value?: string | undefined
  maxlength?: number | undefined
  placeholder?: string | undefined
  /** Counts characters while typing, where scripts run; states the aim where they do not. */
  counter?:
    | { target: number /** What is reached with it, such as レギュラーの条件. */; aim?: string }
    | undefined
}

/** Several lines of text. */
export const TextArea = (props: TextAreaProps) => {
  const { rows = 6, value, counter, maxlength, placeholder } = props
  const texts = uiTexts[useView().lang].form
  const state = useField(props)
  const area = (
    <textarea {...state.control} rows={rows} maxlength={maxlength} placeholder={placeholder} class="input">
      {shownValue(state, value) ?? ''}
    </textarea>
  )
  if (!counter) {
    return (
      <FieldFrame field={props} state={state}>
        {area}
      </FieldFrame>
    )
  }
  return (
    <FieldFrame field={props} state={state}>
      <char-counter data-target={counter.target} data-max={maxlength} data-aim={counter.aim}>
        {area}
        <span class="count">
          {texts.counter(counter.target)}
          {maxlength ? ` / ${texts.limit(maxlength)}` : ''}
        </span>
      </char-counter>
    </FieldFrame>
  )
}
