#!/usr/bin/env bash
# Holds the data to the rules, and says what is wrong beside its lines. A build would say the
# same, but later; so this comes first, and where it fails nothing is built.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

read_inputs
rm -rf "$results"
mkdir -p "$reports"
echo "reports=$reports" >>"$GITHUB_OUTPUT"

status=0
quietly brief check ${arguments[@]+"${arguments[@]}"} --report pretty \
  --report "github=$RUNNER_TEMP/briefwright-check.txt" \
  --report "sarif=$reports/briefwright.sarif" \
  --report "markdown=$reports/summary.md" || status=$?
annotate "$RUNNER_TEMP/briefwright-check.txt"
# A build that follows has more to say.
[[ $status == 0 ]] || summarise
exit "$status"
