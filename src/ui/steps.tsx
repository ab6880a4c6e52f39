import type { Child } from 'hono/jsx'
import { uiTexts } from './texts'
import { useView } from './view'

export type StepState = 'done' | 'current' | 'todo' | 'stopped'

/** The stages of a life, from agreed to paid. */
export const Steps = ({
  steps,
}: {
  steps: readonly { label: Child; note?: Child; href?: string | undefined; state: StepState }[]
}) => {
  const texts = uiTexts[useView().lang].facts
  return (
    <ol class="steps" aria-label={texts.steps}>
      {steps.map((step) => (
        <li class={`step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <b>
            {step.href ? <a href={step.href}>{step.label}</a> : step.label}
            <span class="hidden"> {texts.step[step.state]}</span>
          </b>
          <span class="num">{step.note ?? ''}</span>
        </li>
      ))}
    </ol>
  )
}
