#!/usr/bin/env bash
# Installs what the lock of the workspace names, Briefwright among it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v npm >/dev/null || fail "There is no Node here. Put a step before this one: actions/setup-node, with Node 20.19 or later."

# The workspace's own lock, else that of a folder around it in the repository.
folder=$PWD
until [[ -f $folder/package-lock.json ]]; do
  if [[ $folder == "$(cd -- "$GITHUB_WORKSPACE" && pwd)" || $folder == / ]]; then
    fail "There is no package-lock.json. Name briefwright in package.json, run npm install, and commit both."
  fi
  folder=$(dirname "$folder")
done

cd -- "$folder"
npm ci --no-audit --no-fund
[[ -e node_modules/.bin/briefwright ]] || fail "package-lock.json does not name briefwright: npm install briefwright, and commit it."
