#!/usr/bin/env bash
# Runs every test of the product: builds with warnings as errors, checks the format, then the .NET, browser and client tests.
# Installs what it needs (Chromium, PostgreSQL, PgBouncer, nginx). The last line is the total over all runners. Usage: bash tests/run.sh
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failures=0
before=$(git status --porcelain 2>/dev/null)

step() { printf '\n== %s\n' "$1"; }
must() { "$@" || { echo "FAILED: $*"; failures=$((failures + 1)); return 1; }; }

# Says why a test failed, and gives its outcome to the total.
tests() { # project, name of the outcome, options...
  must dotnet test "$1" -c Release "${@:3}" -v quiet \
    --logger "console;verbosity=minimal" --logger "trx;LogFileName=$2.trx" --results-directory "$results"
}

step "Browser"
source tests/e2e/browser.sh || failures=$((failures + 1))

step "PostgreSQL"
source tests/postgres.sh || failures=$((failures + 1))

step "PgBouncer"
source tests/pgbouncer.sh || failures=$((failures + 1))

step "nginx"
source tests/nginx.sh || failures=$((failures + 1))

step "Build, warnings as errors"
if ! must dotnet build ContentJourney.sln -c Release -warnaserror -v quiet; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

step "Format"
must dotnet format ContentJourney.sln --verify-no-changes --no-restore --severity warn

step "Client tests"
must npm --prefix src/client ci --no-audit --no-fund
TEST_REPORT="$results/client.xml" must npm --prefix src/client test

step ".NET and browser tests"
for project in tests/*/*.Tests.csproj; do
  tests "$project" "$(basename "$project")" --no-build
done

step "Umbraco 18"
# The solution is built for 17; the same tests hold for the same source built for 18.
tests tests/ContentJourney.Umbraco.Tests umbraco-18 -p:UmbracoVersion=18.3.1

step "Working tree"
must test "$(git status --porcelain 2>/dev/null)" = "$before" || git status --short

node tests/total.mjs "$results" "$failures"
