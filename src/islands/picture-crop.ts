/** `<picture-crop>`: shows which square of the chosen picture will be kept; it is dragged, or moved by the sliders. */
class PictureCrop extends HTMLElement {
  private picture: ImageBitmap | null = null

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]')
    input?.addEventListener('change', () => void this.open(input.files?.[0]))
    this.addEventListener('input', () => this.draw())
    this.querySelector('canvas')?.addEventListener('pointermove', (event) => this.drag(event))
    this.querySelector('canvas')?.addEventListener('pointerdown', (event) =>
      (event.target as HTMLElement).setPointerCapture(event.pointerId),
    )
  }

  private slider(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`)
  }

  private async open(file: File | undefined): Promise<void> {
    // What the browser cannot read, the server may; its answer decides.
    this.picture = file ? await createImageBitmap(file).catch(() => null) : null
    for (const [name, value] of Object.entries({ cropX: '500', cropY: '500', cropZoom: '1000' })) {
      const slider = this.slider(name)
      if (slider) slider.value = value
    }
    this.querySelector('.crop')?.toggleAttribute('hidden', !this.picture)
    this.draw()
  }

  /** The side of the kept square, and what is left over across and down, in the picture's pixels. */
  private square(): { side: number; wide: number; high: number } {
    const { width, height } = this.picture ?? { width: 1, height: 1 }
    const side = (Math.min(width, height) * 1000) / Number(this.slider('cropZoom')?.value ?? 1000)
    return { side, wide: width - side, high: height - side }
  }

  private draw(): void {
    const canvas = this.querySelector('canvas')
    const paper = canvas?.getContext('2d')
    if (!canvas || !paper || !this.picture) return
    const { side, wide, high } = this.square()
    const left = (wide * Number(this.slider('cropX')?.value)) / 1000
    const top = (high * Number(this.slider('cropY')?.value)) / 1000
    paper.drawImage(this.picture, left, top, side, side, 0, 0, canvas.width, canvas.height)
  }

  private drag(event: PointerEvent): void {
    const canvas = this.querySelector('canvas')
    if (!canvas?.hasPointerCapture(event.pointerId)) return
    const { side, wide, high } = this.square()
    const scale = side / canvas.clientWidth
    for (const [name, pixels, room] of [
      ['cropX', event.movementX, wide],
      ['cropY', event.movementY, high],
    ] as const) {
      const slider = this.slider(name)
      if (slider && room > 0) slider.value = String(Number(slider.value) - (pixels * scale * 1000) / room)
    }
    this.draw()
  }
}

customElements.define('picture-crop', PictureCrop)
