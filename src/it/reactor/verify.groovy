def has = { module, file -> new File(basedir, "$module/target/schema-changelog/$file").exists() }
assert ['shop', 'twin-a', 'twin-b'].every { has(it, 'findings.sarif') }
assert !has('plain', 'findings.sarif')
assert ['.', 'shop', 'plain', 'twin-a', 'twin-b'].count { has(it, 'evidence.json') } == 1
assert new File(basedir, 'shop/target/alone/findings.sarif').exists()
def log = new File(basedir, 'build.log').text
assert log.count('no schema changelog and no migrations in this module') >= 3
assert log.contains('Add `-pl shop`.')
