#!/usr/bin/env bash
# Turns openapi/*.json into src/*/Generated/. With --check it changes nothing, and fails when the committed output is not current.
# Needs node's npm and dotnet; building the solution needs none of this.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
version=14.7.1
tool=$root/openapi/node_modules/nswag/bin/binaries/Net100/dotnet-nswag.dll
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -f "$tool" ] || (cd "$root/openapi" && npm install --no-save --no-package-lock --no-audit --no-fund --silent "nswag@$version")

# document, package, client class
generate() {
    local document=$1 package=$2 client=$3 out=$4
    node "$root/openapi/lint.mjs" "$root/openapi/$document.json"
    mkdir -p "$work/$document/templates" "$out"
    cp "$root"/openapi/templates/*.liquid "$root/openapi/templates/$document/"*.liquid "$work/$document/templates/"
    dotnet "$tool" openapi2csclient /input:"$root/openapi/$document.json" /output:"$work/$document/all.txt" /namespace:"$package" /className:'{controller}' \
        /operationGenerationMode:MultipleClientsFromFirstTagAndOperationId /templateDirectory:"$work/$document/templates" \
        /jsonLibrary:SystemTextJson /jsonLibraryVersion:10.0 /generateNullableReferenceTypes:true /generateOptionalPropertiesAsNullable:true \
        /generateDefaultValues:false /dateType:DateOnly /dateTimeType:DateTimeOffset /arrayType:IReadOnlyList /responseArrayType:IReadOnlyList \
        /parameterArrayType:IReadOnlyList /dictionaryType:IReadOnlyDictionary /anyType:JsonElement /generateExceptionClasses:false > "$work/log" ||
        { cat "$work/log" >&2; return 1; }
    awk -v out="$out" -v namespace="$package" -v client="$client" -f "$root/openapi/split.awk" "$work/$document/all.txt"
}

all() {
    generate autotask Autotask.Client AutotaskClient "$1/src/Autotask.Client/Generated"
    generate jumpcloud JumpCloud.Client JumpCloudClient "$1/src/JumpCloud.Client/Generated"
}

all "$work"
for package in Autotask.Client JumpCloud.Client; do
    if [ "${1:-}" = --check ]; then
        diff -r "$root/src/$package/Generated" "$work/src/$package/Generated" ||
            { echo "src/$package/Generated is not what openapi/ says: run openapi/generate.sh" >&2; exit 1; }
    else
        rm -rf "$root/src/$package/Generated"
        mv "$work/src/$package/Generated" "$root/src/$package/Generated"
    fi
done
