def has = { module, file -> new File(basedir, "$module/target/schema-changelog/$file").exists() }
assert ['shop', 'twin-a', 'twin-b'].every { has(it, 'findings.sarif') }
assert !has('plain', 'findings.sarif')
assert ['.', 'shop', 'plain', 'twin-a', 'twin-b'].count { has(it, 'evidence.json') } == 1
