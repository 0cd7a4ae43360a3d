#!/usr/bin/env bash
# The long form of the tests of faults: kills by the hundred, full and read-only disks, a slow store, crowds. Prints how far it
# is and a summary; takes about ten minutes. Usage: bash tests/faults.sh [filter of dotnet test]
set -uo pipefail
cd "$(dirname "$0")/.."
source tests/postgres.sh || exit 1
export CONTENTJOURNEY_FAULTS=long DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
CONTENTJOURNEY_FAULTS_LOG=$(mktemp)
export CONTENTJOURNEY_FAULTS_LOG
trap 'kill "$follower" 2>/dev/null; rm -f "$CONTENTJOURNEY_FAULTS_LOG"' EXIT
project=tests/ContentJourney.Edge.Tests
dotnet build "$project" -c Release -v quiet || exit 1
tail -f "$CONTENTJOURNEY_FAULTS_LOG" &
follower=$!
dotnet test "$project" -c Release --no-build -v quiet --filter "FullyQualifiedName~.Faults.${1:+&$1}"
result=$?
printf '\n== Summary\n'
# The last line of each kind.
awk -F: '{ last[$1] = $0 } END { for (kind in last) print last[kind] }' "$CONTENTJOURNEY_FAULTS_LOG" | sort
[ $result = 0 ] && echo "All faults: acknowledged = stored, exactly once." || echo "FAILED"
exit $result
