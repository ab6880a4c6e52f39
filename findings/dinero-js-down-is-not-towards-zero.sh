#!/bin/sh
# dinero.js 2.0.2 has named ways to round. Withholding drops the fraction of a yen.
# Guessed: "down" drops the fraction; a withholding and its return are opposites; "halfUp" of a negative is the
# mirror.
# Seen: "down" is towards minus infinity: 5,672.1655 becomes 5,672, its return -5,672.1655 becomes -5,673, and
# the two leave one yen over. No exported way drops the fraction. allocate() hands out the odd yen by size of
# ratio, largest first, so the order of the list decides only among equals.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts dinero.js@2.0.2
cat >probe.mjs <<'JS'
import { allocate, dinero, down, halfUp, JPY, multiply, toSnapshot, transformScale } from 'dinero.js'
const yen = (amount) => dinero({ amount, currency: JPY })
const withheld = (amount, way) =>
  toSnapshot(transformScale(multiply(yen(amount), { amount: 1021, scale: 4 }), 0, way)).amount
console.log('down', withheld(55555, down), withheld(-55555, down))
console.log('halfUp of 2.5', [25, -25].map((a) => toSnapshot(transformScale(dinero({ amount: a, currency: JPY, scale: 1 }), 0, halfUp)).amount).join(' '))
console.log('1001 by 1:1:1', allocate(yen(1001), [1, 1, 1]).map((d) => toSnapshot(d).amount).join(' '))
console.log('100 by 1:2:4', allocate(yen(100), [1, 2, 4]).map((d) => toSnapshot(d).amount).join(' '))
console.log('103 by 3:5:7:11', allocate(yen(103), [3, 5, 7, 11]).map((d) => toSnapshot(d).amount).join(' '))
JS
cat >expected <<'TEXT'
down 5672 -5673
halfUp of 2.5 3 -2
1001 by 1:1:1 334 334 333
100 by 1:2:4 14 28 58
103 by 3:5:7:11 11 20 28 44
TEXT
TZ=Asia/Tokyo node probe.mjs | tee seen
cmp seen expected
