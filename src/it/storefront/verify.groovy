import groovy.json.JsonSlurper

def report = { new JsonSlurper().parse(new File(basedir, "target/schema-changelog/$it")) }
def migrations = report('evidence.json').migrations
assert migrations.size() == 13
assert migrations.every { it.state == 'applied' }
assert migrations*.transaction.toSet() == ['one', 'none', 'several'] as Set
def results = report('findings.sarif').runs[0].results
def locks = results.findAll { it.ruleId == 'blocking-lock' }
assert locks.size() == 12
assert (results - locks)*.ruleId.sort() == [
        'imprecise-date', 'migration-id-width', 'mixed-transaction', 'mixed-transaction', 'pending-entry', 'prose-rollback',
        'table-rewrite']
assert results.every { it.level != 'error' }
