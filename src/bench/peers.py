"""Who applies migrations beside this plugin, each as one process that works on a corpus of corpus.py.

PGHOST, PGPORT and PGUSER name the server, whose user needs no password and may make databases. VERSION is that of the
installed plugin, by default the POM's; MVN the command that starts Maven, by default `mvn -B -o -q`.
"""
import hashlib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
HOST = os.environ.get("PGHOST", "127.0.0.1")
PORT = os.environ.get("PGPORT", "5432")
USER = os.environ.get("PGUSER", "postgres")
VERSION = os.environ.get("VERSION") or re.search(r"<version>(.*)</version>", (HERE / "../../pom.xml").read_text()).group(1)
MAVEN = shlex.split(os.environ.get("MVN", "mvn -B -o -q"))
PLUGIN = "io.github.schemachangelog:schema-changelog-maven-plugin:" + VERSION
HISTORIES = {"plugin": "changelog", "gated": "changelog", "mybatis": "changelog", "flyway": "flyway_schema_history"}

MYBATIS_ENVIRONMENT = """time_zone=GMT+0:00
driver=org.postgresql.Driver
url=${bench_url}
username=${bench_user}
password=
changelog=CHANGELOG
"""
MYBATIS_FIRST = """-- // Create Changelog
CREATE TABLE ${changelog} (
    ID NUMERIC(20,0) NOT NULL PRIMARY KEY,
    APPLIED_AT VARCHAR(25) NOT NULL,
    DESCRIPTION VARCHAR(255) NOT NULL
);
-- //@UNDO
DROP TABLE ${changelog};
"""


class Corpus:
    """A folder of corpus.py, with the layouts of the peers beside it."""

    def __init__(self, work, count):
        self.count = count
        self.folder = pathlib.Path(work) / str(count)
        if not self.folder.exists():
            subprocess.run(["python3", HERE / "corpus.py", str(count), self.folder], check=True)
            self.lay_out()

    def scripts(self):
        for folder in sorted((self.folder / "src/main/migrations").iterdir()):
            number, name = folder.name.split("_", 1)
            yield number, name, folder / "migration.sql"

    def lay_out(self):
        # Outside of this project, whose .mvn/jvm.config would hold for them alone.
        shutil.copytree(HERE / "peers", self.folder / "peers")
        mybatis, flyway = self.folder / "mybatis/scripts", self.folder / "flyway"
        for made in (mybatis, mybatis.parent / "environments", flyway):
            made.mkdir(parents=True)
        (mybatis.parent / "environments/development.properties").write_text(MYBATIS_ENVIRONMENT)
        (mybatis / "20000101000000_create_changelog.sql").write_text(MYBATIS_FIRST)
        lines = ["\\set ON_ERROR_STOP on"]
        for number, name, script in self.scripts():
            sql = script.read_text()
            (mybatis / f"{number}_{name}.sql").write_text(f"-- // {name}\n{sql}\n-- //@UNDO\n")
            (flyway / f"V{number}__{name}.sql").write_text(sql)
            lines += ["BEGIN;", f"\\i {script}", "COMMIT;"]
        (self.folder / "all.sql").write_text("\n".join(lines) + "\n")


def command(peer, corpus, database):
    """The folder to start in and the arguments of one apply."""
    url = f"jdbc:postgresql://{HOST}:{PORT}/{database}"
    folder = corpus.folder
    return {
        "nothing": (folder, [*MAVEN, "io.github.schemachangelog.bench:noop-maven-plugin:1:noop"]),
        "connect": (folder, [
            *MAVEN, "io.github.schemachangelog.bench:noop-maven-plugin:1:connect", f"-Dbench.url={url}",
            f"-Dbench.user={USER}"]),
        "psql": (folder, ["psql", "-X", "-q", "-h", HOST, "-p", PORT, "-U", USER, "-d", database, "-f", folder / "all.sql"]),
        "plugin": (folder, [*goal(folder, "apply"), *target(url), "-DschemaChangelog.apply.gate=off"]),
        "gated": (folder, [*goal(folder, "apply"), *target(url)]),
        "mybatis": (folder / "peers/mybatis", [
            *MAVEN, "migration:up", f"-Dbench.folder={folder}/mybatis", f"-Dbench_url={url}", f"-Dbench_user={USER}"]),
        "flyway": (folder / "peers/flyway", [
            *MAVEN, "flyway:migrate", f"-Dflyway.url={url}", f"-Dflyway.user={USER}",
            f"-Dflyway.locations=filesystem:{folder}/flyway"]),
    }[peer]


def goal(folder, name):
    return [*MAVEN, f"{PLUGIN}:{name}",
            f"-DschemaChangelog.changelog={folder}/docs/DATABASE_SCHEMA_CHANGELOG.md",
            f"-DschemaChangelog.migrations={folder}/src/main/migrations",
            f"-DschemaChangelog.cacheDirectory={folder}/cache", f"-DschemaChangelog.outputDirectory={folder}/out"]


def target(url):
    return [f"-DschemaChangelog.url={url}", f"-DschemaChangelog.username={USER}"]


def start(peer, corpus, database, log):
    folder, arguments = command(peer, corpus, database)
    return subprocess.Popen(arguments, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                            start_new_session=True)


def measured(peer, corpus, database):
    """Seconds, CPU seconds of the client, MiB of its largest process; ends where the peer fails."""
    with open(corpus.folder / f"{peer}.log", "wb") as log:
        began = time.perf_counter()
        process = start(peer, corpus, database, log)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{peer} failed:\n" + pathlib.Path(log.name).read_text()[-2000:])
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def remember_lint(corpus):
    subprocess.run(goal(corpus.folder, "lint"), cwd=corpus.folder, check=True, stdout=subprocess.DEVNULL)


def query(sql, database="postgres"):
    """The answer as psql writes it; what went wrong where it did."""
    answer = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-h", HOST, "-p", PORT, "-U", USER, "-d", database, "-c", sql],
                            capture_output=True, text=True)
    return (answer.stdout or answer.stderr).strip()


def fresh(database):
    query(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
    query(f"CREATE DATABASE {database} TEMPLATE template0")


def mark_applied(corpus, database):
    """Makes this plugin's history, which is there already, one of everything, without running it."""
    rows = "".join(
        f"{number}\t2026-01-01 00:00:00\t{number}_{name}\t{number}_{name}\t{hashlib.sha256(script.read_bytes()).hexdigest()}\n"
        for number, name, script in corpus.scripts())
    subprocess.run(["psql", "-X", "-q", "-h", HOST, "-p", PORT, "-U", USER, "-d", database, "-c", "TRUNCATE changelog", "-c", 
                    "COPY changelog (id, applied_at, description, name, checksum) FROM STDIN"],
                   input=rows, text=True, check=True)
