#!/usr/bin/env bash
# Builds, and gathers what has been published for the artifact.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

read_inputs
[[ $FORMAT =~ ^[a-z,]+$ ]] || fail "The input format is html, pdf, or html,pdf."
arguments+=("--format=$FORMAT")
if [[ -n $SHARD ]]; then
  [[ $SHARD =~ ^[0-9]+/[0-9]+$ ]] || fail "The input shard is a part such as 1/4."
  # A job may build one part after another.
  rm -rf "$RUNNER_TEMP/briefwright-shard"
  arguments+=("--shard=$SHARD" "--output=$RUNNER_TEMP/briefwright-shard")
else
  # Documents that the repository itself brings nobody here has made, whatever their manifest says;
  # what a cache has brought may stay.
  git -c safe.directory='*' ls-files -z -- output | xargs -0 rm -rf -- || true
  arguments+=("--output=output")
fi

build() {
  brief build "$@" --json --thumbnails "$results/thumbnails" --report pretty \
    --report "github=$RUNNER_TEMP/briefwright-build.txt" \
    --report "sarif=$reports/briefwright.sarif" \
    --report "markdown=$reports/summary.md" >"$reports/build.json"
}

status=0
quietly build ${arguments[@]+"${arguments[@]}"} || status=$?
# What the check has said already stands beside its line.
grep -vxFf "$RUNNER_TEMP/briefwright-check.txt" "$RUNNER_TEMP/briefwright-build.txt" \
  >"$RUNNER_TEMP/briefwright-new.txt" || true
annotate "$RUNNER_TEMP/briefwright-new.txt"
summarise
# GitHub shows no picture in a summary that does not lie on the web already.
if [[ -d $results/thumbnails ]]; then
  printf '\nPictures of all pages: `thumbnails/` in the artifact.\n' >>"$GITHUB_STEP_SUMMARY"
fi

# A cache may have brought editions that are none any more: what this run has published counts.
node "$(dirname "${BASH_SOURCE[0]}")/collect.mjs" "$reports/build.json" "$results/documents"
echo "documents=$results/documents" >>"$GITHUB_OUTPUT"
exit "$status"
