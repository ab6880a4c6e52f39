#!/bin/sh
# hucre 1.0.0 writes spreadsheets (XLSX) and refuses sheet names that Excel would not open.
# Guessed: it treats cells with the same care: what it cannot write, or Excel cannot open, is an error.
# Seen: a bigint is left out without a word (its CSV writer prints it), and so is NaN; a text of 40,000 letters
# is written although a cell holds 32,767.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hucre@1.0.0
cat >probe.mjs <<'JS'
import { readXlsx, writeCsv, writeXlsx } from 'hucre'
const row = ['fee', 10n, Number.NaN]
const back = async (rows) => (await readXlsx(await writeXlsx({ sheets: [{ name: 'fees', rows }] }))).sheets[0].rows
console.log('xlsx', JSON.stringify(await back([row])), 'csv', writeCsv([row]))
console.log('longest cell', (await back([['x'.repeat(40_000)]]))[0][0].length)
JS
cat >expected <<'TEXT'
xlsx [["fee"]] csv fee,10,NaN
longest cell 40000
TEXT
TZ=Asia/Tokyo node probe.mjs | tee seen
cmp seen expected
