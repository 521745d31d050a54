#!/usr/bin/env bash
# Restores and compiles docs/samples/QuickStart in a fresh folder from the packed packages, as a user of them would.
# usage: tests/consumer.sh PACKAGES_FOLDER
set -euo pipefail
packages=$1
sample=$(cd "$(dirname "$0")/../docs/samples/QuickStart" && pwd)
global=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')
consumer=$(mktemp -d)
trap 'rm -rf "$consumer"' EXIT

# The machine's package folder is read only as a fallback: what was packed never gets into it, where it would hide the next pack of the same version.
export NUGET_PACKAGES=$consumer/packages
cat >"$consumer/nuget.config" <<XML
<configuration>
  <packageSources><add key="packed" value="$packages" /></packageSources>
  <fallbackPackageFolders><add key="machine" value="$global" /></fallbackPackageFolders>
</configuration>
XML

cp "$sample"/*.cs "$consumer"/
references=
while read -r project; do
  file=$(ls "$packages/$project".[0-9]*.nupkg)
  version=$(basename "${file#"$packages/$project."}" .nupkg)
  references+="<PackageReference Include=\"$project\" Version=\"[$version]\" />"
done < <(sed -n 's|.*<ProjectReference Include=".*/\([^/]*\)\.csproj".*|\1|p' "$sample/QuickStart.csproj")
external=$(sed -n 's|.*<PackageReference Include="\([^"]*\)".*|\1|p' "$sample/QuickStart.csproj" | while read -r name; do
  grep -o "<PackageVersion Include=\"$name\" Version=\"[^\"]*\"" "$(dirname "$0")/../Directory.Packages.props" | sed 's/PackageVersion/PackageReference/; s|$| />|'
done)
cat >"$consumer/QuickStart.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup>$references$external</ItemGroup>
</Project>
XML

cd "$consumer"
dotnet build -c Release

# A stranger's package of the same name, on a public source or left in the machine's folder, must not pass for ours.
count=0
for file in "$packages"/*.nupkg; do
  name=$(basename "$file" .nupkg)
  id=${name%%.[0-9]*}
  grep -q "\"$id/${name#"$id."}\"" obj/project.assets.json || continue
  metadata=packages/${id,,}/${name#"$id."}/.nupkg.metadata
  grep -qs "\"$packages\"" "$metadata" || { echo "error: $id was not restored from $packages"; exit 1; }
  count=$((count + 1))
done
echo "note: $count of our packages restored, quick start compiled"
