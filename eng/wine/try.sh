#!/usr/bin/env bash
# Tries the published Windows program on Linux, under Wine (apt-get install --no-install-recommends wine wine64; 8 is enough).
# Usage: eng/wine/try.sh [folder of the published program; artifacts/publish/win-x64]
# That folder is made by:  dotnet run -c Release --project eng/Publishing -- win-x64
# Ends with 0 when all is as it must be, with 3 where it cannot be tried. Works in a folder of its own, which goes again.
# What Wine cannot show: a renamed folder whose file is open (Wine lets it be renamed), OneDrive's placeholders, a real share, the limit
# of 260 characters; for these there are unit tests.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
published=$(realpath -m "${1:-$root/artifacts/publish/win-x64}")
linux=${MATCHER_LINUX:-$root/artifacts/bin/Cli/release/matcher.dll}
for needed in wine wineserver script; do
    command -v "$needed" >/dev/null || { echo "NOT TRIED: there is no $needed."; exit 3; }
done
for needed in "$published/matcher.exe" "$linux"; do
    [ -e "$needed" ] || { echo "NOT TRIED: there is no $needed; publish and build first."; exit 3; }
done

work=$(mktemp -d)
export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEARCH=win64 MATCHER_LANG=zh TERM=xterm
# Without it Wine cannot make names of Chinese characters.
export LC_ALL=C.UTF-8
trap 'wineserver -k 2>/dev/null || true; rm -rf "$work"' EXIT
failures=0

. "$root/eng/wine/trials.sh"

wineboot -i >/dev/null 2>&1
make_holder
cd "$work"
cp -r "$published" matcher
for trial in $(declare -F | sed -n 's/^declare -f \(try_.*\)$/\1/p'); do
    $trial
done

[ "$failures" = 0 ] || { echo "*** $failures trials failed ***"; exit 1; }
echo "Under Wine the Windows program does what it must."
