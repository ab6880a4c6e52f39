import { uiTexts } from './texts'
import { useView } from './view'

/** The answer to what the person just did, once. */
export const FlashLine = () => {
  const { flash, lang } = useView()
  if (!flash) return null
  const isDone = flash.kind === 'done'
  return (
    <div class="wrap">
      <p class={isDone ? 'flash flash-done' : 'flash flash-refused'} role={isDone ? 'status' : 'alert'}>
        {flash.text}
        {flash.href ? (
          <>
            {' '}
            <a href={flash.href}>{flash.label ?? uiTexts[lang].look}</a>
          </>
        ) : null}
      </p>
    </div>
  )
}
