import type { FieldProps } from './field'
import { FileField } from './file-field'
import { uiTexts } from './texts'
import { useView } from './view'

const Slider = ({ name, label, range }: { name: string; label: string; range: [number, number, number] }) => (
  <label class="crop-slider">
    <span>{label}</span>
    <input type="range" name={name} min={range[0]} max={range[1]} value={range[2]} step="10" />
  </label>
)

/**
 * A picture of which a square is shown: the square is dragged or moved by sliders. Without scripts, the middle is taken.
 * Sends the file, and `cropX`, `cropY` (0-1000) and `cropZoom` (1000-4000).
 */
export const PictureField = (props: FieldProps & { accept: string }) => {
  const t = uiTexts[useView().lang].crop
  return (
    <picture-crop>
      <FileField {...props} />
      <div class="crop" hidden>
        <canvas width="256" height="256" role="img" aria-label={t.preview} />
        <div>
          <p class="soft small">{t.lead}</p>
          <Slider name="cropZoom" label={t.zoom} range={[1000, 4000, 1000]} />
          <Slider name="cropX" label={t.across} range={[0, 1000, 500]} />
          <Slider name="cropY" label={t.down} range={[0, 1000, 500]} />
        </div>
      </div>
    </picture-crop>
  )
}
