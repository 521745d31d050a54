#!/usr/bin/env bash
# Kills the sample with SIGKILL at random moments of its nights and compares what is left with a twin that nobody disturbed: the same units, and one
# accepted adjustment for each line and date; with alerts, the same tickets with the same notes; with assets, the same assets. Takes minutes, so it is not part of run.sh.
# Usage: tests/chaos.sh [alerts|assets] [KILLS] [SEED]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/Chaos -c Release --nologo -v quiet
exec artifacts/bin/Chaos/release/Chaos "$@"
