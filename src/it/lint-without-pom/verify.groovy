import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/schema-changelog/findings.sarif')).runs[0].results
assert results*.ruleId == ['undocumented-migration']
def place = results[0].locations[0].physicalLocation
assert place.artifactLocation.uri.endsWith('db/20260106090000_add_aisles/migration.sql')
assert !new File(basedir, '${basedir}').exists()
