assert new File(basedir, 'target/schema-changelog/findings.sarif').exists()
assert !new File(basedir, 'target/schema-changelog/evidence.json').exists()
