#!/usr/bin/env bash
# rehearse.sh TURNS: what rehearse costs, against a goal that does nothing and against psql. Makes its own corpora and the
# goal that does nothing; this plugin must be installed. Needs psql, GNU time and Python.
set -euo pipefail
turns=$1
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$here/../../pom.xml" | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MAVEN_OPTS=-Xmx512m
mvn -B -q -f "$here/noop" install > /dev/null
python3 "$here/corpus.py" 24 "$work/locks" 25 prose
python3 "$here/corpus.py" 24 "$work/proofs" 25
python3 "$here/corpus.py" 400 "$work/many"
python3 "$here/corpus.py" 401 "$work/more"
cd "$work"

timed() {
    local label=$1
    shift
    # What an earlier run left to be written is not this one's.
    sync
    /usr/bin/time -a -o "$work/times" -f "$label %U %S %e" "$@" > /dev/null
}

goal() {
    mvn -B -o -q "io.github.schemachangelog:schema-changelog-maven-plugin:$version:rehearse" \
        -DschemaChangelog.changelog="$work/$1/docs/DATABASE_SCHEMA_CHANGELOG.md" \
        -DschemaChangelog.migrations="$work/here/src/main/migrations" \
        -DschemaChangelog.cacheDirectory="$work/cache" -DschemaChangelog.outputDirectory="$work/out"
}

# One folder is at a time what is rehearsed, because what a folder holds is kept by its path.
rehearse() {
    rm -f "$work/here"
    ln -s "$work/$2" "$work/here"
    export -f goal
    export version work
    timed "$1" bash -c "goal $2"
}

rehearse unpacking many
cp -a "$work/cache" "$work/kept"
for turn in $(seq "$turns"); do
    timed nothing mvn -B -o -q io.github.schemachangelog.bench:noop-maven-plugin:1:noop
    timed psql "$here/psql.sh" "$(echo "$work"/kept/postgres/installed/*)" "$work" "$work/locks/src/main/migrations"
    for corpus in locks proofs; do
        rm -rf "$work/cache/rehearse" "$work/cache/scripts" "$work/cache/postgres/states"
        rehearse "$corpus" "$corpus"
        rehearse "$corpus-unchanged" "$corpus"
        echo >> "$work/$corpus/docs/DATABASE_SCHEMA_CHANGELOG.md"
        rehearse "$corpus-words" "$corpus"
    done
    rm -rf "$work/cache"
    cp -a "$work/kept" "$work/cache"
    rehearse one-more more
done

python3 - "$work/times" <<'P'
import statistics
import sys

runs = {}
for line in open(sys.argv[1]):
    label, user, system, wall = line.split()
    runs.setdefault(label, []).append((float(user) + float(system), float(wall)))
floor = statistics.median(wall for _, wall in runs["nothing"])
whole = floor + statistics.median(wall for _, wall in runs["psql"])
print("| run | CPU s | wall s | least | most | above nothing | psql and nothing, times |")
print("|---|---|---|---|---|---|---|")
for label, figures in runs.items():
    cpu, wall = (statistics.median(column) for column in zip(*figures))
    walls = [w for _, w in figures]
    print(f"| {label} | {cpu:.2f} | {wall:.2f} | {min(walls):.2f} | {max(walls):.2f} | {wall - floor:.2f} | {wall / whole:.2f} |")
P
