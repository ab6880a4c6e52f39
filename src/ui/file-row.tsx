import type { Child } from 'hono/jsx'
import { formatBytes } from './format'
import { uiTexts } from './texts'
import { useView } from './view'

/** A file to open. `size` in bytes. */
export const FileRow = ({
  name,
  size,
  href,
  note,
}: {
  name: string
  size: number
  href: string
  note?: Child
}) => {
  const texts = uiTexts[useView().lang].facts
  return (
    <div class="file">
      <svg width="26" height="32" viewBox="0 0 26 32" aria-hidden="true">
        <path d="M3 1h13l7 7v23H3z" />
        <path d="M16 1v7h7M7 15h12M7 19h12M7 23h8" />
      </svg>
      <div>
        <b>{name}</b>
        <small class="soft num">
          {formatBytes(size)}
          {note ? (
            <>
              {texts.join}
              {note}
            </>
          ) : null}
        </small>
      </div>
      <a href={href} class="btn btn-quiet" aria-label={`${texts.open} ${name}`}>
        {texts.open}
      </a>
    </div>
  )
}
