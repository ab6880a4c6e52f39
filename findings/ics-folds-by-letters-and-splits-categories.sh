#!/bin/sh
# ics 3.12.0 writes calendar entries (RFC 5545: lines of at most 75 octets; a comma in a text is escaped).
# Guessed: lines are folded by bytes, and every text is escaped.
# Seen: lines are folded by letters, so a Japanese title makes a line of 176 octets; a comma inside one category
# is not escaped, so it becomes two. The title escapes its comma.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ics@3.12.0
cat >probe.mjs <<'JS'
import { createEvent } from 'ics'
const { value } = createEvent({ title: '検収の期限,'.repeat(20), start: [2026, 12, 1], categories: ['期限,重要'], uid: 'a' })
console.log('longest line in octets:', Math.max(...value.split('\r\n').map((line) => Buffer.byteLength(line))))
console.log(value.match(/CATEGORIES.*/)[0])
console.log(value.match(/SUMMARY.{14}/)[0])
JS
cat >expected <<'TEXT'
longest line in octets: 176
CATEGORIES:期限,重要
SUMMARY:検収の期限\,検収の期限\
TEXT
TZ=Asia/Tokyo node probe.mjs | tee seen
cmp seen expected
