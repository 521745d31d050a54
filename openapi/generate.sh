#!/usr/bin/env bash
# Turns the documents of openapi/ into src/*/Generated/. With --check it changes nothing, and fails when the committed output is not current.
# Needs node's npm and dotnet; building the solution needs none of this.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
nswag=14.7.1 yaml=2.9.1
modules=$root/openapi/node_modules
tool=$modules/nswag/bin/binaries/Net100/dotnet-nswag.dll
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -f "$tool" ] && [ -d "$modules/yaml" ] ||
    (cd "$root/openapi" && npm install --no-save --no-package-lock --no-audit --no-fund --silent "nswag@$nswag" "yaml@$yaml")

# document, package, client class, folder for the output
generate() {
    local file=$1 document=${1%.*} package=$2 client=$3 out=$4
    node "$root/openapi/lint.mjs" "$root/openapi/$file"
    mkdir -p "$work/$document/templates" "$out"
    cp "$root"/openapi/templates/*.liquid "$root/openapi/templates/$document/"*.liquid "$work/$document/templates/"
    dotnet "$tool" openapi2csclient /input:"$root/openapi/$file" /output:"$work/$document/all.txt" /namespace:"$package" /className:'{controller}' \
        /operationGenerationMode:MultipleClientsFromFirstTagAndOperationId /templateDirectory:"$work/$document/templates" \
        /jsonLibrary:SystemTextJson /jsonLibraryVersion:10.0 /generateNullableReferenceTypes:true /generateOptionalPropertiesAsNullable:true \
        /generateDefaultValues:false /dateType:DateOnly /dateTimeType:DateTimeOffset /arrayType:IReadOnlyList /responseArrayType:IReadOnlyList \
        /parameterArrayType:IReadOnlyList /dictionaryType:IReadOnlyDictionary /anyType:JsonElement /generateExceptionClasses:false > "$work/log" ||
        { cat "$work/log" >&2; return 1; }
    awk -v out="$out" -v namespace="$package" -v client="$client" -f "$root/openapi/split.awk" "$work/$document/all.txt"
}

all() {
    generate autotask.json Autotask.Client AutotaskClient "$1/src/Autotask.Client/Generated"
    generate jumpcloud.json JumpCloud.Client JumpCloudClient "$1/src/JumpCloud.Client/Generated"
    generate dots.yaml Dots.Client DotsClient "$1/src/Dots.Client/Generated"
}

all "$work"
for package in Autotask.Client JumpCloud.Client Dots.Client; do
    if [ "${1:-}" = --check ]; then
        diff -r "$root/src/$package/Generated" "$work/src/$package/Generated" ||
            { echo "src/$package/Generated is not what openapi/ says: run openapi/generate.sh" >&2; exit 1; }
    else
        rm -rf "$root/src/$package/Generated"
        mv "$work/src/$package/Generated" "$root/src/$package/Generated"
    fi
done
