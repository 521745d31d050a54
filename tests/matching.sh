#!/usr/bin/env bash
# Measures the suggestions of accounts on generated worlds of 2,000 tenants and companies, one a seed: what is accepted unseen, what comes first, and every wrong pair.
# Ends with 1 when a world misses a bar of the tests. Takes minutes for many seeds, so it is not part of run.sh.
# Usage: tests/matching.sh [FIRST] [LAST]   Seeds 1 to 160 unless given.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/Matching -c Release --nologo -v quiet
exec artifacts/bin/Matching/release/Matching "$@"
