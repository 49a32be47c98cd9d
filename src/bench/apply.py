#!/usr/bin/env python3
"""apply.py TURNS [PEER ...]: what apply costs, against a goal that does nothing, psql and other tools, in turn.

Peers: nothing connect psql plugin gated mybatis flyway. This plugin and the goal that does nothing must be installed, and the
other tools known to the local repository, as README.md says. peers.py says which server is used.
"""
import os
import statistics
import sys
import tempfile

import peers

ALL = ["nothing", "connect", "psql", "plugin", "gated", "mybatis", "flyway"]
MANY = 10_000


def main():
    turns, wanted = int(sys.argv[1]), sys.argv[2:] or ALL
    os.environ["MAVEN_OPTS"] = "-Xmx512m"
    with tempfile.TemporaryDirectory() as work:
        measure(turns, wanted, peers.Corpus(work, 1000), peers.Corpus(work, MANY))


def measure(turns, wanted, thousand, many):
    figures = {}

    def note(label, *run):
        figures.setdefault(label, []).append(peers.measured(*run))
        print(label, *(round(figure, 2) for figure in figures[label][-1]), file=sys.stderr, flush=True)

    if "gated" in wanted:
        peers.remember_lint(thousand)
    peers.fresh("bench_many")
    peers.measured("plugin", peers.Corpus(thousand.folder.parent, 1), "bench_many")
    peers.mark_applied(many, "bench_many")
    for _ in range(turns):
        for peer in wanted:
            database = "bench_" + peer
            peers.fresh(database)
            peers.query("CHECKPOINT")
            note(peer, peer, thousand, database)
            if peer in peers.HISTORIES:
                note(peer + ", nothing to do", peer, thousand, database)
        note("plugin, nothing to do at 10,000", "plugin", many, "bench_many")
    table(figures)
    for peer in [*wanted, "many"]:
        peers.query(f"DROP DATABASE bench_{peer}")


def table(figures):
    medians = {label: [statistics.median(column) for column in zip(*runs)] for label, runs in figures.items()}
    floor = medians["nothing"]
    limit = floor[0] + medians["psql"][0] if "psql" in medians else float("nan")
    print("| run | wall s | least | most | CPU s | above nothing | MiB | times nothing | times psql and nothing |")
    print("|---|---|---|---|---|---|---|---|---|")
    for label, (wall, cpu, memory) in medians.items():
        walls = [run[0] for run in figures[label]]
        print(f"| {label} | {wall:.2f} | {min(walls):.2f} | {max(walls):.2f} | {cpu:.2f} | {cpu - floor[1]:.2f} | {memory:.0f}"
              f" | {wall / floor[0]:.2f} | {wall / limit:.2f} |")


main()
