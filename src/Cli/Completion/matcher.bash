# Completion of matcher for bash 4.3 and later: source <(matcher completion bash)
_matcher_completion() {
    local rest=${COMP_LINE#*"${COMP_WORDS[0]}"} program=${COMP_WORDS[0]/#\~/$HOME}
    local -a words=()
    local word i value about strip='' current
    COMPREPLY=()
    # bash has cut the words at = and : as well; what no blank parts is one word.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((i > 1)) && [[ -n $word && $rest == "$word"* ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
        rest=${rest#"${rest%%[![:space:]]*}"}
        rest=${rest#"$word"}
    done
    # A sign at the end of each: it stays a word when it is empty.
    for ((i = 0; i < ${#words[@]}; i++)); do
        word=${words[i]}
        case $word in
            \'*) word=${word#\'} word=${word%\'} ;;
            \"*) word=${word#\"} word=${word%\"} ;;
            *) word=${word//\\/} ;;
        esac
        words[i]=$word=
    done
    current=${words[-1]%=}
    # Only what stands behind the last sign at which bash cuts is replaced.
    if [[ $current == *[=:]* && $COMP_WORDBREAKS == *[=:]* ]]; then
        strip=${current%"${current##*[=:]}"}
    fi
    while IFS=$'\t' read -r value about; do
        value=${value%$'\r'}
        case $value in
            :files | :folders)
                compopt -o filenames 2>/dev/null
                [[ $value == :files ]] && i=-f || i=-d
                while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$i" -- "${current#"$strip"}")
                ;;
            ?*)
                # Blanks and other signs are escaped as in the names of files.
                [[ $value == *[[:space:]\'\"\&\(\)\;\$\`\|\<\>]* ]] && compopt -o filenames 2>/dev/null
                COMPREPLY+=("${value#"$strip"}")
                ;;
        esac
    done < <("$program" '[complete]' "${words[@]}" 2>/dev/null)
}
complete -F _matcher_completion matcher matcher.exe
