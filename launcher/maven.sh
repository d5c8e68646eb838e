# Runs Maven with its output in a log, and tells on standard error how far it is.

# follow LOG PID FILTER: until PID ends, passes new lines of LOG through FILTER (a function that reads lines and prints
# the ones worth showing); when nothing was shown for 20 seconds, says that work goes on.
follow() {
    local log=$1 pid=$2 filter=$3 seen=0 total shown heard=$SECONDS
    while :; do
        local running=1
        kill -0 "$pid" 2>/dev/null || running=0
        total=$(wc -l <"$log")
        if [ "$total" -gt "$seen" ]; then
            shown=$(tail -n +"$((seen + 1))" -- "$log" | head -n "$((total - seen))" | "$filter")
            seen=$total
            if [ -n "$shown" ]; then
                printf '%s\n' "$shown" >&2
                heard=$SECONDS
            fi
        fi
        [ "$running" = 1 ] || break
        sleep 0.2
        if [ $((SECONDS - heard)) -ge 20 ]; then
            printf '  … still at work, %d s\n' "$SECONDS" >&2
            heard=$SECONDS
        fi
    done
}

# run_maven LOG FILTER ARGUMENT…: Maven's exit code is the result.
run_maven() {
    local log=$1 filter=$2
    shift 2
    : >"$log" || return 1
    (cd "$ROOT" && exec mvn -B --no-transfer-progress "$@" <&-) >"$log" 2>&1 &
    local pid=$!
    trap 'kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; exit 130' INT TERM
    follow "$log" "$pid" "$filter"
    trap - INT TERM
    wait "$pid"
}

# Says why Maven failed: the cause when it is a known one, else the last lines; always where the log lies.
explain_failure() {
    local log=$1
    if grep -qE 'Could not transfer artifact|Unknown host|UnknownHostException|Network is unreachable|Connection (refused|timed out|reset)|Temporary failure in name resolution' "$log"; then
        say "Maven could not download what the build needs:"
        grep -m 3 -E 'Could not transfer artifact|Unknown host|unreachable|Connection (refused|timed out|reset)|name resolution' "$log" |
            cut -c 1-300 | sed 's/^/  /' >&2
        say "check the network, or the proxy and mirror in ~/.m2/settings.xml, and run this again; what was downloaded is kept"
    elif grep -q 'No space left on device' "$log"; then
        say "the disk is full; free some space and run this again"
    else
        say "the build failed; its last lines:"
        if grep -q '^\[ERROR\]' "$log"; then
            grep -E '^\[ERROR\] .|^\[WARNING\] .*\.java:' "$log" | grep -vE 'Help 1|Re-run Maven|full stack trace|After correcting|mvn <args>|please read|^\[ERROR\][[:space:]]+at ' | head -n 25
        else
            tail -n 25 -- "$log"
        fi | cut -c 1-300 | sed 's/^/  /' >&2
    fi
    say "the whole log: $log"
}
