import { GalleryFacts } from './gallery-facts'
import { GalleryForms } from './gallery-forms'
import { GalleryOrder } from './gallery-order'
import { Layout } from './layout'
import { PageHead } from './section'

/** Every component of the kit on one page, for the eye and for the accessibility check. Development only. */
export const Gallery = () => (
  <Layout title="部品" description="部品の一覧">
    <PageHead
      above="開発用"
      title="部品"
      lead="画面をかたちづくる部品の一覧です。明るい画面と暗い画面、広い画面と狭い画面でお確かめください。"
    />
    <GalleryFacts />
    <GalleryOrder />
    <GalleryForms />
  </Layout>
)
