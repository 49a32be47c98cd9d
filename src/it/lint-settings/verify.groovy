import groovy.json.JsonSlurper

def results = { new JsonSlurper().parse(new File(basedir, "target/$it/findings.sarif")).runs[0].results }
assert results('schema-changelog').collect { [it.ruleId, it.level] } == [['missing-rollback', 'error']]
assert results('second').collect { [it.ruleId, it.level] } == [['missing-rollback', 'warning']]
assert results('third').size() == 1
