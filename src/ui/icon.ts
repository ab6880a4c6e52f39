/** The site's icon as an SVG document, served at /icon.svg: the brand seal without its fine lines. */
export const brandIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">' +
  '<rect x="1" y="1" width="46" height="46" rx="8" fill="#c73e2c"/>' +
  '<text x="24" y="34" font-size="29" font-weight="600" text-anchor="middle" fill="#fff" ' +
  'font-family="Hiragino Mincho ProN,Yu Mincho,Noto Serif CJK JP,serif">頼</text></svg>'
