import { CheckGroup, useView } from '../../../../ui'
import { regions } from '../../../profiles'
import type { ClientTask } from '../../queries-client'
import { texts } from '../../texts'

/** Where people have to be: any number of prefectures, or abroad. */
export const RegionFields = ({ of }: { of?: ClientTask | undefined }) => {
  const { lang } = useView()
  const t = texts[lang].form
  return (
    <div class="form task-regions">
      <CheckGroup
        name="regions[]"
        label={t.regionsLabel}
        hint={t.regionsHint}
        options={regions.map((region) => ({ value: region.code, label: region[lang] }))}
        values={of?.regions}
        layout="inline"
      />
    </div>
  )
}
