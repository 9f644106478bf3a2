#!/bin/sh
# Enter one value through an incoming webhook: hook.sh KPI PERIOD VALUE. HOOK (its address) and SECRET are set.
set -eu
body="{\"kind\":\"value\",\"id\":\"example-$1-$2\",\"kpi\":\"$1\",\"period\":\"$2\",\"value\":$3}"
now=$(date +%s)
signature=$(printf '%s.%s' "$now" "$body" | openssl dgst -sha256 -hmac "$SECRET" | sed 's/^.* //')
curl --silent --fail-with-body "$HOOK" --header 'Content-Type: application/json' \
  --header "Gouverne-Timestamp: $now" --header "Gouverne-Signature: v1=$signature" --data-raw "$body"
