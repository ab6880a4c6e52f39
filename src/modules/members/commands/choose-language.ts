import type { Tx } from '../../../platform/db'
import type { Lang } from '../../../platform/i18n'
import { setLang } from '../store'

/** Pages and letters come in this language from now on. */
export const chooseLanguage = (tx: Tx, change: { memberId: string; lang: Lang }): Promise<void> =>
  setLang(tx, change)
