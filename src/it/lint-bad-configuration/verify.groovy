def log = new File(basedir, 'build.log').text
assert log.contains('`missing-rolback` is no rule; did you mean `missing-rollback`?')
assert log.contains('the severity `of` of `missing-rolback` must be one of error, warning, info, off')
assert log.contains('`always` must be one of error, warning, never')
assert log.contains('There is no schema changelog `docs/DATABASE_SCHEMA_CHANGELOG.md`.')
assert !new File(basedir, 'target').exists()
