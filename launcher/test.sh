# ./probity test: everything CI runs, and one line of totals at the end.
. "$ROOT/launcher/maven.sh"

# Module headings, test classes with their counts, errors.
show_tests() {
    local line
    while IFS= read -r line; do
        case $line in
        '[INFO] Building Probity '[a-z]*)
            line=${line#'[INFO] Building Probity '}
            printf '%4d s  %s\n' "$SECONDS" "${line%% *}"
            ;;
        *'Tests run: '*' -- in '*) printf '        %s\n' "${line#\[*\] }" ;;
        '[ERROR] '?*) printf '        %s\n' "$line" | cut -c 1-300 ;;
        esac
    done
}

ask() {
    local answer
    [ -t 0 ] && [ -t 2 ] || return 1
    printf 'probity: %s [y/N] ' "$1" >&2
    read -r answer
    case $answer in [yY]*) return 0 ;; *) return 1 ;; esac
}

# The pages' tests need a real browser: Debian's Chromium.
find_chromium() {
    command -v chromium >/dev/null && return
    local asroot=
    if [ "$(id -u)" != 0 ]; then
        asroot=sudo
        if [ "${CI-}" = true ]; then asroot='sudo -n'; fi
    fi
    if ! command -v apt-get >/dev/null; then
        say "the tests of the pages need Chromium as \`chromium\` on the PATH; install it with this system's packages"
        [ "${CI-}" = true ] && exit 69
        return 0
    fi
    if [ "$(id -u)" = 0 ] || [ "${CI-}" = true ] ||
        ask "the tests of the pages need Chromium. Install it now with apt?"; then
        say "installing Chromium with apt"
        local log="$STATE/chromium.log"
        # shellcheck disable=SC2086 # sudo -n is two words
        if { $asroot apt-get update && $asroot env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends chromium fonts-dejavu-core; } >"$log" 2>&1 </dev/null; then
            return
        fi
        tail -n 5 -- "$log" >&2
        say "Chromium could not be installed; the whole log: $log"
    fi
    [ "${CI-}" = true ] && exit 69
    say "going on without Chromium: the tests of the pages are skipped (apt install chromium)"
}

# Sums the <testsuite> elements of every report: "run failed skipped".
count_tests() {
    find "$ROOT" -path "$ROOT/*/target/*-reports/TEST-*.xml" -type f -exec awk '
        function value(name) {
            return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
        }
        FNR == 1 { open = 0; done = 0 }
        !done && /<testsuite[ >]/ { open = 1; text = "" }
        !done && open { text = text " " $0
            if (index($0, ">")) {
                $0 = text
                run += value("tests"); failed += value("failures") + value("errors"); skipped += value("skipped")
                done = 1
            }
        }
        END { print run + 0, failed + 0, skipped + 0 }
    ' {} + | awk '{ run += $1; failed += $2; skipped += $3 } END { print run + 0, failed + 0, skipped + 0 }'
}

run_tests() {
    if [ $# -gt 0 ]; then
        say "\`test\` takes no arguments; for one module or one class use Maven: mvn verify -pl core -am"
        exit 2
    fi
    mkdir -p "$STATE" 2>/dev/null && [ -w "$STATE" ] || die "$ROOT is not writable; the tests build in it. Copy it to a folder of yours and run them there."
    find_maven
    find_chromium
    exec 9>"$STATE/lock"
    if command -v flock >/dev/null && ! flock -n 9; then
        say "another call is building; waiting for it"
        flock 9
    fi
    local log="$STATE/test.log" built=0
    rm -rf -- "$ROOT"/*/target/*-reports
    SECONDS=0
    say "JDK $JAVA_HOME; the whole log: $log"
    # Every module is tested even when an earlier one fails: the reports decide.
    run_maven "$log" show_tests verify --fail-at-end -Dmaven.test.failure.ignore=true 9>&- || built=1
    [ "$built" = 0 ] || explain_failure "$log"

    local run failed skipped code=0
    read -r run failed skipped < <(count_tests)
    # A build that breaks for another reason than a test counts as one failure, so that no total reads as a success.
    if [ "$built" != 0 ]; then failed=$((failed + 1)) run=$((run + 1)); fi
    local passed=$((run - failed - skipped))
    if [ "$failed" -gt 0 ]; then code=1; fi
    if [ "$passed" -eq 0 ]; then
        say "no test passed: that is a failure"
        code=1
    fi
    if [ "${CI-}" = true ] && [ "$skipped" -gt 0 ]; then
        say "with CI=true a skipped test is a failure"
        code=1
    fi
    say "$SECONDS s"
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    exit "$code"
}
