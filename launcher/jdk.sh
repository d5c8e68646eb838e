# Finds JDK 25 and sets JAVA and JAVA_HOME. Reads each candidate's `release` file, so no JVM is started to ask.

is_jdk_25() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    local line
    while IFS= read -r line; do
        case $line in
        'JAVA_VERSION="25"' | 'JAVA_VERSION="25.'* | 'JAVA_VERSION="25-'* | 'JAVA_VERSION="25+'*) return 0 ;;
        esac
    done <"$1/release"
    return 1
}

find_jdk() {
    local candidate on_path=
    if on_path=$(command -v javac); then
        on_path=$(dirname -- "$(dirname -- "$(readlink -f -- "$on_path")")")
    fi
    for candidate in "${JAVA_HOME-}" /usr/lib/jvm/* "$on_path" /opt/* /opt/java/* \
        "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/*; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            export JAVA_HOME=$candidate
            JAVA="$JAVA_HOME/bin/java"
            return
        fi
    done
    cat >&2 <<'END'
probity: no JDK 25 was found. Looked at JAVA_HOME, /usr/lib/jvm, the PATH, /opt and ~/.sdkman.
Install one, then run this again. For example:
  Debian, Ubuntu   apt install openjdk-25-jdk
                   (where the release has no such package: apt install temurin-25-jdk, after
                   adding the Adoptium repository, see https://adoptium.net/installation/linux/)
  Fedora           dnf install java-25-openjdk-devel
  any Linux        curl -s https://get.sdkman.io | bash && sdk install java 25-tem
A JDK unpacked elsewhere is taken when JAVA_HOME names its folder. A runtime without javac is not enough.
END
    exit 69
}

find_maven() {
    command -v mvn >/dev/null && return
    cat >&2 <<'END'
probity: Maven is needed to build, and no `mvn` is on the PATH. Install 3.8 or later, then run this again:
  Debian, Ubuntu   apt install maven
  Fedora           dnf install maven
  any Linux        sdk install maven
END
    exit 69
}
