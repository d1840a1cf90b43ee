#!/usr/bin/env bash
# Makes every picture in docs/pictures from the sample. Debian: chromium fonts-noto-cjk libreoffice-calc-nogui poppler-utils pngquant.
#   eng/pictures/make.sh [the program; left out: it is built]
# Everybody in the sample is made up. No path of this machine is in a picture: the work folder is shown as /srv/dibao.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
pictures=$repository/docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for tool in chromium soffice pdftoppm pngquant script; do
    command -v "$tool" >/dev/null || { echo "$tool is not there; see the top of $0" >&2; exit 1; }
done
if [ $# -gt 0 ]; then
    matcher=("$1")
else
    dotnet build "$repository/src/Cli" -c Release --nologo -v quiet
    matcher=(dotnet "$repository/artifacts/bin/Cli/release/matcher.dll")
fi
mkdir -p "$pictures" "$work/samples"
cp -r "$repository/rules" "$work/"
cp -r "$repository/samples/liulin" "$work/samples/"
cd "$work"

# A command at a terminal of so many columns and lines; what it shows goes to a file.
terminal() {
    local columns=$1 lines=$2 file=$3
    shift 3
    TERM=xterm-256color script -qec "stty cols $columns rows $lines; ${matcher[*]@Q} ${*@Q}" "$file" >/dev/null || true
}

# The window of a browser, or its page on paper.
chrome() {
    chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/chromium" "$@" >/dev/null 2>&1
}

# A page as a picture: name, width, height, and what else the browser is told.
shoot() {
    local name=$1 width=$2 height=$3 page=$4
    shift 4
    chrome --window-size="$width,$height" --screenshot="$work/$name.png" "$@" "file://$page"
    small "$name"
}

small() {
    pngquant --force --strip --speed 1 --quality 40-90 64 --output "$pictures/$1.png" "$work/$1.png"
}

# The page of a PDF as a picture; the last four say what is cut out, in points of the picture.
page() {
    local name=$1 file=$2 number=$3 resolution=$4
    shift 4
    pdftoppm -png -singlefile -f "$number" -l "$number" -r "$resolution" "$@" "$file" "$work/$name"
    small "$name"
}

office() {
    soffice -env:UserInstallation="file://$work/office" --headless --convert-to "$1" --outdir "$work/office-out" "${@:3}" "$2" >/dev/null 2>&1
}

escaped() {
    sed -e "s|$work|/srv/dibao|g" -e 's/&/\&amp;/g' -e 's/</\&lt;/g'
}

# What a terminal showed, without its commands; the first line is that of the recorder.
shown() {
    tail -n +2 "$1" | perl -pe 's/\e\[[0-9;?]*[A-Za-z]|\e=|\r//g'
}

# Of what a live display drew, one picture: where it is well under way, the one with the most files half read.
frame() {
    tail -n +2 "$1" | perl -0777 -ne '
        for (split /\r(?!\n)(?:\e\[[0-9]+A)?/) {
            s/\e\[[0-9;?]*[A-Za-z]|\r//g; s/ +$//mg; s/\n+$//;
            next unless /全部文件.*\] +([0-9]+)%.*还需/ && $1 >= 25 && $1 <= 85;
            $score = () = /\[=+> *\]/g;
            ($found, $best) = ($_, $score) if $score > $best;
        }
        print "$found\n";'
}

# --- the console ---
"${matcher[@]}" generate large --people 20000 --rows 6000000 --forms csv --lang zh >/dev/null
terminal 120 40 progress run large/matcher.yaml --dry-run --lang zh
terminal 120 40 night run samples/liulin --lang zh
{
    cat <<'PAGE'
<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 20px; background: #d8dee6; width: 1010px; }
pre { margin: 0 0 18px; padding: 14px 18px; border-radius: 8px; background: #16202c; color: #d7dfe8; white-space: pre; overflow: hidden;
  font: 16px/1.35 "Noto Sans Mono CJK SC", monospace; }
pre:last-child { margin: 0; } b { color: #7fd08a; font-weight: normal; }
</style>
PAGE
    echo "<pre><b>&gt;</b> matcher run"
    frame progress | escaped
    echo "</pre><pre><b>&gt;</b> matcher run"
    shown night | sed -n '/：花名册 /,$p' | sed -n -e '1s/^.* \{2,\}//' -e '1,25p' | escaped
    echo "……</pre>"
} > console.html
shoot console 1050 852 "$work/console.html"

# --- a list, as a spreadsheet opens it: its columns and lines are numbered and ruled ---
night=$work/samples/liulin/out/2023-07-06
cp "$night/疑点清单/第一组/柳林镇.csv" list.csv
office fods list.csv --infilter='Text - txt - csv (StarCalc):44,34,76,1'
sed -i -E -e 's/style:print="[^"]*"//' \
    -e 's/<style:page-layout-properties/& style:print="grid headers" fo:page-width="58cm" fo:page-height="24cm" style:print-orientation="landscape"/' \
    -e 's/(style:print-orientation|fo:page-width|fo:page-height)="[^"]*"( [^>]*)\1=/\1=/' office-out/list.fods
office pdf office-out/list.fods
page list office-out/list.pdf 1 84 -x 60 -y 84 -W 1094 -H 614

# --- the township's workbook: what it says of itself, and the list to fill in ---
cp "$night/乡镇/第一组/柳林镇.xlsx" .
office pdf 柳林镇.xlsx
page workbook-about office-out/柳林镇.pdf 1 100
page workbook-list office-out/柳林镇.pdf 2 120

# --- the report ---
cp "$night/report.html" report.html
shoot report-light 1200 1500 "$work/report.html" --blink-settings=preferredColorScheme=1
shoot report-dark 1200 1500 "$work/report.html" --blink-settings=preferredColorScheme=0
shoot report-narrow 500 1500 "$work/report.html" --blink-settings=preferredColorScheme=1
chrome --no-pdf-header-footer --print-to-pdf="$work/report.pdf" "file://$work/report.html"
page report-print report.pdf 1 80

ls -l "$pictures"
