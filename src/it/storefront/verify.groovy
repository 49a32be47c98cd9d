import groovy.json.JsonSlurper

def report = { new JsonSlurper().parse(new File(basedir, "target/schema-changelog/$it")) }
def migrations = report('evidence.json').migrations
assert migrations.size() == 13
assert migrations.every { it.state == 'applied' }
assert migrations*.transaction.toSet() == ['one', 'none', 'several'] as Set
def results = report('findings.sarif').runs[0].results
assert results*.ruleId.sort() == [
        'blocking-lock', 'blocking-lock', 'blocking-lock', 'blocking-lock', 'imprecise-date', 'migration-id-width',
        'mixed-transaction', 'mixed-transaction', 'pending-entry', 'prose-rollback', 'table-rewrite']
def claims = report('evidence.json').entries*.claims.flatten()
assert claims.size() > 90
assert claims.every { it.verdict != 'refuted' }
assert results.every { it.level != 'error' }
