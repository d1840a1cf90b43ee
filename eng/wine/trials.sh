# What eng/wine/try.sh tries: each function whose name begins with try_, in the order of their names. They work in $work, where the
# product lies in matcher/, and use these:

# Runs the program; its code goes to $code, its outputs to out.txt and err.txt.
matcher() {
    code=0
    wine "$work/matcher/matcher.exe" "$@" >"$work/out.txt" 2>"$work/err.txt" </dev/null || code=$?
}

# A county of its own: the sample in a folder, beside the rules that its config names.
county() {
    mkdir -p "$1/samples"
    cp -r "$work/matcher/rules" "$1/rules"
    cp -r "$work/matcher/samples/liulin" "$1/samples/liulin"
}

expect_code() {
    if [ "$code" = "$2" ]; then echo "ok: $1"; else fail "$1: exit code $code instead of $2"; fi
}

expect_text() {
    if grep -q -- "$2" "$work/out.txt" "$work/err.txt"; then echo "ok: $1"; else fail "$1: nothing said of '$2'"; fi
}

# What the repository keeps of the sample's lists.
expect_lists() {
    if diff -r --exclude=run.json --exclude=report.html --exclude=乡镇 "$work/matcher/samples/liulin/expected" "$2" >"$work/diff.txt"
    then echo "ok: $1"; else fail "$1: other lists"; head -n 20 "$work/diff.txt"; fi
}

fail() {
    failures=$((failures + 1))
    echo "*** FAILED: $1"
    tail -n 20 "$work/err.txt" 2>/dev/null || true
}

# Windows' own way of keeping others out is known to programs of Windows only, so one of them holds files.
make_holder() {
    dotnet publish "$root/eng/wine/FileHolder" --configuration Release --runtime win-x64 --self-contained true --output "$work/holder" \
        -p:PublishSingleFile=true -p:EnableCompressionInSingleFile=true -p:DebugType=none --verbosity quiet --nologo
}

hold() { # read|none file...
    rm -f "$work/held"
    wine "$work/holder/holder.exe" "$work/held" "$@" >/dev/null 2>&1 &
    for _ in $(seq 300); do [ -e "$work/held" ] && return; sleep 0.1; done
    fail "$*: could not be held"
}

release() {
    rm -f "$work/held"
    wait
}

# What a person sees on a console of some code page, and what the page is afterwards. A real console: script(1) makes the terminal.
console() { # code page, arguments
    local page=$1
    shift
    timeout 120 script -qec "wine cmd /c 'chcp $page >nul & matcher\\matcher.exe $* & chcp'" /dev/null </dev/null \
        | sed 's/\x1b\[[0-9;?]*[a-zA-Z]//g' | tr -d '\r' >"$work/out.txt"
}

try_01_sample_gives_the_same_as_on_linux() {
    county one
    county two
    matcher run one/samples/liulin
    expect_code "the sample runs" 0
    expect_lists "the sample's lists are those of the repository" one/samples/liulin/out/2023-07-06
    case "$linux" in *.dll) set -- dotnet "$linux" ;; *) set -- "$linux" ;; esac
    "$@" run two/samples/liulin --quiet >/dev/null 2>&1 || true
    # run.json and the report say when it was and how long it took; the report also where.
    if diff -r --exclude=run.json --exclude=report.html one/samples/liulin/out two/samples/liulin/out >diff.txt
    then echo "ok: the whole folder is that of Linux, workbooks too"; else fail "not as on Linux"; head -n 20 diff.txt; fi
}

try_02_redirected_output_is_utf8() {
    matcher run one/samples/liulin --dry-run
    iconv -f UTF-8 -t UTF-8 out.txt err.txt >/dev/null || fail "redirected output is not UTF-8"
    expect_text "redirected output is Chinese" "花名册"
}

try_03_odd_names() {
    local place="低保 数据 & 名单(2023)"
    county "$place"
    matcher run "$place/samples/liulin" --quiet
    expect_code "a folder with Chinese characters, blanks and &" 0
    expect_lists "the same lists there" "$place/samples/liulin/out/2023-07-06"
}

try_04_chinese_account() {
    local home='C:\users\张 三'
    mkdir -p "$WINEPREFIX/drive_c/users/张 三/临时"
    USERPROFILE="$home" TEMP="$home\\临时" TMP="$home\\临时" matcher run one/samples/liulin --quiet
    expect_code "an account whose name is Chinese" 0
}

try_05_long_paths() {
    local place=long
    for _ in 1 2 3 4 5 6; do place="$place/一个很长很长很长很长很长很长很长很长很长很长很长很长的文件夹名字一二三四五六七八九十"; done
    county "$place"
    matcher run "$place/samples/liulin" --quiet
    expect_code "a path of more than 260 characters" 0
    expect_lists "the same lists there" "$place/samples/liulin/out/2023-07-06"
}

try_06_path_of_a_share() {
    matcher run "\\\\?\\unix$work/one/samples/liulin" --quiet
    expect_code "a path that begins with two backslashes" 0
    matcher run '\\nowhere.invalid\share\matcher.yaml' --quiet
    expect_code "a share that is not there" 3
}

try_07_read_only_exports() {
    chmod -R a-w one/samples/liulin/sources one/samples/liulin/roster one/samples/liulin/secret.key
    matcher run one/samples/liulin --quiet
    chmod -R u+w one/samples/liulin
    expect_code "exports and secret that may only be read" 0
}

try_08_export_that_is_open_in_excel() {
    local export=one/samples/liulin/sources/vehicles/vehicles-1.csv
    cp "$export" "${export%/*}/~\$vehicles-1.csv"
    hold read "$export"
    matcher run one/samples/liulin --quiet
    release
    rm "${export%/*}/"~*
    expect_code "an export that is open in Excel" 0
    expect_lists "the same lists" one/samples/liulin/out/2023-07-06
}

try_09_export_that_nobody_else_may_read() {
    hold none one/samples/liulin/sources/vehicles/vehicles-1.csv
    matcher run one/samples/liulin --quiet
    release
    expect_code "an export that another program keeps to itself" 4
    expect_text "it is said which, and that it is open" "vehicles-1.csv：文件正被其他程序打开"
}

try_10_list_that_is_open_in_excel() {
    hold read one/samples/liulin/out/2023-07-06/疑点清单/全县.csv
    matcher run one/samples/liulin --quiet
    release
    expect_code "a list that is open in Excel" 0
    matcher run one/samples/liulin --quiet
    expect_code "and the night after" 0
    expect_lists "the same lists" one/samples/liulin/out/2023-07-06
    if compgen -G "one/samples/liulin/out/*已改动*" >/dev/null; then fail "a list that was only looked at was taken for changed"; fi
}

try_11_ledger_that_is_held() {
    hold none one/samples/liulin/ledger.db
    matcher run one/samples/liulin --quiet
    release
    expect_code "a ledger that another program keeps to itself" 5
    expect_text "it is said what to look at" "被其他程序占用"
}

try_12_consoles() {
    local page
    for page in 437 936 65001; do
        console "$page" --help
        expect_text "Chinese on a console of code page $page" "低保花名册"
        expect_text "which stays $page" "Active code page: $page\|活动代码页: $page"
    done
}

try_13_ctrl_c() {
    code=0
    (sleep "${STOP_AFTER:-4}"; printf '\003'; sleep 20) \
        | timeout 120 script -qec "wine matcher/matcher.exe run one/samples/liulin" out.txt >/dev/null || code=$?
    expect_code "Ctrl+C" 130
    expect_lists "the lists before are whole" one/samples/liulin/out/2023-07-06
}
