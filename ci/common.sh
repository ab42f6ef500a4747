# What the steps of the action share. Sourced by each; expects WORKING_DIRECTORY.

# Says what is wrong in a way that GitHub shows at the head of the run, and ends the step.
fail() {
  echo "::error title=Briefwright::$1"
  exit 2
}

cd -- "$WORKING_DIRECTORY" 2>/dev/null || fail "The input working-directory names no folder of the repository."

results="$RUNNER_TEMP/briefwright"
reports="$results/reports"

# The program that the lock of the workspace names; never one from elsewhere.
brief() {
  npx --no-install briefwright "$@"
}

# The words of the inputs as arguments. None may be taken for an option: a workspace's own
# program code, for one, runs only where somebody says so on a command line of their own.
read_inputs() {
  local word
  arguments=()
  set -f
  for word in $EDITIONS; do
    [[ $word != -* ]] || fail "The input editions has names of editions, and no options."
    arguments+=("$word")
  done
  set +f
  case $RELEASE in
    true) arguments+=(--release) ;;
    false) ;;
    *) fail 'The input release is "true" or "false".' ;;
  esac
}

# Runs the program with what it prints kept from being taken for commands: it may quote data.
quietly() {
  local token status=0
  token=$(node -p 'crypto.randomUUID()')
  echo "::stop-commands::$token"
  "$@" || status=$?
  echo "::$token::"
  return "$status"
}

# Annotations are what needs somebody: notes stand in the summary.
annotate() {
  sed '/^::notice /d' "$1"
}

# Shows the page of a command as the summary of the job.
summarise() {
  cat "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
}
