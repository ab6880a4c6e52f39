#!/bin/sh
# currency.js 2.0.4 reads amounts as people write them: "¥1,234", "(1,234)".
# Guessed: a sign of subtraction that it does not know is refused, or at least kept.
# Seen: the minus that Japanese statements print (△ U+25B3, ▲ U+25B2), the full-width one (－ U+FF0D) and the
# typographic one (− U+2212) are dropped without an error, so a refund becomes a charge of the same amount;
# full-width digits read as 0. {errorOnInvalid: true} does not help: each of them still counts as a number.
# Halves round towards plus infinity, so a refund of a half yen is not the opposite of its charge.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts currency.js@2.0.4
cat >probe.mjs <<'JS'
import currency from 'currency.js'
const yen = (value) => currency(value, { precision: 0, errorOnInvalid: true })
for (const text of ['-1,234', '(1,234)', '△1,234', '▲1,234', '－1,234', '−1,234', '１,２３４']) {
  try {
    console.log(text, yen(text).value)
  } catch (error) {
    console.log(text, 'refused:', error.message)
  }
}
console.log('333.5 and -333.5:', yen(333.5).value, yen(-333.5).value)
JS
cat >expected <<'TEXT'
-1,234 -1234
(1,234) -1234
△1,234 1234
▲1,234 1234
－1,234 1234
−1,234 1234
１,２３４ 0
333.5 and -333.5: 334 -333
TEXT
TZ=Asia/Tokyo node probe.mjs | tee seen
cmp seen expected
