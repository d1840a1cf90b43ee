#!/usr/bin/env bash
# Tries the published Windows program on Linux, under Wine (8 or newer): apt-get install --no-install-recommends wine wine64
# Usage: eng/wine/try.sh [folder of the published program: artifacts/publish/win-x64]
# Makes it with:  dotnet run -c Release --project eng/Publishing -- win-x64
# Ends with 0 when all is as it must be; works in a folder of its own, in which the Windows drive C: is, too.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
published=$(realpath "${1:-$root/artifacts/publish/win-x64}")
command -v wine >/dev/null || { echo "Wine is not installed."; exit 3; }
[ -e "$published/matcher.exe" ] || { echo "There is no $published/matcher.exe: publish it first."; exit 3; }

work=$(mktemp -d)
export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEARCH=win64 LC_ALL=C.UTF-8 MATCHER_LANG=zh
# Windows' own folder for temporary files, which has a Chinese name where the account has one.
export TEMP='C:\users\张三\临时 & 文件' TMP='C:\users\张三\临时 & 文件'
failed=0
trap 'wineserver -k 2>/dev/null || true; rm -rf "$work"' EXIT
wineboot -i >/dev/null 2>&1
mkdir -p "$WINEPREFIX/drive_c/users/张三/临时 & 文件"

for part in "$root"/eng/wine/parts/*.sh; do
    . "$part"
done
[ "$failed" = 0 ] && echo "The Windows program does under Wine what it must." || { echo "*** $failed of the trials failed ***"; exit 1; }
