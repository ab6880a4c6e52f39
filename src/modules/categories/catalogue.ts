/**
 * The two-level tree of kinds of work. A slug is unique over both levels and never reused, because
 * jobs, profiles and track records point at it.
 */
export type Category = {
  slug: string
  ja: string
  en: string
  /** Whether Japanese income tax is withheld when a payer who must withhold pays a person for this work. */
  withholding: boolean
}

export type TopCategory = Category & { children: readonly Category[] }

type Row = readonly [slug: string, ja: string, en: string, withholding?: boolean]

const top = (
  row: readonly [slug: string, ja: string, en: string, withholding: boolean],
  rows: readonly Row[],
): TopCategory => {
  const [slug, ja, en, withholding] = row
  return {
    slug,
    ja,
    en,
    withholding,
    // A child follows its parent unless its own row says otherwise: the tax law names kinds of work, not trades.
    children: rows.map(([slug, ja, en, own]) => ({
      slug,
      ja,
      en,
      withholding: own ?? withholding,
    })),
  }
}

export const catalogue: readonly TopCategory[] = [
  top(
    ['writing', 'ライティング', 'Writing', true],
    [
      ['article', '記事・ブログ', 'Articles and blogs'],
      ['seo-writing', 'SEOライティング', 'SEO writing'],
      ['product-description', '商品説明文', 'Product descriptions'],
      ['copywriting', 'コピー・ネーミング', 'Copywriting and naming'],
      ['interview', '取材・インタビュー', 'Interviews and reporting'],
      ['press-release', 'プレスリリース', 'Press releases'],
      ['mail-magazine', 'メールマガジン', 'Newsletters'],
      ['scenario', 'シナリオ・脚本', 'Scenarios and scripts'],
      ['ebook', '電子書籍・ブックライティング', 'E-books and ghostwriting'],
      ['column-essay', 'コラム・エッセイ', 'Columns and essays'],
      ['technical-writing', 'マニュアル・技術文書', 'Manuals and technical writing'],
      ['editing', '編集・リライト', 'Editing and rewriting'],
      // Whether proofreading is "manuscript" is unsettled, so an operator can switch this row on.
      ['proofreading', '校正・校閲', 'Proofreading', false],
      ['speech-letter', 'スピーチ・手紙', 'Speeches and letters'],
    ],
  ),
  top(
    ['design', 'デザイン', 'Design', true],
    [
      ['logo', 'ロゴ', 'Logos'],
      ['flyer', 'チラシ・フライヤー', 'Flyers'],
      ['business-card', '名刺・カード', 'Business cards'],
      ['pamphlet', 'パンフレット・カタログ', 'Brochures and catalogues'],
      ['package-design', 'パッケージ・ラベル', 'Packaging and labels'],
      ['poster-signage', 'ポスター・看板', 'Posters and signage'],
      ['banner', 'バナー・ヘッダー', 'Banners and headers'],
      ['illustration', 'イラスト', 'Illustration'],
      ['character', 'キャラクター', 'Characters'],
      ['manga', 'マンガ', 'Comics'],
      ['icon-button', 'アイコン・ピクトグラム', 'Icons and pictograms'],
      ['book-editorial', '書籍・エディトリアル', 'Books and editorial'],
      ['menu-pop', 'メニュー・POP', 'Menus and point-of-sale'],
      ['slide-design', '資料・スライドデザイン', 'Slide design'],
      ['line-stamp', 'スタンプ・SNS素材', 'Stickers and social assets'],
      ['product-interior', 'プロダクト・空間', 'Product and interior'],
    ],
  ),
  top(
    // Whether web design is "design" in the sense of the tax law is unsettled, so an operator can switch this on.
    ['web', 'Web制作', 'Websites', false],
    [
      ['web-design', 'Webデザイン', 'Web design'],
      ['website-build', 'ホームページ制作', 'Website building'],
      ['landing-page', 'ランディングページ', 'Landing pages'],
      ['wordpress', 'WordPress', 'WordPress'],
      ['html-css', 'HTML・CSSコーディング', 'HTML and CSS'],
      ['ec-site', 'ネットショップ構築', 'Online shops'],
      ['ui-ux', 'UI・UXデザイン', 'UI and UX design'],
      ['cms', 'CMS導入・移行', 'CMS set-up and migration'],
      ['site-maintenance', 'サイト更新・保守', 'Site updates and upkeep'],
      ['no-code-site', 'ノーコード制作', 'No-code sites'],
      ['web-accessibility', 'アクセシビリティ改善', 'Accessibility'],
      ['site-speed', '表示速度の改善', 'Site speed'],
      ['server-domain', 'サーバー・ドメイン', 'Hosting and domains'],
    ],
  ),
  top(
    ['development', 'システム開発', 'Software development', false],
    [
      ['web-app', 'Webアプリ開発', 'Web applications'],
      ['business-system', '業務システム', 'Business systems'],
      ['mobile-app', 'スマホアプリ', 'Mobile apps'],
      ['api-integration', 'API連携', 'API integration'],
      ['excel-vba', 'Excel・VBA', 'Excel and VBA'],
      ['gas-automation', 'GAS・業務自動化', 'Apps Script and automation'],
      ['scraping', 'データ収集・スクレイピング', 'Data collection'],
      ['database', 'データベース', 'Databases'],
      ['infrastructure', 'サーバー・クラウド構築', 'Servers and cloud'],
      ['machine-learning', 'AI・機械学習', 'AI and machine learning'],
      ['chatbot', 'チャットボット', 'Chatbots'],
      ['game-dev', 'ゲーム開発', 'Games'],
      ['embedded-iot', '組込み・IoT', 'Embedded and IoT'],
      ['software-testing', 'テスト・品質検証', 'Testing and QA'],
      ['system-maintenance', '保守・不具合修正', 'Maintenance and bug fixing'],
      ['low-code', 'ローコード開発', 'Low-code development'],
    ],
  ),
  top(
    ['media', '映像・写真・音', 'Video, photo and sound', true],
    [
      ['video-editing', '動画編集', 'Video editing', false],
      ['video-shooting', '動画撮影', 'Video shooting', false],
      ['youtube-production', 'YouTube運用・編集', 'YouTube production', false],
      ['short-video', 'ショート動画', 'Short videos', false],
      ['animation', 'アニメーション', 'Animation', false],
      ['motion-graphics', 'モーショングラフィックス', 'Motion graphics', false],
      ['three-d-cg', '3DCG', '3D graphics', false],
      ['photo-shooting', '写真撮影', 'Photography'],
      ['photo-retouch', '写真加工・レタッチ', 'Photo retouching', false],
      ['narration', 'ナレーション・声優', 'Narration and voice'],
      ['composition', '作曲・編曲', 'Composition and arrangement'],
      ['lyrics', '作詞', 'Lyrics'],
      ['sound-effects', '効果音・ジングル', 'Sound effects and jingles'],
      ['audio-mixing', '音声編集・ミックス', 'Audio editing and mixing', false],
      ['drone', 'ドローン空撮', 'Drone filming', false],
    ],
  ),
  top(
    ['translation', '翻訳・通訳', 'Translation and interpreting', true],
    [
      ['english-translation', '英語翻訳', 'English translation'],
      ['chinese-translation', '中国語翻訳', 'Chinese translation'],
      ['korean-translation', '韓国語翻訳', 'Korean translation'],
      ['french-translation', 'フランス語翻訳', 'French translation'],
      ['german-translation', 'ドイツ語翻訳', 'German translation'],
      ['spanish-translation', 'スペイン語翻訳', 'Spanish translation'],
      ['asian-languages', 'アジア諸言語', 'Other Asian languages'],
      ['business-translation', 'ビジネス文書・契約書', 'Business and contracts'],
      ['medical-translation', '医療・学術翻訳', 'Medical and academic'],
      ['media-translation', '映像字幕・出版', 'Subtitles and publishing'],
      ['web-localization', 'Web・アプリのローカライズ', 'Localization'],
      ['native-check', 'ネイティブチェック', 'Native checks', false],
      ['interpreting', '通訳', 'Interpreting'],
    ],
  ),
  top(
    ['marketing', 'マーケティング', 'Marketing', false],
    [
      ['sns-management', 'SNS運用', 'Social media management'],
      ['instagram', 'Instagram運用', 'Instagram'],
      ['seo-consulting', 'SEO対策', 'SEO'],
      ['listing-ads', 'リスティング広告', 'Search advertising'],
      ['sns-ads', 'SNS広告', 'Social advertising'],
      ['market-research', '市場調査', 'Market research'],
      ['web-analytics', 'アクセス解析', 'Web analytics'],
      ['line-marketing', 'LINE公式アカウント', 'LINE official accounts'],
      ['crm-mail', 'メール・CRM施策', 'E-mail and CRM'],
      ['ec-operation', 'EC運営・モール出店', 'Online shop operation'],
      ['meo', '地図検索対策', 'Local search'],
      ['pr-support', '広報・PR支援', 'PR support'],
      ['crowdfunding', 'クラウドファンディング', 'Crowdfunding'],
      ['branding', 'ブランディング', 'Branding'],
    ],
  ),
  top(
    ['office', '事務・データ入力', 'Office work and data entry', false],
    [
      ['data-entry', 'データ入力', 'Data entry'],
      ['data-collection', 'データ収集・リスト作成', 'Lists and look-ups'],
      ['transcription', '文字起こし', 'Transcription'],
      ['online-assistant', 'オンライン秘書', 'Online assistant'],
      ['spreadsheet', 'Excel・スプレッドシート作成', 'Spreadsheets'],
      ['document-making', '資料作成', 'Document making'],
      ['bookkeeping', '経理・記帳', 'Bookkeeping'],
      ['customer-support', 'カスタマーサポート', 'Customer support'],
      ['phone-support', '電話代行', 'Phone answering'],
      ['hr-support', '採用・人事事務', 'Recruiting and HR support'],
      ['product-listing', '商品登録・出品', 'Product listing'],
      ['survey', 'アンケート・モニター', 'Surveys and panels'],
      ['classification', '分類・タグ付け', 'Sorting and tagging'],
      ['shipping-handwork', '封入・軽作業', 'Packing and handwork'],
    ],
  ),
  top(
    ['consulting', '専門・コンサル', 'Professional services', false],
    [
      ['management-consulting', '経営相談', 'Management advice'],
      ['business-plan', '事業計画・資金調達', 'Business plans and funding'],
      ['subsidy', '補助金・助成金', 'Subsidies and grants'],
      ['tax-accounting', '税務・会計', 'Tax and accounting'],
      ['legal-support', '法務・契約書', 'Legal and contracts'],
      ['labor-consulting', '労務・社会保険', 'Labour and social insurance'],
      ['it-consulting', 'IT・DX相談', 'IT advice'],
      ['career-advice', 'キャリア相談', 'Career advice'],
      // Fees for lecturing and teaching are withheld like manuscripts.
      ['lecture', '講演・セミナー', 'Lectures and seminars', true],
      ['lesson', 'レッスン・家庭教師', 'Lessons and tutoring', true],
      ['architecture-cad', '建築・CAD', 'Architecture and CAD'],
      ['mechanical-design', '機械設計', 'Mechanical design'],
      ['intellectual-property', '知的財産', 'Intellectual property'],
      ['supervision', '専門家監修', 'Expert review'],
      ['real-estate', '不動産・インテリア相談', 'Property and interiors'],
    ],
  ),
]
