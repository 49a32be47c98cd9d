package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecificationVersion;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SarifReporterTest {
    private static final JsonSchema SCHEMA =
            JsonSchema.at("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);

    private final SarifReporter reporter = new SarifReporter("1.2.3", Samples.RULES, Source::name);

    @Test
    void theWholeOfAFinding() {
        ObjectNode tree = valid(Samples.findings(Samples.duplicate()));
        ObjectNode help = (ObjectNode) tree.at("/runs/0/tool/driver/rules/0/help");
        assertThat(help.remove("markdown").textValue()).startsWith("# duplicate-entry\n");

        assertThat(JsonFile.text(tree)).isEqualTo("""
                {
                  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "tool": {
                        "driver": {
                          "name": "schema-changelog",
                          "version": "1.2.3",
                          "rules": [
                            {
                              "id": "duplicate-entry",
                              "shortDescription": {
                                "text": "Two entries have one migration id and name."
                              },
                              "help": {
                                "text": "Two entries have one migration id and name."
                              },
                              "defaultConfiguration": {
                                "level": "error"
                              }
                            },
                            {
                              "id": "prose-rollback",
                              "shortDescription": {
                                "text": "A rollback holds no SQL."
                              },
                              "help": {
                                "text": "A rollback holds no SQL."
                              },
                              "defaultConfiguration": {
                                "level": "note"
                              }
                            },
                            {
                              "id": "unknown-field",
                              "shortDescription": {
                                "text": "A field has no known name."
                              },
                              "help": {
                                "text": "A field has no known name."
                              },
                              "defaultConfiguration": {
                                "enabled": false
                              }
                            }
                          ]
                        }
                      },
                      "columnKind": "utf16CodeUnits",
                      "newlineSequences": [
                        "\\r\\n",
                        "\\n",
                        "\\r"
                      ],
                      "originalUriBaseIds": {
                        "%SRCROOT%": {
                          "description": {
                            "text": "The root of the repository."
                          }
                        }
                      },
                      "results": [
                        {
                          "ruleId": "duplicate-entry",
                          "ruleIndex": 0,
                          "level": "error",
                          "message": {
                            "text": "`20241224000000_add_sites_model` has two entries\\nwhy: readers cannot tell which \
                of the two is true.\\nfix: merge the two entries into one."
                          },
                          "locations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "docs/CHANGELOG.md",
                                  "uriBaseId": "%SRCROOT%"
                                },
                                "region": {
                                  "startLine": 10,
                                  "startColumn": 1,
                                  "endLine": 10,
                                  "endColumn": 35
                                }
                              },
                              "message": {
                                "text": "the second"
                              }
                            }
                          ],
                          "relatedLocations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "docs/CHANGELOG.md",
                                  "uriBaseId": "%SRCROOT%"
                                },
                                "region": {
                                  "startLine": 3,
                                  "startColumn": 1,
                                  "endLine": 3,
                                  "endColumn": 35
                                }
                              },
                              "message": {
                                "text": "the first"
                              }
                            }
                          ],
                          "partialFingerprints": {
                            "schemaChangelog/v1": "2c2df0f91645416f:1"
                          }
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void noFindingsAreAValidReport() {
        assertThat(valid(new Findings(List.of(), 0, 0)).at("/runs/0/results")).isEmpty();
    }

    @Test
    void levelsAreTheFindingsOwnAndUnknownRulesAreAdded() {
        Finding finding = Samples.duplicate().withSeverity(Severity.INFO);
        SarifReporter other = new SarifReporter("1", List.of(Samples.PROSE), Source::name);

        ObjectNode tree = other.tree(Samples.findings(finding));

        assertThat(SCHEMA.violations(tree)).isEmpty();
        assertThat(tree.at("/runs/0/results/0/level").textValue()).isEqualTo("note");
        assertThat(tree.at("/runs/0/results/0/ruleIndex").intValue()).isEqualTo(1);
        assertThat(tree.at("/runs/0/tool/driver/rules/1/id").textValue()).isEqualTo("duplicate-entry");
    }

    @Test
    void aFixIsCarriedOver() {
        Source source = Samples.source("a.md", "\uFEFFone\r\ntwo\r\nthree\r\n");
        Fix fix = Fix.of(
                "Number the lines",
                source,
                List.of(
                        Edit.insert(0, "1. "),
                        Edit.delete(source.wholeLine(5)),
                        Edit.insert(source.text().length(), "end\r\n")));
        Finding finding = Finding.at(Samples.PROSE, new Place(source, Span.at(0)))
                .message("m")
                .why("w")
                .advice("a")
                .fix(fix)
                .build();

        JsonNode node = valid(Samples.findings(finding)).at("/runs/0/results/0/fixes/0");

        assertThat(node.at("/description/text").textValue()).isEqualTo("Number the lines");
        assertThat(node.at("/artifactChanges/0/replacements").toString()).isEqualTo("""
                [{"deletedRegion":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":1},\
                "insertedContent":{"text":"1. "}},\
                {"deletedRegion":{"startLine":2,"startColumn":1,"endLine":3,"endColumn":1}},\
                {"deletedRegion":{"startLine":3,"startColumn":8,"endLine":3,"endColumn":8},\
                "insertedContent":{"text":"end\\r\\n"}}]""");
    }

    @ParameterizedTest
    @CsvSource({
        "docs/Änderungen.md,docs/%C3%84nderungen.md,true",
        "a b/100%/#1?.md,a%20b/100%25/%231%3F.md,true",
        "a:b.md,a%3Ab.md,true",
        "A\u030A.md,A%CC%8A.md,true",
        "../other/x.md,../other/x.md,true",
        "/srv/my docs/x.md,file:///srv/my%20docs/x.md,false",
        "C:/docs/x.md,file:///C:/docs/x.md,false",
        "C:\\docs\\x.md,file:///C:/docs/x.md,false",
    })
    void pathsAreReferences(String name, String uri, boolean belowTheBase) {
        Finding finding = Samples.note(new Place(Samples.source(name, "x"), new Span(0, 1)), "m");

        JsonNode node =
                valid(Samples.findings(finding)).at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");

        assertThat(node.get("uri").textValue()).isEqualTo(uri);
        assertThat(node.has("uriBaseId")).isEqualTo(belowTheBase);
    }

    @Test
    void bracesAndLinksOfADocumentAreText() {
        Finding finding = Samples.note(new Place(Samples.source("a.md", "x"), new Span(0, 1)), "`${a}` in [b](c)");

        assertThat(valid(Samples.findings(finding))
                        .at("/runs/0/results/0/message/text")
                        .textValue())
                .startsWith("`${{a}}` in [b\\](c)\n");
    }

    @Test
    void aFindingIsKnownAgainWhenItMoves() {
        Source before =
                Samples.source("a.md", "x\n- **Rollback:**  later\n- **Rollback:** later\n- **Rollback:** now\n");
        Source after = Samples.source("a.md", "new\r\n\r\n" + before.text().replace("\n", "\r\n"));

        List<String> old = fingerprints(before);

        assertThat(fingerprints(after)).isEqualTo(old);
        assertThat(old).doesNotHaveDuplicates();
        assertThat(old.get(0)).endsWith(":1");
        assertThat(old.get(1)).isEqualTo(old.get(0).replace(":1", ":2"));
        assertThat(old.get(2)).endsWith(":1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTextIsAValidReport(long seed) {
        Random random = new Random(seed);
        Source source = Samples.source("x" + Samples.text(random), Samples.text(random));
        Fix fix = Fix.of(
                Samples.text(random), source, new Edit(Samples.span(random, source.text()), Samples.text(random)));
        Finding finding = Finding.at(Samples.DUPLICATE, new Place(source, Samples.span(random, source.text())))
                .message("m" + Samples.text(random))
                .related(new Place(source, Samples.span(random, source.text())), Samples.text(random))
                .why("w")
                .advice("a")
                .fix(fix)
                .build();

        assertThat(JsonFile.text(valid(Samples.findings(finding))))
                .isEqualTo(JsonFile.text(valid(Samples.findings(finding))));
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() {
        ObjectNode tree = reporter.tree(Samples.findings(Samples.duplicate()));
        ((ObjectNode) tree.at("/runs/0/results/0")).put("level", "info");

        assertThat(SCHEMA.violations(tree)).isNotEmpty();
    }

    private ObjectNode valid(Findings findings) {
        ObjectNode tree = reporter.tree(findings);
        assertThat(SCHEMA.violations(tree)).isEmpty();
        return tree;
    }

    private List<String> fingerprints(Source source) {
        List<Finding> all = source.text()
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> Samples.note(Samples.place(source, line), "m"))
                .toList();
        return valid(new Findings(all, 0, 0)).at("/runs/0/results").findValuesAsText(Fingerprints.KEY);
    }
}
