#!/bin/sh
# nodemailer 10.6.1 and smtp-server 3.21.6: addresses as Japanese carriers gave them out until 2009, with ".."
# in the local part or "." at its end, which people still use.
# Guessed: the client quotes what RFC 5321 wants quoted, or sends everything as it is; a server takes a quoted
# local part.
# Seen: nodemailer quotes a local part with a dot at its start or end and sends one with ".." as it is; smtp-
# server takes the first, and answers 501 to ".." both bare and quoted. A test of letters against this server
# therefore fails for people whom real mail servers reach.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts nodemailer@10.6.1 smtp-server@3.21.6
cat >probe.mjs <<'JS'
import nodemailer from 'nodemailer'
import { SMTPServer } from 'smtp-server'
const smtp = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] })
const { server } = smtp
await new Promise((resolve) => smtp.listen(0, '127.0.0.1', resolve))
const transport = nodemailer.createTransport({ host: '127.0.0.1', port: server.address().port, ignoreTLS: true })
for (const to of ['hanako.@example.jp', '.hanako@example.jp', 'hana..ko@example.jp', '"hana..ko"@example.jp'])
  try {
    console.log(to, 'sent to', (await transport.sendMail({ from: 'a@example.jp', to, text: 'x' })).envelope.to[0])
  } catch (error) {
    console.log(to, error.responseCode)
  }
smtp.close()
JS
cat >expected <<'TEXT'
hanako.@example.jp sent to "hanako."@example.jp
.hanako@example.jp sent to ".hanako"@example.jp
hana..ko@example.jp 501
"hana..ko"@example.jp 501
TEXT
TZ=Asia/Tokyo node probe.mjs | tee seen
cmp seen expected
