import groovy.json.JsonSlurper

def report = { new JsonSlurper().parse(new File(basedir, "target/schema-changelog/$it")) }
assert report('evidence.json').migrations*.state == ['applied', 'failed', 'not run']
def results = report('findings.sarif').runs[0].results
assert results*.ruleId == ['migration-fails']
def place = results[0].locations[0].physicalLocation
assert place.artifactLocation.uri.endsWith('src/main/migrations/20260106090000_add_boxes/migration.sql')
assert place.region.startLine == 6
