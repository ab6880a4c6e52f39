import { uiTexts } from './texts'
import { useView } from './view'

/** A condition's state: a green tick, or a dotted ring that is still open. */
export const Mark = ({ met, label }: { met: boolean; label?: string | undefined }) => {
  const texts = uiTexts[useView().lang].facts
  const name = label ?? (met ? texts.met : texts.notMet)
  return (
    <svg
      class={met ? 'tick' : 'tick tick-open'}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      role="img"
      aria-label={name}
    >
      <circle cx="10" cy="10" r={met ? 9 : 8.4} />
      {met ? <path d="M5.8 10.3l2.9 2.9 5.5-6" /> : null}
    </svg>
  )
}
