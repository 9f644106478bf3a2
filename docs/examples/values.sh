#!/bin/sh
# Enter one value of a KPI, then read what its page says. GOUVERNE_URL and GOUVERNE_TOKEN (scope: enter values) are set.
set -eu
curl --silent --fail-with-body --request PUT "$GOUVERNE_URL/api/v1/kpis/$1/values/$2" \
  --header "Authorization: Bearer $GOUVERNE_TOKEN" --header 'Content-Type: application/json' \
  --data "{\"value\": $3}"
curl --silent --fail-with-body "$GOUVERNE_URL/api/v1/kpis/$1" --header "Authorization: Bearer $GOUVERNE_TOKEN"
