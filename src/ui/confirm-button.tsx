import type { Child } from 'hono/jsx'
import { type ButtonKind, PostButton } from './button'
import { uiTexts } from './texts'
import { useView } from './view'

export interface ConfirmButtonProps {
  action: string
  /** What the button says, closed and when it asks. */
  label: string
  /** What will happen; otherwise that it cannot be undone. */
  text?: Child
  fields?: Record<string, string> | undefined
  kind?: ButtonKind | undefined
  wide?: boolean | undefined
  small?: boolean | undefined
}

/** A deed that asks first, in a `details` so that it does without scripts: pressed once it says what will happen. */
export const ConfirmButton = ({
  action,
  label,
  text,
  fields,
  kind = 'plain',
  wide,
  small,
}: ConfirmButtonProps) => {
  const t = uiTexts[useView().lang].confirm
  const look = `btn${kind === 'plain' ? '' : ` btn-${kind}`}${wide ? ' btn-wide' : ''}${small ? ' btn-small' : ''}`
  return (
    <details class="confirm">
      <summary class={look}>{label}</summary>
      <div class="confirm-sheet">
        <p class="small">{text ?? t.final}</p>
        <PostButton
          action={action}
          fields={fields}
          kind={kind === 'decisive' ? 'decisive' : 'main'}
          small={small}
        >
          {label}
        </PostButton>
      </div>
    </details>
  )
}
