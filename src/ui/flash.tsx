import { useView } from './view'

/** The answer to what the person just did, once. */
export const FlashLine = () => {
  const { flash } = useView()
  if (!flash) return null
  const isDone = flash.kind === 'done'
  return (
    <div class="wrap">
      <p class={isDone ? 'flash flash-done' : 'flash flash-refused'} role={isDone ? 'status' : 'alert'}>
        {flash.text}
      </p>
    </div>
  )
}
