# Builds the command once, and the service when it is needed. Others that ask meanwhile wait for the one that builds.
. "$ROOT/launcher/maven.sh"

show_modules() {
    local line
    while IFS= read -r line; do
        case $line in
        '[INFO] Building Probity '[a-z]*)
            line=${line#'[INFO] Building Probity '}
            printf '  %3d s  %s\n' "$SECONDS" "${line%% *}"
            ;;
        esac
    done
}

build_once() {
    if ! mkdir -p "$STATE" 2>/dev/null || [ ! -w "$STATE" ]; then
        if [ -f "$JAR" ]; then
            die "the sources in $ROOT are newer than what is built, and the folder is not writable, so it cannot be built again. Copy it to a folder of yours and run it there."
        fi
        die "nothing is built yet, and $ROOT is not writable. Copy it to a folder of yours and run it there."
    fi
    exec 9>"$STATE/lock"
    if command -v flock >/dev/null && ! flock -n 9; then
        say "another call is building; waiting for it"
        flock 9
    fi
    # The one that held the lock may have built what this one wants.
    is_fresh || build_now
    exec 9>&-
}

build_now() {
    find_maven
    local log="$STATE/build.log"
    say "building (once; later calls start at once)"
    # The stamp is as old as the beginning of the build: what is edited meanwhile counts as newer.
    rm -f -- "$STATE/built-cli" "$STATE/built-$NEEDS" "$AOT"
    : >"$STATE/building"
    # Fresh folders for the libraries beside the jars, so that none of an older version stays behind.
    rm -rf -- "$ROOT/cli/target/lib"
    local modules=cli
    if [ "$NEEDS" = service ]; then
        modules=cli,service
        rm -rf -- "$ROOT/service/target/quarkus-app"
    fi
    SECONDS=0
    if ! run_maven "$log" show_modules package -pl "$modules" -am -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=true 9>&-; then
        explain_failure "$log"
        exit 70
    fi
    [ -f "$JAR" ] || die "Maven ended well, yet $JAR is not there; the log: $log"
    [ "$NEEDS" = cli ] || [ -f "$SERVICE" ] || die "Maven ended well, yet $SERVICE is not there; the log: $log"
    train
    cp -p -- "$STATE/building" "$STATE/built-cli"
    mv -- "$STATE/building" "$STATE/built-$NEEDS"
    say "built in $SECONDS s"
}

# Records one run of the work that commands do most, so that later ones start with classes loaded and linked, and with
# what is known about the hot methods (JEP 483, 514, 515). The sample is repeated until it is read and scored as a large
# file is. Where this fails the command works the same, only slower to start.
train() {
    local card="$ROOT/programmes/city-green-card"
    local many="$STATE/training.csv"
    awk 'NR == 1 { print; next } { row[++rows] = $0 }
        END { for (copy = 0; copy < 400; copy++) for (i = 1; i <= rows; i++) print "t" copy "-" row[i] }' \
        "$card/sample/records.csv" >"$many"
    local work=(score "$card/policy.yaml" "$many" --as-of 2028-06-01 --out "$many.scores")
    "$JAVA" -XX:AOTCacheOutput="$AOT.$$" -XX:+UseSerialGC -Xmx512m -Dprobity.home="$ROOT" \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -jar "$JAR" "${work[@]}" >"$STATE/training.log" 2>&1 </dev/null 9>&- &&
        mv -f -- "$AOT.$$" "$AOT" 2>/dev/null || rm -f -- "$AOT.$$"
    rm -f -- "$many" "$many.scores"
}
