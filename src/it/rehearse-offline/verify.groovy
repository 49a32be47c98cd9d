assert !new File(basedir, 'target/schema-changelog/evidence.json').exists()
assert new File(basedir, 'target/auto/findings.sarif').exists()
assert !new File(basedir, 'target/auto/evidence.json').exists()
