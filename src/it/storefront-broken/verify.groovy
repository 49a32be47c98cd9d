import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/schema-changelog/findings.sarif')).runs[0].results
assert results.findAll { it.level == 'error' }*.ruleId.sort() == [
        'migration-file', 'missing-migration', 'pending-with-migration', 'status-contradiction', 'undocumented-migration',
        'unreadable-sql']
assert results.findAll { it.level == 'warning' }*.ruleId.sort() == ['duplicate-section', 'missing-rollback']
assert results.every { it.locations[0].physicalLocation.region.startLine > 0 }
