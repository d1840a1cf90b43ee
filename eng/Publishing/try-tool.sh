#!/usr/bin/env bash
# Makes the tool package, installs it from its folder as a user does, and runs the sample that is inside: its lists must be
# those kept in the repository. What it installs is in a folder of its own and goes again.
set -euo pipefail
cd "$(dirname "$0")/../.."

dotnet run -c Release --project eng/Publishing -- --allow-uncommitted tool
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# No other place is asked: a package of that name that somebody else put on the net is not ours. Nor is one that lies in the
# cache of this machine since the last time, under the same version.
cat >"$work/nuget.config" <<CONFIG
<configuration><packageSources><clear /><add key="here" value="$PWD/artifacts/publish" /></packageSources></configuration>
CONFIG
NUGET_PACKAGES="$work/packages" dotnet tool install Matcher.Tool --tool-path "$work/tool" --configfile "$work/nuget.config"

sample=$(dirname "$(find "$work/tool" -path '*/samples/liulin/matcher.yaml')")
"$work/tool/matcher" run "$sample" --quiet
diff -r --exclude=run.json --exclude=report.html --exclude=乡镇 samples/liulin/expected "$sample/out/2023-07-06"
for beside in README.zh-CN.md docs/install.zh-CN.md licences/README.md matcher.cdx.json rules/sources/vehicles.yaml; do
    [ -s "$sample/../../$beside" ] || { echo "The package lacks $beside."; exit 1; }
done
echo "The tool package gives the expected lists."
