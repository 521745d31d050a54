#!/usr/bin/env bash
# Everything that keeps main honest, in the order that fails soonest: restore, build, formatting, generated code, packages, tests, a consumer of the packages.
# One line a step; a step's output is shown only when it fails. Ends with "Tests: N passed, N failed, N skipped", and with exit code 0 only if every step passed.
set -uo pipefail
cd "$(dirname "$0")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1
results=$PWD/artifacts/test-results
packages=$PWD/artifacts/packages
logs=$PWD/artifacts/logs
export results logs
rm -rf "$results" "$packages" "$logs"
mkdir -p "$results" "$packages" "$logs"
failures=0

# step NAME COMMAND...: runs the command, prints one line, and the end of its output if it failed.
step() {
  local name=$1 log="$logs/${1// /-}.log" started=$SECONDS
  shift
  if "$@" >"$log" 2>&1; then
    printf 'ok      %-34s %4d s  %s\n' "$name" $((SECONDS - started)) "$(sed -n 's/^note: //p' "$log" | tail -n 1)"
  else
    printf 'FAILED  %-34s %4d s\n' "$name" $((SECONDS - started))
    grep -E '(error|warning) [A-Z]+[0-9]+' "$log" | sort -u | head -n 40 | sed 's/^/        /'
    tail -n 40 "$log" | sed 's/^/        /'
    return 1
  fi
}
export -f step

finish() {
  local passed failed total
  read -r total passed failed < <(cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' | awk '
    function number(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
    { total += number("total"); passed += number("passed"); failed += number("failed") + number("error") + number("timeout") + number("aborted") }
    END { print total + 0, passed + 0, failed + 0 }')
  [ "$failures" -eq 0 ] || echo "$failures step(s) failed."
  echo "Tests: $passed passed, $failed failed, $((total - passed - failed)) skipped"
  [ "$failures" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

need_dotnet() {
  command -v dotnet >/dev/null || { echo "The .NET 10 SDK is missing: install the version that global.json names, and put dotnet on the PATH."; return 1; }
  dotnet --version || { echo "No installed .NET SDK satisfies global.json: install the version it names, or a later patch of it."; return 1; }
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null && return
  local sudo=
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get update && $sudo apt-get install -y --no-install-recommends nodejs npm ||
    { echo "The generation check needs node and npm: install Debian's nodejs and npm."; return 1; }
}

need_chromium() {
  local sudo=
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  command -v chromium >/dev/null || { $sudo apt-get update && $sudo apt-get install -y --no-install-recommends chromium; } ||
    { echo "The tests of HTML reports look at them in a browser: install Debian's chromium."; return 1; }
  chromium --version
}

generated_code() {
  [ -f openapi/generate.sh ] || { echo "note: skipped, there is no openapi/generate.sh yet"; return; }
  need_node && bash openapi/generate.sh --check
}

test_project() {
  local name
  name=$(basename "$1" .csproj)
  timeout 600 dotnet test "artifacts/bin/$name/release/$name.dll" --logger "trx;LogFileName=$name.trx" --results-directory "$results" ||
    { [ $? -ne 124 ] || echo "Stopped: not done after 600 s."; return 1; }
  sed -n 's/.*<Counters total="\([0-9]*\)".*/note: \1 tests/p' "$results/$name.trx"
}
export -f test_project

# Two at a time, each shown whole.
tests() {
  find tests docs -name '*.Tests.csproj' -not -path '*/node_modules/*' | sort -r |
    xargs -P 2 -I{} bash -c 'shown=$(step "$(basename {} .csproj)" test_project {}); code=$?; printf "%s\n" "$shown"; exit $code'
}

# The steps that the rest stand on end the run; the others are counted, so that one run shows all that is wrong.
step "sdk" need_dotnet || { failures=1; finish; }
step "restore" dotnet restore Sdk.sln || { failures=1; finish; }
step "build" dotnet build Sdk.sln -c Release --no-restore || { failures=1; finish; }
step "whitespace" dotnet format whitespace . --folder --verify-no-changes --exclude artifacts node_modules openapi/node_modules || failures=$((failures + 1))
step "generated code is current" generated_code || failures=$((failures + 1))
step "browser" need_chromium || failures=$((failures + 1))
step "pack" dotnet pack Sdk.sln -c Release --no-build -o "$packages" || failures=$((failures + 1))
SDK_PACKAGES=$packages tests || failures=$((failures + 1))
step "consumer of the packages" bash tests/consumer.sh "$packages" || failures=$((failures + 1))
finish
