def log = new File(basedir, 'build.log').text
// Each run came as far as the target, or was refused before.
assert log.count('Failed to execute goal') >= 5
assert log.count('Nothing takes connections at `127.0.0.1:1/shop`') >= 4
assert log.contains('`<url>` stands in the plugin\'s <configuration>.')
assert !log.contains('crumpet')
