#!/usr/bin/env bash
# lint.sh CORPUS TURNS: what lint costs above a goal that does nothing. CORPUS holds docs and src/main/migrations, or
# MIGRATIONS names the folder. Needs GNU time and Python.
set -euo pipefail
corpus=$(cd "$1" && pwd)
turns=$2
migrations=${MIGRATIONS:-$corpus/src/main/migrations}
document=$corpus/docs/DATABASE_SCHEMA_CHANGELOG.md
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$(dirname "$0")/../../pom.xml" | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MAVEN_OPTS=-Xmx512m
cd "$work"

timed() {
    local label=$1
    shift
    /usr/bin/time -a -o "$work/times" -f "$label %U %S %e %M" mvn -B -o -q "$@" > /dev/null
}

lint() {
    timed "$1" "io.github.schemachangelog:schema-changelog-maven-plugin:$version:lint" \
        -DschemaChangelog.changelog="$2" -DschemaChangelog.migrations="$migrations" \
        -DschemaChangelog.cacheDirectory="$work/cache" -DschemaChangelog.outputDirectory="$work/out"
}

for turn in $(seq "$turns"); do
    rm -rf "$work/cache"
    timed nothing io.github.schemachangelog.bench:noop-maven-plugin:1:noop
    lint first "$document"
    lint unchanged "$document"
    (cat "$document"; printf '\n<!-- turn %s -->\n' "$turn") > "$work/edited.md"
    lint edited "$work/edited.md"
done

python3 - "$work/times" <<'P'
import statistics
import sys

runs = {}
for line in open(sys.argv[1]):
    label, user, system, wall, memory = line.split()
    runs.setdefault(label, []).append((float(user) + float(system), float(wall), int(memory) / 1024))
floor = statistics.median(cpu for cpu, _, _ in runs["nothing"])
print("| run | CPU s | least | most | above nothing | wall s | MiB |")
print("|---|---|---|---|---|---|---|")
for label, figures in runs.items():
    cpu, wall, memory = (statistics.median(column) for column in zip(*figures))
    least, most = min(f[0] for f in figures), max(f[0] for f in figures)
    print(f"| {label} | {cpu:.2f} | {least:.2f} | {most:.2f} | {cpu - floor:.2f} | {wall:.2f} | {memory:.0f} |")
P
