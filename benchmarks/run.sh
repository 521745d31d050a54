#!/usr/bin/env bash
# All benchmarks: pages, planning and matching (BenchmarkDotNet; read the ratios), then 10,000 and 100,000 devices planned once each, then nights of N links against a sandbox process.
# usage: benchmarks/run.sh [N]   N is 10000 unless given. Artifacts go to artifacts/benchmarks.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1

# The client that NSwag writes by default, from the same document: what people use today.
tool=openapi/node_modules/nswag/bin/binaries/Net100/dotnet-nswag.dll
[ -f "$tool" ] || bash openapi/generate.sh --check
(cd benchmarks/Sdk.Benchmarks/NSwagDefaults && dotnet "../../../$tool" run nswag.json >/dev/null)

dotnet build benchmarks/Sdk.Benchmarks -c Release --nologo -v quiet
benchmarks=$PWD/artifacts/bin/Sdk.Benchmarks/release/Sdk.Benchmarks
"$benchmarks" --filter '*' --inProcess --warmupCount 4 --iterationCount 10 --iterationTime 250 --artifacts artifacts/benchmarks
"$benchmarks" assets
"$benchmarks" nights "${1:-10000}"
