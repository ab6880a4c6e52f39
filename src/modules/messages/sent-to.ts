import type { PostResult } from '../../platform/http/routing'
import type { Lang } from '../../platform/i18n'
import type { CheckedWriting } from './check-writing'
import { heldTexts as texts } from './texts'

/** Where a writer goes after sending: to the message, or to what is said about the one that is held. */
export const sentTo = (
  lang: Lang,
  { page, id, checked }: { page: string; id: string; checked: CheckedWriting },
): PostResult =>
  checked.verdict === 'hold'
    ? { to: `${page}#composer`, flash: texts[lang].held.sent }
    : { to: `${page}#m-${id}` }
