package io.github.schemachangelog;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of the house: which room may open which door. The table and its reasons: docs/adr/0001-rooms.md. */
class ArchitectureTest {
    private static final String HOUSE = ArchitectureTest.class.getPackageName();

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("HelpMojo"))
            .importPath(Path.of("target", "classes"));

    /**
     * One row of the plan.
     *
     * @param rooms the rooms that it may open, separated by blanks
     * @param outside packages from outside of the house, besides those that every room may use
     */
    private record Room(String name, String rooms, String outside) {
        String[] allowed() {
            Stream<String> everywhere =
                    Stream.of("java.lang..", "java.util..", "java.time..", "java.math", "org.jspecify.annotations");
            Stream<String> inside = words(name + " " + rooms).map(room -> HOUSE + "." + room + "..");
            return Stream.of(everywhere, inside, words(outside))
                    .flatMap(stream -> stream)
                    .toArray(String[]::new);
        }

        private static Stream<String> words(String text) {
            return Arrays.stream(text.strip().split("\\s+", -1)).filter(word -> !word.isEmpty());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Room> rooms() {
        String nouns = "text changelog migration evidence finding ";
        return Stream.of(
                new Room("text", "", "java.nio.file java.nio.charset"),
                new Room("migration", "text", "java.nio.file java.nio.charset java.security"),
                new Room("changelog", "text migration", ""),
                new Room("evidence", "text migration", ""),
                new Room("finding", "text migration", ""),
                new Room("reading", "text changelog migration finding", "org.commonmark.. java.io java.nio.."),
                new Room(
                        "sql",
                        "text migration evidence finding",
                        "org.pgcodekeeper.core.parsers.antlr.pg.generated org.antlr.v4.runtime.. java.nio.charset"),
                new Room("claim", nouns, ""),
                new Room("rule", nouns + "claim", ""),
                new Room("report", nouns, "com.fasterxml.jackson.. java.io java.nio.. java.security"),
                new Room("cache", nouns, "com.fasterxml.jackson.. java.io java.nio.. java.security"),
                new Room(
                        "deployment",
                        nouns + "sql",
                        "org.apache.ibatis.migration.. org.postgresql.. java.sql javax.sql java.io java.nio.. org.slf4j "
                                + "java.net java.security.cert javax.net.ssl java.util.logging"),
                new Room(
                        "rehearsal",
                        nouns + "sql deployment",
                        "org.postgresql.. java.sql javax.sql java.io java.nio.. java.net java.security org.slf4j "
                                + "org.apache.commons.compress.. org.tukaani.xz com.sun.management"),
                new Room(
                        "command",
                        nouns + "reading sql rule report cache deployment rehearsal",
                        "java.io java.nio.. java.net java.security java.sql javax.sql"),
                new Room(
                        "mojo",
                        "text command finding",
                        "org.apache.maven.. org.codehaus.plexus.util.xml org.eclipse.aether.. javax.inject java.io java.nio.. "
                                + "java.net org.slf4j"));
    }

    /** The floors of the room of claims, from below. None of them opens the room's own door. */
    static Stream<Room> floors() {
        String nouns = "text changelog migration evidence ";
        return Stream.of(
                new Room("claim.word", nouns, ""),
                new Room("claim.assertion", nouns + "claim.word", ""),
                new Room("claim.pattern", nouns + "claim.word claim.assertion", ""),
                new Room("claim.phrase", nouns + "claim.word claim.assertion claim.pattern", ""),
                new Room("claim.entry", nouns + "claim.word claim.assertion claim.pattern claim.phrase", ""),
                new Room("claim.effect", nouns + "claim.word", ""),
                new Room("claim.judgement", nouns + "claim.word claim.assertion claim.effect", ""));
    }

    @ParameterizedTest
    @MethodSource({"rooms", "floors"})
    void opensOnlyItsOwnDoors(Room room) {
        classes()
                .that()
                .resideInAPackage(HOUSE + "." + room.name() + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.allowed())
                .check(ALL);
    }

    /** Machinery may say "I cannot" (UserProblem); only rules may judge. */
    @Test
    void onlyRulesJudge() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOUSE + ".rule..", HOUSE + ".finding")
                .should()
                .callMethodWhere(target(owner(name(HOUSE + ".finding.Finding"))).and(target(name("at"))))
                .orShould()
                .callConstructorWhere(target(owner(name(HOUSE + ".finding.Finding"))))
                .check(ALL);
    }

    /** What a stranger wrote reaches no terminal as it is. */
    @Test
    void onlyTheConsolePrints() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".mojo")
                .and()
                .doNotHaveSimpleName("Console")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Log.class)
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(AbstractMojoExecutionException.class))))
                .check(ALL);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOUSE + ".command.Message")
                .should()
                .callConstructorWhere(target(owner(name(HOUSE + ".command.Message"))))
                .check(ALL);
    }

    @Test
    void everyRoomIsOnThePlan() {
        assertThat(packagesIn(HOUSE).map(name -> name.split("\\.", -1)[0]).collect(Collectors.toSet()))
                .isEqualTo(rooms().map(Room::name).collect(Collectors.toSet()));
    }

    @Test
    void everyFloorOfClaimsIsOnThePlan() {
        assertThat(packagesIn(HOUSE + ".claim").map(name -> "claim." + name).collect(Collectors.toSet()))
                .isEqualTo(floors().map(Room::name).collect(Collectors.toSet()));
    }

    private static Stream<String> packagesIn(String outer) {
        return ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(outer + "."))
                .map(name -> name.substring(outer.length() + 1));
    }

    @Test
    void noRoomIsInACycle() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void noFloorOfARoomIsInACycle() {
        slices().matching(HOUSE + ".(*).(*)..").should().beFreeOfCycles().check(ALL);
    }

    /** The room is on top of its floors. */
    @ParameterizedTest
    @ValueSource(strings = {"claim", "reading", "deployment", "rehearsal"})
    void noFloorUsesTheRoomAboveIt(String room) {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "." + room + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HOUSE + "." + room)
                .check(ALL);
    }

    /** How an entry is read and judged is the room's own matter: others tell it what a migration does, and ask at its door. */
    @Test
    void othersReadAndJudgeNoClaims() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".claim..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of("word", "pattern", "phrase", "entry", "judgement")
                        .map(floor -> HOUSE + ".claim." + floor + "..")
                        .toArray(String[]::new))
                .check(ALL);
    }
}
