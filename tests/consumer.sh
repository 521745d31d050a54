#!/usr/bin/env bash
# Restores and compiles samples in fresh folders from the packed packages, as a user of them would.
# usage: tests/consumer.sh PACKAGES_FOLDER
set -euo pipefail
packages=$1
root=$(cd "$(dirname "$0")/.." && pwd)
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

# The names of what a project references, one a line.
referenced() { sed -n "s|.*<$1 Include=\"\(.*/\)\{0,1\}\([^\"]*\)\".*|\2|p" "$2"; }

compile() {
  local name=$1 sample=$root/docs/samples/$1 references= project file version external
  mkdir "$consumer/$name"
  cp "$sample"/*.cs "$consumer/$name/"
  while read -r project; do
    file=$(ls "$packages/$project".[0-9]*.nupkg)
    version=$(basename "${file#"$packages/$project."}" .nupkg)
    references+="<PackageReference Include=\"$project\" Version=\"[$version]\" />"
  done < <(referenced ProjectReference "$sample/$name.csproj" | sed 's/\.csproj$//')
  external=$(referenced PackageReference "$sample/$name.csproj" | while read -r project; do
    grep -o "<PackageVersion Include=\"$project\" Version=\"[^\"]*\"" "$root/Directory.Packages.props" | sed 's/PackageVersion/PackageReference/; s|$| />|'
  done)
  cat >"$consumer/$name/$name.csproj" <<XML
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
  dotnet build "$consumer/$name" -c Release
}

compile QuickStart
compile UsingDots
compile UsingAssetTargets

# A stranger's package of the same name, on a public source or left in the machine's folder, must not pass for ours.
count=0
for file in "$packages"/*.nupkg; do
  name=$(basename "$file" .nupkg)
  id=${name%%.[0-9]*}
  grep -q "\"$id/${name#"$id."}\"" "$consumer"/*/obj/project.assets.json || continue
  metadata=$consumer/packages/${id,,}/${name#"$id."}/.nupkg.metadata
  grep -qs "\"$packages\"" "$metadata" || { echo "error: $id was not restored from $packages"; exit 1; }
  count=$((count + 1))
done
echo "note: $count of our packages restored, quick start and the samples of Dots and of asset targets compiled"
