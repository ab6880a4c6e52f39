import { shareOf } from './bar'
import { RankSeal, type Tier } from './rank-seal'
import { uiTexts } from './texts'
import { useView } from './view'

export interface LadderProps {
  steps: readonly { tier: Tier; label: string }[]
  current: Tier
  /** Way covered from the current tier to the next, 0 to 1. */
  progress: number
}

/** The five tiers in a row, and how far along the person is. */
export const Ladder = ({ steps, current, progress }: LadderProps) => {
  const texts = uiTexts[useView().lang].facts
  const here = steps.findIndex((step) => step.tier === current)
  return (
    <ol class="ladder" aria-label={texts.ladder}>
      {steps.map((step, index) => (
        <li class={index > here ? 'ahead' : undefined} aria-current={index === here ? 'step' : undefined}>
          <span class="ladder-seal">
            <RankSeal tier={step.tier} size={index === here ? 60 : 44} label="" />
          </span>
          {index < steps.length - 1 ? (
            <svg class="ladder-way" height="2" aria-hidden="true">
              <rect class="bar-base" width="100%" height="2" />
              {index <= here ? (
                <rect
                  class="bar-fill"
                  width={index < here ? '100%' : `${shareOf(progress, 1)}%`}
                  height="2"
                />
              ) : null}
            </svg>
          ) : null}
          <span class="ladder-label">{step.label}</span>
          {index === here ? <small>{texts.here}</small> : null}
        </li>
      ))}
    </ol>
  )
}
