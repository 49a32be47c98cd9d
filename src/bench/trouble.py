#!/usr/bin/env python3
"""trouble.py [PEER ...]: what a deployment does when something goes wrong, for this plugin and others.

refused: a trigger refuses the history row of the last migration. race: two runs begin at the same moment. kill: SIGKILL
in the midst of a run, then another run. Peers: plugin mybatis flyway; see apply.py.
"""
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

import peers

TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '^[a-z]+_[0-9]+$'"
SHAPE = ("SELECT count(*), (SELECT count(*) FROM pg_indexes WHERE schemaname = 'public' AND indexname ~ '_(owner|made_at)_idx$'),"
         " (SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' AND column_name ~ '^extra_')"
         " FROM pg_constraint WHERE contype = 'f'")
KILLS = 6
RACES = 3


def main():
    wanted = sys.argv[1:] or ["plugin", "mybatis", "flyway"]
    os.environ["MAVEN_OPTS"] = "-Xmx512m"
    with tempfile.TemporaryDirectory() as work:
        print("| tool | what | came to |\n|---|---|---|")
        for peer in wanted:
            for trouble in (refused, race, kill):
                database = "bench_trouble_" + peer
                for line in trouble(peer, database, work):
                    print(f"| {peer} | {trouble.__name__} | {line} |", flush=True)
                peers.query(f"DROP DATABASE {database} WITH (FORCE)")


def state(peer, database):
    """Tables that migrations have made, and rows of the history that speak of them."""
    history = peers.HISTORIES[peer]
    own = {"mybatis": "id > 20000101000000", "flyway": "success"}.get(peer, "true")
    return int(peers.query(TABLES, database)), int(peers.query(f"SELECT count(*) FROM {history} WHERE {own}", database))


def run(peer, corpus, database, patience=120):
    with open(corpus.folder / "log", "wb") as log:
        process = peers.start(peer, corpus, database, log)
        try:
            return process.wait(patience)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return "none within %d s" % patience


def said(corpus, name="log"):
    text = (corpus.folder / name).read_text(errors="replace").replace("|", "/")
    wrong = re.search(r"ERROR: .*?(?=\.|$)", text, re.MULTILINE)
    return f"; it says: {wrong.group()[:160]}" if wrong else ""


def refused(peer, database, work):
    peers.fresh(database)
    run(peer, peers.Corpus(work, 2), database)
    peers.query("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''row refused''; END'", database)
    peers.query(f"CREATE TRIGGER refuse BEFORE INSERT ON {peers.HISTORIES[peer]} FOR EACH ROW EXECUTE FUNCTION refuse()", database)
    corpus = peers.Corpus(work, 3)
    code = run(peer, corpus, database)
    tables, rows = state(peer, database)
    verdict = "rolled back with its row" if tables == 2 else "APPLIED AND NOT RECORDED"
    peers.query(f"DROP TRIGGER refuse ON {peers.HISTORIES[peer]}", database)
    again = run(peer, corpus, database)
    yield (f"exit {code}, {verdict} ({tables} tables, {rows} rows); run again: exit {again},"
           f" {state(peer, database)[0]} tables{said(corpus) if again else ''}")


def race(peer, database, work):
    corpus = peers.Corpus(work, 200)
    for _ in range(RACES):
        peers.fresh(database)
        logs = [open(corpus.folder / name, "wb") for name in ("first", "second")]
        both = [peers.start(peer, corpus, database, log) for log in logs]
        codes = sorted((process.wait(300), pathlib.Path(log.name).name) for process, log in zip(both, logs))
        tables, rows = state(peer, database)
        yield (f"exits {codes[0][0]} and {codes[1][0]}, {tables} tables, {rows} rows of {corpus.count}"
               f"{said(corpus, codes[1][1]) if codes[1][0] else ''}")


def kill(peer, database, work):
    corpus = peers.Corpus(work, 200)
    seeded = random.Random(1)
    equal = whole = 0
    differing = []
    for _ in range(KILLS):
        peers.fresh(database)
        stop = seeded.randrange(5, corpus.count - 5)
        with open(corpus.folder / "log", "wb") as log:
            process = peers.start(peer, corpus, database, log)
        while process.poll() is None and int(peers.query(TABLES, database)) < stop:
            time.sleep(0.005)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        while peers.query(f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}'") != "0":
            time.sleep(0.05)
        tables, rows = state(peer, database)
        equal += tables == rows
        code = run(peer, corpus, database)
        complete = code == 0 and state(peer, database) == (corpus.count, corpus.count) \
            and peers.query(SHAPE, database) == "%d|%d|%d" % (corpus.count, 2 * corpus.count, corpus.count)
        whole += complete
        if tables != rows or not complete:
            differing.append(f"{tables} tables and {rows} rows, then exit {code}")
    yield (f"{KILLS} kills: {equal} times as many rows as tables, {whole} times complete after another run"
           + "".join("; " + text for text in differing))


main()
