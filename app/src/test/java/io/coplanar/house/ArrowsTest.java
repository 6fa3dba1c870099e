// SPDX-License-Identifier: Apache-2.0
package io.coplanar.house;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.coplanar.house.Rooms.Room;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each room uses what the plan lets it use, and nothing else. */
class ArrowsTest {
  private static final String HOUSE = "io.coplanar.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.coplanar");

  @Test
  void everyClassLivesInARoom() {
    assertThat(CLASSES.stream().map(c -> roomOf(c.getPackageName())).distinct())
        .as("packages under io.coplanar; a new one is entered in Rooms.java and ARCHITECTURE.md")
        .containsExactlyInAnyOrderElementsOf(Rooms.names());
  }

  @Test
  void everyArrowOfThePlanPointsDown() {
    for (Room room : Rooms.list()) {
      for (String used : room.mayUse()) {
        assertThat(Rooms.find(used))
            .as(room.name() + " → " + used)
            .isNotNull()
            .matches(r -> r.storey() < room.storey(), "lies on a lower storey");
      }
    }
  }

  @Test
  void everyRoomUsesOnlyWhatThePlanAllows() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass c : CLASSES) {
      Room room = Rooms.find(roomOf(c.getPackageName()));
      for (Dependency d : c.getDirectDependenciesFromSelf()) {
        String target = d.getTargetClass().getBaseComponentType().getName();
        if (room == null || !allowed(room, target)) {
          wrong.add(c.getName() + " → " + target);
        }
      }
    }
    assertThat(wrong).as("arrows that Rooms.java does not allow").isEmpty();
  }

  @Test
  void aForbiddenArrowIsSeen() {
    Room judge = requireNonNull(Rooms.find("judge"));
    Room cli = requireNonNull(Rooms.find("cli"));
    assertThat(allowed(judge, "io.coplanar.judge.Limit")).isTrue();
    assertThat(allowed(judge, "io.coplanar.evidence.Unit")).isTrue();
    assertThat(allowed(judge, "io.coplanar.geometry.EndFace")).isFalse();
    assertThat(allowed(judge, "io.coplanar.judgement.Other")).isFalse();
    assertThat(allowed(judge, "java.util.List")).isTrue();
    assertThat(allowed(judge, "java.sql.Connection")).isFalse();
    assertThat(allowed(judge, "org.snakeyaml.engine.v2.api.Load")).isFalse();
    assertThat(allowed(judge, "picocli.CommandLine")).isFalse();
    assertThat(allowed(cli, "picocli.CommandLine")).isTrue();
  }

  private static boolean allowed(Room room, String target) {
    if (target.startsWith(HOUSE)) {
      String other = roomOf(target);
      return other.equals(room.name()) || room.mayUse().contains(other);
    }
    if (!target.contains(".")) {
      return true; // a primitive
    }
    return room.libraries().stream().anyMatch(target::startsWith)
        || Rooms.EVERYWHERE.stream().anyMatch(target::startsWith)
            && Rooms.NOT_EVERYWHERE.stream().noneMatch(target::startsWith);
  }

  /** {@code surface} of {@code io.coplanar.surface.store} and of a class's name in it. */
  private static String roomOf(String name) {
    String rest = name.startsWith(HOUSE) ? name.substring(HOUSE.length()) : "";
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
