package uk.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Whether each room keeps to itself, and each class to the habits of the house. */
class ModularityTests {

	private static final String BASE = "uk.oversight";

	/** Which rooms each room may import; none imports what is not named here. */
	private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(Map.entry("graph", Set.of()),
			Map.entry("walk", Set.of("graph")), Map.entry("evidence", Set.of("walk", "graph")),
			Map.entry("organisation", Set.of("evidence", "walk", "graph")),
			Map.entry("linking",
					Set.of("linking.known", "linking.reading", "linking.writing", "linking.naming", "linking.classes",
							"linking.topics", "linking.likeness", "linking.references", "linking.text", "organisation",
							"evidence", "walk", "graph")),
			Map.entry("linking.known",
					Set.of("linking.naming", "linking.classes", "linking.topics", "organisation", "evidence", "graph")),
			Map.entry("linking.reading",
					Set.of("linking.naming", "linking.classes", "linking.topics", "linking.references", "linking.text",
							"organisation")),
			Map.entry("linking.writing",
					Set.of("linking.reading", "linking.naming", "linking.classes", "linking.topics",
							"linking.references", "linking.text", "organisation", "graph")),
			Map.entry("linking.naming", Set.of("linking.text", "organisation", "evidence")),
			Map.entry("linking.classes", Set.of("linking.text", "organisation", "evidence", "graph")),
			Map.entry("linking.topics", Set.of("linking.text", "evidence")),
			Map.entry("linking.likeness", Set.of("evidence", "walk")),
			Map.entry("linking.references", Set.of("linking.text")), Map.entry("linking.text", Set.of("evidence")),
			Map.entry("inspection", Set.of("organisation", "evidence", "walk", "graph")),
			Map.entry("parliament", Set.of("organisation", "evidence", "walk", "graph")),
			Map.entry("indicator", Set.of("organisation", "evidence", "walk", "graph")),
			Map.entry("dossier",
					Set.of("linking", "inspection", "parliament", "indicator", "organisation", "evidence", "walk",
							"graph")),
			Map.entry("feed",
					Set.of("linking", "inspection", "parliament", "indicator", "organisation", "evidence", "graph")),
			Map.entry("graphql", Set.of("walk", "graph")),
			Map.entry("graphql.http", Set.of("graphql", "graphql.limits", "graph")),
			Map.entry("graphql.limits", Set.of("graphql")), Map.entry("explorer", Set.of()),
			Map.entry("export", Set.of("graphql.http")), Map.entry("launch", Set.of("graph")),
			Map.entry("command", Set.of("feed", "linking", "evidence", "walk", "graph", "launch")));

	/** What a room below {@code feed}, each a publisher's, may import. */
	private static final Set<String> PUBLISHERS_MAY_IMPORT = Set.of("feed", "linking", "inspection", "parliament",
			"indicator", "organisation", "evidence", "graph");

	private static final Pattern OPENING = Pattern
		.compile("(?s)^/\\*\\*.*?\\w\\.\\s.*\\*/\\s.*@NullMarked\\s+package .*");

	private static final JavaClasses classes = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(BASE);

	@Test
	void roomsAreEnteredByTheirDoors() {
		ApplicationModules.of(BASE).verify();
	}

	@Test
	void roomsImportOnlyWhomTheyMay() {
		Set<String> wrong = new TreeSet<>();
		for (JavaClass one : classes) {
			String room = room(one);
			if (!room.isEmpty() && mayImport(room).isEmpty() && !MAY_IMPORT.containsKey(room)) {
				wrong.add("'%s' is a new room: say in MAY_IMPORT whom it may import".formatted(room));
				continue;
			}
			for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
				JavaClass other = dependency.getTargetClass().getBaseComponentType();
				if (isOurs(other) && !room.isEmpty() && !room.equals(room(other))
						&& !mayImport(room).contains(room(other))) {
					wrong.add("'%s' may not import '%s': %s".formatted(room, room(other), dependency.getDescription()));
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void nothingIsPublicThatNoOtherRoomUses() throws IOException {
		Map<Path, String> sources = sources();
		assertThat(classes.stream()
			.filter((it) -> it.isTopLevelClass() && it.getModifiers().contains(JavaModifier.PUBLIC))
			.filter((it) -> sources.values()
				.stream()
				.noneMatch((source) -> source.contains("import %s;".formatted(it.getName()))))
			.map(JavaClass::getName)).isEmpty();
	}

	@Test
	void classesAreNamedByTheDomain() {
		noClasses().should()
			.haveNameMatching(".*(Impl|Dto|DTO|Manager|Helper|Utils?|Processor|Handler)(\\$.*)?")
			.check(classes);
	}

	@Test
	void everyRoomOpensWithSentenceAndIsNullMarked() throws IOException {
		Map<Path, String> sources = sources();
		Map<Path, String> openings = new TreeMap<>();
		sources.keySet()
			.stream()
			.map(Path::getParent)
			.forEach((it) -> openings.put(it, sources.getOrDefault(it.resolve("package-info.java"), "")));
		assertThat(openings).isNotEmpty().allSatisfy((room, opening) -> assertThat(opening).matches(OPENING));
	}

	private static Set<String> mayImport(String room) {
		return room.startsWith("feed.") ? PUBLISHERS_MAY_IMPORT : MAY_IMPORT.getOrDefault(room, Set.of());
	}

	private static Map<Path, String> sources() throws IOException {
		Map<Path, String> sources = new TreeMap<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((it) -> it.toString().endsWith(".java")).toList()) {
				sources.put(file, Files.readString(file));
			}
		}
		return sources;
	}

	private static boolean isOurs(JavaClass one) {
		return one.getPackageName().equals(BASE) || one.getPackageName().startsWith(BASE + ".");
	}

	/** Returns the room of a class; that of the application itself has no name. */
	private static String room(JavaClass one) {
		return one.getPackageName().equals(BASE) ? "" : one.getPackageName().substring(BASE.length() + 1);
	}

}
